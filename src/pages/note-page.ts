import type { Text } from '#ports/voice'
import type { Note } from '#records/note'
import { LONGEST_ANSWER } from '#services/answer-note'
import { type Html, html, page } from './document.ts'

/** `heading`: the partnership's name. Coaches read Dutch, whatever the participant chose. */
export type NotePage = { readonly t: Text; readonly heading?: string }

export type NoteFault = 'empty' | 'too-long' | 'unreachable'

/** The message as typed, and the two ways to answer it. `typed`: what the coach wrote before a fault, so that it is not lost. */
export function notePage(
  { t, heading }: NotePage,
  note: Pick<Note, 'kind' | 'name' | 'phone' | 'text'>,
  fault: { readonly why: NoteFault; readonly typed: string } | null,
): string {
  const name = note.name ?? t('notepage:someone')
  const body = html`
    <h1>${t(`notepage:${note.kind}.title`, { name })}</h1>
    ${fault ? html`<p class="note" role="alert">${t(`notepage:fault.${fault.why}`, { max: LONGEST_ANSWER })}</p>` : null}
    ${asked(t, note)}
    <form method="post">
      <label for="answer">${t('notepage:label')}</label>
      <p class="muted" id="hint">${t('notepage:hint', { name, max: LONGEST_ANSWER })}</p>
      <textarea id="answer" name="answer" rows="4" maxlength=${LONGEST_ANSWER} dir="auto"
        aria-describedby="hint">${fault?.typed ?? ''}</textarea>
      <button type="submit" name="do" value="text">${t('notepage:send')}</button>
    </form>
    <form method="post">
      <p>${t('notepage:orCall')}</p>
      <button class="quiet" type="submit" name="do" value="call">${t('notepage:call')}</button>
    </form>`
  return plain({ t, heading }, body)
}

/** The link opens nothing: never made, expired or erased, which all look the same. */
export const goneNotePage = (whose: NotePage): string => said(whose, 'gone')
export const answeredNotePage = (whose: NotePage): string => said(whose, 'answered')
export const thanksNotePage = (whose: NotePage): string => said(whose, 'thanks')

function asked(t: Text, { kind, phone, text }: Pick<Note, 'kind' | 'phone' | 'text'>): Html {
  if (kind === 'message') return html`<p class="card" dir="auto">${lines(text)}</p>`
  return html`<dl class="card">
    <dt>${t('notepage:phone')}</dt><dd>${phone ?? t('notepage:noPhone')}</dd>
    <dt>${t('notepage:when')}</dt><dd dir="auto">${text === '' ? t('notepage:anyTime') : text}</dd>
  </dl>`
}

const lines = (text: string): Html =>
  text.split('\n').flatMap((line, i) => (i === 0 ? [line] : [html`<br />`, line])) as never

const said = (whose: NotePage, what: 'gone' | 'answered' | 'thanks'): string =>
  plain(whose, html`<h1>${whose.t(`notepage:${what}.title`)}</h1><p>${whose.t(`notepage:${what}.text`)}</p>`)

const plain = ({ t, heading }: NotePage, body: Html): string =>
  page({ title: t('notepage:title'), lang: 'nl', dir: 'ltr', body, ...(heading ? { heading } : {}) })
