import type { JSX } from 'preact'
import type { Texts } from './boot.ts'
import type { Chat } from './chat.ts'
import { Icon } from './icons.tsx'

type Props = { readonly texts: Texts; readonly chat: Chat; readonly status: JSX.Element }

/** What a device that was here before shows: nothing of anybody until a tap. */
export function ReturnScreen({ texts, chat, status }: Props): JSX.Element {
  return (
    <div class="choose" tabIndex={-1}>
      <h2>{texts.returnTitle}</h2>
      <p>{texts.returnIntro}</p>
      <Way icon="send" label={texts.goOn} hint={texts.goOnHint} take={() => chat.goOn(false)} isFirst />
      <Way icon="pen" label={texts.fresh} hint={texts.freshHint} take={() => chat.goOn(true)} />
      <Way icon="person" label={texts.other} hint={texts.otherHint} take={chat.somebodyElse} />
      {status}
    </div>
  )
}

/** The earlier conversation leaves this device, so the way back is said before. */
export function OtherScreen({ texts, chat, status }: Props): JSX.Element {
  return (
    <div class="choose" tabIndex={-1}>
      <h2>{texts.otherTitle}</h2>
      <p>{texts.otherText}</p>
      <button type="button" class="way first" onClick={() => chat.confirmSomebodyElse(true)}>
        <b>{texts.otherYes}</b>
      </button>
      <button type="button" class="way" onClick={() => chat.confirmSomebodyElse(false)}>
        <b>{texts.otherNo}</b>
      </button>
      {status}
    </div>
  )
}

type WayProps = {
  readonly icon: string
  readonly label: string
  readonly hint: string
  readonly isFirst?: boolean
  take(): void
}

const Way = ({ icon, label, hint, isFirst, take }: WayProps): JSX.Element => (
  <button type="button" class={isFirst ? 'way first' : 'way'} onClick={take}>
    <Icon name={icon} />
    <span>
      <b>{label}</b>
      <small>{hint}</small>
    </span>
  </button>
)
