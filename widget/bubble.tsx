import type { JSX } from 'preact'
import { type Hero, texts } from './boot.ts'
import { Icon } from './icons.tsx'
import type { Speech } from './speech.ts'
import type { Bubble as BubbleData } from './transcript.ts'

type Props = {
  readonly bubble: BubbleData
  readonly speech: Speech
  /** Only at the last message, the one that the Tab key can reach: what is read aloud after it, the words on its choices. */
  readonly choices: string | null
  retry(): void
}

export function Bubble({ bubble, speech, choices, retry }: Props): JSX.Element {
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
          <Card card={card} />
        ))}
      </div>
      {!isOwn && speech.isPossible() && (
        <button
          type="button"
          class="read"
          tabIndex={choices === null ? -1 : 0}
          aria-label={texts.read}
          aria-pressed={isReading}
          onClick={() => speech.toggle(key, aloud.filter(Boolean).join('\n'))}
        >
          <Icon name={isReading ? 'stop' : 'read'} />
        </button>
      )}
      {isOwn && <Underway state={state} retry={retry} />}
    </div>
  )
}

function Underway({ state, retry }: Pick<Props, 'retry'> & Pick<BubbleData, 'state'>) {
  if (!state || state === 'sent') return null
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

function Card({ card }: { readonly card: Hero }): JSX.Element {
  return (
    <div class="card">
      {card.title && <h2>{card.title}</h2>}
      {card.text && <p>{card.text}</p>}
      {card.buttons
        ?.filter(({ value }) => isSafe(value))
        .map(({ title, value }) => {
          const isPage = /^http/i.test(value)
          return (
            <a href={value} target={isPage ? '_blank' : undefined} rel="noreferrer">
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
