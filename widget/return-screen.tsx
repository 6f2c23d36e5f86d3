import type { JSX } from 'preact'
import { texts } from './boot.ts'
import type { Chat } from './chat.ts'
import { Icon } from './icons.tsx'

type Props = { readonly chat: Chat }

/** What a device that was here before shows: nothing of anybody until a tap. */
export function ReturnScreen({ chat }: Props): JSX.Element {
  return (
    <div class="choose" tabIndex={-1}>
      <h2>{texts.returnTitle}</h2>
      <p>{texts.returnIntro}</p>
      <Way icon="send" label={texts.goOn} hint={texts.goOnHint} take={() => chat.goOn(false)} isFirst />
      <Way icon="pen" label={texts.fresh} hint={texts.freshHint} take={() => chat.goOn(true)} />
      <Way icon="person" label={texts.other} hint={texts.otherHint} take={chat.somebodyElse} />
    </div>
  )
}

/** The earlier conversation leaves this device, so the way back is said before. */
export function OtherScreen({ chat }: Props): JSX.Element {
  return (
    <div class="choose" tabIndex={-1}>
      <h2>{texts.otherTitle}</h2>
      <p>{texts.otherText}</p>
      <Way label={texts.otherYes} take={() => chat.confirmSomebodyElse(true)} isFirst />
      <Way label={texts.otherNo} take={() => chat.confirmSomebodyElse(false)} />
    </div>
  )
}

/** After the end of a conversation. */
export function EndedScreen({ chat }: Props): JSX.Element {
  return (
    <div class="choose">
      <p>{texts.ended}</p>
      <Way label={texts.restart} take={chat.restart} isFirst />
    </div>
  )
}

type WayProps = {
  readonly icon?: string
  readonly label: string
  readonly hint?: string
  readonly isFirst?: boolean
  take(): void
}

const Way = ({ icon, label, hint, isFirst, take }: WayProps): JSX.Element => (
  <button type="button" class={isFirst ? 'way first' : 'way'} onClick={take}>
    <Icon name={icon} />
    <span>
      <b>{label}</b>
      {hint && <small>{hint}</small>}
    </span>
  </button>
)
