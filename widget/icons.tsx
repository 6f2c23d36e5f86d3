import type { JSX } from 'preact'

/** Outlines on a grid of 24, drawn with one round pen. The first 27 are the names a choice may ask for. */
const SHAPES: Readonly<Record<string, string>> = {
  goal: 'M5 21V4h12l-2 4 2 4H5',
  step: 'M4 20h5v-5h5v-5h5V5',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4',
  bell: 'M6 17v-6a6 6 0 0 1 12 0v6l2 1H4zM10 21h4',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c0-4 3-6 8-6s8 2 8 6',
  phone: 'M6 3h3l2 5-2 1c1 3 3 5 6 6l1-2 5 2v3c0 2-1 3-3 3C10 21 3 14 3 6c0-2 1-3 3-3z',
  mail: 'M3 6h18v12H3zM3 7l9 7 9-7',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5M12 8v0',
  home: 'M3 11l9-8 9 8M6 9v11h12V9M10 20v-6h4v6',
  money: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM16 9a4 4 0 1 0 0 6M7 11h6M7 13h6',
  leisure:
    'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 8l4 3-1 4H9l-1-4zM12 3v5M4 10l4 1M20 10l-4 1M7 19l2-4M17 19l-2-4',
  work: 'M3 8h18v12H3zM8 8V4h8v4M3 13h18',
  learn: 'M12 6c-2-2-5-2-9-2v14c4 0 7 0 9 2 2-2 5-2 9-2V4c-4 0-7 0-9 2zM12 6v14',
  heart: 'M12 20C5 15 3 12 3 9a4 4 0 0 1 9-2 4 4 0 0 1 9 2c0 3-2 6-9 11z',
  paper: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  people: 'M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3 20c0-4 2-6 6-6s6 2 6 6M16 11a3 3 0 0 0 0-6M18 14c2 1 3 3 3 6',
  bus: 'M5 4h14v13H5zM5 11h14M8 14v0M16 14v0M7 17v3M17 17v3',
  screen: 'M3 4h18v12H3zM8 20h8M12 16v4',
  day: 'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 2v2M12 20v2M2 12h2M20 12h2M5 5l1 1M18 18l1 1M19 5l-1 1M6 18l-1 1',
  more: 'M5 12v1M12 12v1M19 12v1',
  yes: 'M4 13l5 5L20 6',
  no: 'M6 6l12 12M18 6L6 18',
  later: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3 2',
  pen: 'M4 20l1-4L16 5l3 3L8 19z',
  menu: 'M4 7h16M4 12h16M4 17h16',
  video: 'M3 6h12v12H3zM15 11l6-4v10l-6-4',
  place: 'M12 21c5-6 7-8 7-12a7 7 0 0 0-14 0c0 4 2 6 7 12zM12 11a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  send: 'M4 12h15M13 6l6 6-6 6',
  read: 'M4 9v6h4l5 4V5L8 9zM16 9c1 2 1 4 0 6M19 6c3 4 3 8 0 12',
  stop: 'M7 7h10v10H7z',
  leave: 'M10 4H4v16h6M9 12h11M16 8l4 4-4 4',
  down: 'M12 5v14M6 13l6 6 6-6',
  helm: 'M12 18a6 6 0 1 0 0-12 6 6 0 0 0 0 12zM12 2v20M2 12h20M5 5l14 14M19 5L5 19',
}

/** Pictures that point along the reading direction turn with it. */
const FLIPS = 'send read leave step'

/** A pictogram beside a word; null for a name this page does not know. */
export function Icon({ name }: { readonly name?: string }): JSX.Element | null {
  const shape = name && SHAPES[name]
  if (!shape) return null
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" class={FLIPS.includes(name) ? 'flip' : undefined}>
      <path d={shape} />
    </svg>
  )
}
