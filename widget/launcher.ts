import { STYLE } from './launcher-style.ts'
import type { Words } from './loader.ts'

export type LauncherParts = {
  readonly words: Words
  /** Where the chat lives; messages from anywhere else are ignored. */
  readonly origin: string
  /** The full page, for a new tab. */
  readonly page: string
  /** The page for the frame; null where no frame is allowed. */
  readonly frame: string | null
  readonly isLeft: boolean
}

const PATIENCE_MS = 10_000
const BUBBLE = 'M4 4h16v12H9l-5 4z'
const CROSS = 'M6 6l12 12M18 6L6 18'

/** The button, and after the first press the frame. In a shadow root, so that the page's style and ours leave each other alone. */
export function createLauncher({ words, origin, page, frame, isLeft }: LauncherParts): void {
  const host = add(document.body, 'div')
  const shadow = host.attachShadow({ mode: 'open' })
  // A style sheet object is allowed where the page's policy forbids style elements and attributes.
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(STYLE)
  shadow.adoptedStyleSheets = [sheet]

  const panel = add(shadow, 'div')
  const button = add(shadow, 'button', { type: 'button', 'aria-label': words.open })
  const path = draw(button)
  add(button, 'span').textContent = words.label
  const badge = add(button, 'b')
  if (isLeft) button.className = panel.className = 'left'

  let iframe: HTMLIFrameElement | null = null
  let isOpen = false
  let isAnswered = false
  let hasEntry = false

  const say = (roer: string): void => iframe?.contentWindow?.postMessage({ roer }, origin)

  const show = (isShown: boolean): void => {
    isOpen = isShown
    panel.hidden = !isShown
    button.setAttribute('aria-expanded', String(isShown))
    button.setAttribute('aria-label', isShown ? words.close : words.open)
    path.setAttribute('d', isShown ? CROSS : BUBBLE)
    if (isShown) badge.textContent = ''
    say(isShown ? 'open' : 'close')
    if (isShown) iframe?.focus()
    else button.focus()
  }

  const open = (): void => {
    if (!frame) {
      window.open(page, '_blank', 'noopener')
      return
    }
    if (!iframe) iframe = enter(frame)
    // On a phone the chat covers the page, and there the back button closes what covers.
    if (!hasEntry && matchMedia('(max-width:480px)').matches) {
      hasEntry = true
      history.pushState(history.state, '')
    }
    show(true)
  }

  const close = (): void => {
    if (!isOpen) return
    show(false)
    if (hasEntry) history.back()
  }

  const enter = (src: string): HTMLIFrameElement => {
    panel.setAttribute('role', 'dialog')
    panel.setAttribute('aria-label', words.label)
    // Under the frame, so that it shows while nothing loads: never a blank frame.
    add(panel, 'a', { href: page, target: '_blank', rel: 'noopener' }).textContent = words.newTab
    const made = add(panel, 'iframe', { src, title: words.label, referrerpolicy: 'no-referrer' })
    made.onload = () => isOpen && say('open')
    setTimeout(() => {
      made.hidden = !isAnswered
    }, PATIENCE_MS)
    return made
  }

  addEventListener('message', (event) => {
    if (event.origin !== origin || !iframe || event.source !== iframe.contentWindow) return
    const { roer, count } = event.data ?? {}
    if (roer === 'open') {
      isAnswered = true
      iframe.hidden = false
    } else if (roer === 'close') close()
    else if (roer === 'unread' && !isOpen) {
      badge.textContent = String(Number(count) || '')
      button.setAttribute('aria-label', `${words.open}: ${badge.textContent} ${words.unread}`)
    }
  })
  addEventListener('popstate', () => {
    if (!hasEntry) return
    hasEntry = false
    if (isOpen) show(false)
  })
  addEventListener('keydown', ({ key }) => key === 'Escape' && close())
  button.onclick = () => (isOpen ? close() : open())
  panel.hidden = true
  button.setAttribute('aria-expanded', 'false')
}

function add<Tag extends keyof HTMLElementTagNameMap>(
  parent: Node,
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  parent.appendChild(element)
  return element
}

function draw(button: HTMLElement): Element {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  path.setAttribute('d', BUBBLE)
  svg.appendChild(path)
  button.appendChild(svg)
  return path
}
