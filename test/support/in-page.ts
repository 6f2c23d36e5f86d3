import type { Page } from 'playwright-core'

/** Every function here runs as an expression in the page, because Node's types know no DOM. */

/** Elements whose content does not fit: cut off, or sticking out of the window at a side. Empty is good. */
export const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(`[...document.querySelectorAll('body *:not(script, style, noscript, svg *, .unseen)')]
    .filter((element) => {
      const box = element.getBoundingClientRect()
      if (!box.width || !box.height) return false
      const isScroller = /auto|scroll/.test(getComputedStyle(element).overflowY)
      const isWide = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0
      const isHigh = !isScroller && element.clientHeight > 0 && element.scrollHeight > element.clientHeight + 1
      return box.left < -1 || box.right > innerWidth + 1 || isWide || (isHigh && getComputedStyle(element).overflowY !== 'visible')
    })
    .map((element) => element.outerHTML.slice(0, 120))`)

/** Buttons and links smaller than a thumb needs, and fields in which a phone would zoom. Empty is good. */
export const tooSmall = (page: Page): Promise<string[]> =>
  page.evaluate(`[...document.querySelectorAll('button, a, textarea')]
    .filter((element) => {
      const box = element.getBoundingClientRect()
      const isField = element.matches('textarea') && parseFloat(getComputedStyle(element).fontSize) < 16
      return box.width > 0 && (box.width < 44 || box.height < 44 || isField)
    })
    .map((element) => element.outerHTML.slice(0, 120))`)

/** What a person can see at this moment, in one piece of text. */
export const visibleText = (page: Page): Promise<string> => page.evaluate('document.body.innerText')

/** The element with the focus, as its tag with id or words. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(
    `(({ activeElement: e }) => e.id || e.getAttribute('aria-label') || e.innerText.trim() || e.tagName)(document)`,
  )

/** Everything this device remembers of the page's origin. */
export const remembered = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(
    '({ ...localStorage, ...sessionStorage, ...(document.cookie ? { cookie: document.cookie } : {}) })',
  )

/** Text twice as large, as a person may have set it. */
export const doubleText = (page: Page): Promise<void> =>
  page.evaluate(`void (document.documentElement.style.fontSize = '200%')`)
