import type { Partnership } from '#domain/partnership'
import { isNo, type No, no } from '#domain/refusal'
import { coachRecord } from '#records/coach'
import { type Note, noteRecord } from '#records/note'
import { plan } from '#records/outbox'
import { participantRecord } from '#records/participant'
import type { Work } from '#records/work'
import type { House } from './acting.ts'
import { openLink } from './links.ts'
import { tell } from './tell.ts'

export const LONGEST_ANSWER = 500

export type NoteAnswer = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'call' }

/** What a link of a message opens. All that cannot be opened looks the same: never made, expired, erased. */
export async function readNote(work: Work, house: House, token: string): Promise<Note | No<'gone'>> {
  const link = await openLink(work, house, token, 'note')
  const note = link && (await work.get(noteRecord, link.subject))
  return note ?? no('gone')
}

/**
 * Puts the coach's answer into the participant's chat, once. 'unreachable': the conversation has ended, so nothing was said and the link
 * still works.
 */
export async function answerNote(
  house: House,
  work: Work,
  partnership: Partnership,
  input: { readonly token: string; readonly answer: NoteAnswer },
): Promise<Note | No<'gone' | 'answered' | 'empty' | 'too-long' | 'unreachable'>> {
  const note = await readNote(work, house, input.token)
  if (isNo(note)) return note
  if (note.answeredAt !== null) return no('answered')
  const text = input.answer.kind === 'text' ? plain(input.answer.text) : null
  if (text === '') return no('empty')
  if (text !== null && text.length > LONGEST_ANSWER) return no('too-long')

  const coach = note.to === null ? null : await work.get(coachRecord, note.to)
  const isSaid = await tell(house, work, partnership, note.participant, ({ t }) => {
    const name = coach?.name ?? t('people:team')
    const words =
      text === null ? t('people:answer.call', { name }) : `${t('people:answer.from', { name })}\n${text}`
    const choices = [{ id: 'reply', label: t('people:answer.reply'), icon: 'mail' as const }]
    return { messages: [{ text: words, choices }], prompt: `message.send|${note.id}` }
  })
  if (!isSaid) return no('unreachable')

  const answered = { ...note, answeredAt: work.now }
  work.put(noteRecord, note.id, answered)
  const participant = await work.get(participantRecord, note.participant)
  if (participant?.email)
    plan(
      work,
      `answered:${note.id}`,
      work.now,
      { kind: 'change-mail', participant: note.participant, change: 'answered', contact: null },
      note.participant,
    )
  return answered
}

/** What a form sent, without control characters and characters that turn the reading direction. */
const plain = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Surrogate}/gu, '')
    .replace(/(?!\n)\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu, '')
    .normalize('NFC')
    .trim()
