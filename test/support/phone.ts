import type { Page } from 'playwright-core'
import { eventually } from './eventually.ts'

const DOUBLE_TAP_MS = 650

/** A person with the chat page open in a real browser; reads and presses what stands on the screen. */
export function phoneWith(page: Page) {
  const bubbles = () => page.locator('.row .bubble').allInnerTexts()
  const clean = (text: string) => text.replace(/^(Chat|Jij) zegt:\s*/, '').trim()
  return {
    page,
    bubbles: async () => (await bubbles()).map(clean),
    /** The choices that can be pressed now. */
    choices: () => page.locator('.choice').allInnerTexts(),
    async says(words: string): Promise<void> {
      await page.getByRole('textbox').fill(words)
      await page.getByRole('button', { name: 'Versturen' }).tap()
      await page.locator('.own', { hasText: words }).last().waitFor()
    },
    /** Taps a choice and waits for an answer. A tap right after another one in the same place counts as its double, so it is tried again. */
    async presses(label: string): Promise<void> {
      const before = (await bubbles()).length
      const choice = page.locator('.choice').getByText(label, { exact: true })
      let again = 0
      await eventually(`an answer to [${label}]`, async () => {
        const count = (await bubbles()).length
        if (count === before && performance.now() > again) {
          await choice.tap()
          again = performance.now() + DOUBLE_TAP_MS
        }
        return count >= before + 2
      })
    },
    sees: (words: string, deadlineMs = 8000) =>
      page.locator('.bubble', { hasText: words }).last().waitFor({ timeout: deadlineMs }),
    /** How many messages hold these words. */
    countOf: async (words: string) => (await bubbles()).filter((text) => text.includes(words)).length,
  }
}
