/** Keeps the newest message in sight without ever taking away what somebody is reading. */
export type Scrolling = {
  /** Before drawing: is the person at the end of the log? */
  measure(): void
  /** After drawing: goes to what is new, or says that it stands below. */
  follow(newest: string, isOwn: boolean): void
  hasNewBelow(): boolean
  toEnd(): void
}

const NEAR_PX = 80
const GAP_PX = 12

export function createScrolling(onChange: () => void): Scrolling {
  let isNear = true
  let hasNew = false
  let last = ''
  let count = 0
  const log = (): HTMLElement | null => document.getElementById('log')
  const gap = (element: HTMLElement): number =>
    element.scrollHeight - element.scrollTop - element.clientHeight

  addEventListener(
    'scroll',
    () => {
      const element = log()
      if (!hasNew || !element || gap(element) > NEAR_PX) return
      hasNew = false
      onChange()
    },
    true,
  )

  return {
    measure() {
      const element = log()
      isNear = !element || gap(element) < NEAR_PX
    },
    follow(newest, isOwn) {
      const element = log()
      const rows = element?.querySelectorAll<HTMLElement>('.row') ?? []
      const first = rows[count]
      const isGrown = newest !== last
      const isHistory = !count && element?.querySelector('.own')
      last = newest
      count = rows.length
      if (!element) return
      if (!isGrown) {
        // A word under the own message, or a line above the field, must not push that message out of sight.
        if (isNear && isOwn) element.scrollTop = element.scrollHeight
        return
      }
      if (!isNear && !isOwn) {
        hasNew = true
        return onChange()
      }
      // A long answer is shown from its beginning; the end is one swipe away.
      element.scrollTop = first && !isHistory ? first.offsetTop - GAP_PX : element.scrollHeight
    },
    hasNewBelow: () => hasNew,
    toEnd() {
      hasNew = false
      log()?.scrollTo({ top: log()?.scrollHeight })
      onChange()
    },
  }
}
