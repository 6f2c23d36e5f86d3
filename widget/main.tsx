import { render } from 'preact'
import { boot } from './boot.ts'
import { createChat } from './chat.ts'
import { createMemory } from './memory.ts'
import { Page } from './page.tsx'
import { createParent } from './parent.ts'
import { createScrolling } from './scrolling.ts'
import { createSpeech } from './speech.ts'

/** A page that anybody may have open: the weather, from the Royal Meteorological Institute. */
const NEUTRAL_PAGE = 'https://www.meteo.be/nl'

const root = document.getElementById('root') as HTMLElement
let isQueued = false
let shownPlace = ''

/** Draws once for all changes of one moment. */
const draw = (): void => {
  if (isQueued) return
  isQueued = true
  queueMicrotask(() => {
    isQueued = false
    paint()
  })
}

const focusPlace = (): void =>
  document.querySelector<HTMLElement>('#log, .choose')?.focus({ preventScroll: true })
const parent = createParent(boot.parents, focusPlace)
const speech = createSpeech(boot.lang, draw)
const scrolling = createScrolling(draw)
const chat = createChat({
  memory: createMemory(boot.partnership.id),
  onChange: draw,
  onBotSpoke: parent.unread,
})

/** Leaves at once: nothing stays on the screen, on the device, or behind the back button. */
const leave = (): void => {
  chat.forget()
  speech.stop()
  root.remove()
  try {
    ;(window.top ?? window).location.replace(NEUTRAL_PAGE)
  } catch {
    // A site that keeps its frames from leading it away: then at least the chat itself is gone.
    parent.close()
    location.replace(NEUTRAL_PAGE)
  }
}

function paint(): void {
  const view = chat.view()
  const newest = view.bubbles.at(-1)
  scrolling.measure()
  render(
    <Page
      view={view}
      chat={chat}
      speech={speech}
      hasNewBelow={scrolling.hasNewBelow()}
      scrollDown={scrolling.toEnd}
      leave={leave}
      close={boot.parents && parent.close}
    />,
    root,
  )
  scrolling.follow(newest?.key ?? '', newest?.isOwn ?? false)
  // The button that led here is gone; whoever works with a keyboard goes on from the new place.
  if (shownPlace && shownPlace !== view.place) focusPlace()
  shownPlace = view.place
}

addEventListener('pointerdown', chat.wake)
addEventListener('keydown', ({ key }) => {
  chat.wake()
  if (key !== 'Escape') return
  if (chat.view().place === 'other') chat.confirmSomebodyElse(false)
  else parent.close()
})

// Phones that lay the keyboard over the page instead of making the page smaller.
visualViewport?.addEventListener('resize', () => {
  const { scale = 1, height = innerHeight } = visualViewport ?? {}
  root.style.height = scale === 1 && height < innerHeight ? `${height}px` : ''
})

paint()
