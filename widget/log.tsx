import type { JSX } from 'preact'
import { type Action, boot, texts } from './boot.ts'
import { Bubble } from './bubble.tsx'
import type { Chat, View } from './chat.ts'
import { Icon } from './icons.tsx'
import type { Speech } from './speech.ts'

type Props = {
  readonly view: View
  readonly chat: Chat
  readonly speech: Speech
}

/** The transcript, with the choices of the last message in it. */
export function Log({ view, chat, speech }: Props): JSX.Element {
  const { bubbles, choices } = view
  const labels = choices.map(({ title }) => title).join('\n')
  const lastBot = bubbles.filter(({ isOwn }) => !isOwn).at(-1)
  const isAnswering = bubbles.at(-1)?.isOwn && bubbles.at(-1)?.state
  return (
    <div id="log" role="log" tabIndex={-1} aria-label={texts.log} aria-live={view.isQuiet ? 'off' : 'polite'}>
      {boot.funding?.length ? <p class="funding">{boot.funding.join(' ')}</p> : null}
      {bubbles.map((bubble) => (
        <Bubble
          key={bubble.key}
          bubble={bubble}
          speech={speech}
          choices={bubble === lastBot ? labels : null}
          retry={chat.retry}
        />
      ))}
      {isAnswering === 'sending' || isAnswering === 'sent' ? <Dots /> : null}
      {choices.length > 0 && (
        <div class="choices" key={lastBot?.key}>
          {choices.map((action) => (
            <Choice action={action} press={chat.press} />
          ))}
        </div>
      )}
    </div>
  )
}

const Dots = (): JSX.Element => (
  <div class="dots" aria-hidden="true">
    <i />
    <i />
    <i />
  </div>
)

const AGAIN_MS = 600
const AGAIN_PX = 40
let last = { at: -AGAIN_MS, x: 0, y: 0 }

/** The second tap of a double tap would land on a choice of the next question, which stands where the first one stood. */
function isSecondTap({ timeStamp: at, clientX: x, clientY: y, detail }: MouseEvent): boolean {
  const isNear = at - last.at < AGAIN_MS && Math.hypot(x - last.x, y - last.y) < AGAIN_PX
  // A keyboard's press (detail 0) comes from a focused button, never by accident from the one before.
  if (!isNear || !detail) last = { at, x, y }
  return isNear && detail > 0
}

function Choice({ action, press }: { readonly action: Action; press(action: Action): void }): JSX.Element {
  const choose = (event: MouseEvent): void => {
    if (isSecondTap(event)) return
    // The pressed button goes away; whoever works with a keyboard stays at this place in the page.
    document.getElementById('log')?.focus({ preventScroll: true })
    press(action)
  }
  return (
    <button type="button" class="choice" onClick={choose}>
      <Icon name={action.channelData?.icon} />
      <span dir="auto">{action.title}</span>
    </button>
  )
}
