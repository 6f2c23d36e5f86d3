import type { Partnership } from '#domain/partnership'

/** Something still to be filled in. `path` as 'human.phone'; `blocks`: without it the partnership cannot go live. */
export type Gap = { readonly path: string; readonly blocks: boolean }

/**
 * What is "nog in te vullen". It blocks when a participant would be left without a human to reach, or without knowing who answers for
 * the data. Origins do not: the link, the button and the QR code work on every site.
 */
export function missing(partnership: Partnership): readonly Gap[] {
  const { human, privacy, funding } = partnership
  return [
    ...gap('human.phone', human.phone === null, true),
    ...gap('human.hours', human.hours === null, true),
    ...gap('human.mailbox', human.mailbox === null, true),
    ...gap('privacy.controller', privacy.controller === null, true),
    ...gap('privacy.mailbox', privacy.mailbox === null),
    ...gap('origins', partnership.origins.length === 0),
    ...gap('municipalities', partnership.municipalities === null),
    ...gap('organisation.promotor', partnership.organisation.promotor === null),
    ...funding.logos.flatMap(({ file }, at) => gap(`funding.logos.${at}.file`, file === null)),
  ]
}

/** Whether it may open its chat to the public. In development every partnership is open. */
export const isReady = (partnership: Partnership): boolean =>
  missing(partnership).every(({ blocks }) => !blocks)

/** Whether the run that the source names is over on this local date ('YYYY-MM-DD'): a reason to ask, never an end. */
export const isPastPeriod = ({ period }: Partnership, today: string): boolean =>
  period.to !== null && today.slice(0, period.to.length) > period.to

const gap = (path: string, isOpen: boolean, blocks = false): Gap[] => (isOpen ? [{ path, blocks }] : [])
