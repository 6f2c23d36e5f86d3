/** The page around the frame. Only these words pass, only between exactly these two windows and origins. */
export type Parent = {
  close(): void
  /** Counts for the launcher while the chat is closed. */
  unread(count: number): void
}

/** `onOpen` runs each time the person opens the chat. On the full page there is no parent and nothing is listened to. */
export function createParent(origins: readonly string[] | null, onOpen: () => void): Parent {
  let origin: string | null = null
  let isOpen = true
  let waiting = 0
  const say = (roer: 'open' | 'close' | 'unread', count = 0): void => {
    if (origin) window.parent.postMessage({ roer, count }, origin)
  }
  if (origins)
    addEventListener('message', (event) => {
      if (event.source !== window.parent || !origins.includes(event.origin)) return
      origin = event.origin
      isOpen = event.data?.roer === 'open' || (isOpen && event.data?.roer !== 'close')
      if (event.data?.roer !== 'open') return
      waiting = 0
      say('open')
      onOpen()
    })
  return {
    close: () => say('close'),
    unread(count) {
      waiting = isOpen ? 0 : waiting + count
      if (waiting) say('unread', waiting)
    },
  }
}
