import type { JSX } from 'preact'
import type { Hero, Texts } from './boot.ts'
import { Icon } from './icons.tsx'
import type { Speech } from './speech.ts'
import type { Bubble as BubbleData } from './transcript.ts'

type Props = {
  readonly bubble: BubbleData
  readonly texts: Texts
  readonly speech: Speech
  /** What is read aloud after the message itself: the words on its choices. */
  readonly choices: string
  /** Only the last message can be reached with the Tab key, so that a long chat stays short for a keyboard. */
  readonly isLast: boolean
  retry(): void
}

export function Bubble({ bubble, texts, speech, choices, isLast, retry }: Props): JSX.Element {
  const { key, isOwn, activity, state } = bubble
  const cards = (activity.attachments ?? []).flatMap(({ content }) => (content ? [content] : []))
  const aloud = [activity.text, ...cards.flatMap(({ title, text }) => [title, text]), choices]
  const isReading = speech.reading() === key
  return (
    <div class={isOwn ? 'row own' : 'row'}>
      <div class="bubble" dir="auto">
        <span class="unseen">{isOwn ? texts.you : texts.bot} </span>
        {activity.text}
        {cards.map((card) => (
          <Card card={card} texts={texts} />
        ))}
      </div>
      {!isOwn && speech.isPossible() && (
        <button
          type="button"
          class="read"
          tabIndex={isLast ? 0 : -1}
          aria-label={texts.read}
          aria-pressed={isReading}
          onClick={() => speech.toggle(key, aloud.filter(Boolean).join('\n'))}
        >
          <Icon name={isReading ? 'stop' : 'read'} />
        </button>
      )}
      <Underway state={state} isOwn={isOwn} texts={texts} retry={retry} />
    </div>
  )
}

function Underway({
  state,
  isOwn,
  texts,
  retry,
}: Pick<Props, 'texts' | 'retry'> & Pick<BubbleData, 'state' | 'isOwn'>) {
  if (!isOwn || !state || state === 'sent') return null
  if (state === 'unkept') return <p class="note">{texts.notKept}</p>
  if (state === 'sending') return <p class="note slow">{texts.sending}</p>
  return (
    <p class="note">
      {texts.waiting}
      <button type="button" onClick={retry}>
        {texts.retry}
      </button>
    </p>
  )
}

/** Only addresses that a person can follow safely; a script address never becomes a link. */
const isSafe = (address: string): boolean => /^(https?|tel|mailto):/i.test(address)

function Card({ card, texts }: { readonly card: Hero; readonly texts: Texts }): JSX.Element {
  return (
    <div class="card">
      {card.title && <h2>{card.title}</h2>}
      {card.text && <p>{card.text}</p>}
      {card.buttons
        ?.filter(({ value }) => isSafe(value))
        .map(({ title, value }) => {
          const isPage = /^http/i.test(value)
          return (
            <a href={value} target={isPage ? '_blank' : undefined} rel="noopener noreferrer">
              <Icon name={isPage ? 'leave' : value.startsWith('tel') ? 'phone' : 'mail'} />
              <span>
                {title}
                {isPage && <span class="unseen"> ({texts.newTab})</span>}
              </span>
            </a>
          )
        })}
    </div>
  )
}
