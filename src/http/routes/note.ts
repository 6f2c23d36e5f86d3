import { isNo } from '#domain/refusal'
import { PAGE_HEADERS } from '#pages/document'
import { answeredNotePage, goneNotePage, type NotePage, notePage, thanksNotePage } from '#pages/note-page'
import type { Clock } from '#ports/clock'
import type { Route, WebReply, WebRequest } from '#ports/web'
import type { Records } from '#records/attempt'
import type { House } from '#services/acting'
import { answerNote, type NoteAnswer, readNote } from '#services/answer-note'
import { splitToken } from '#services/links'

export type NoteDeps = {
  readonly records: Records
  readonly house: House
  readonly clock: Clock
}

const MAX_BYTES = 16_384

/** GET and HEAD read only, because mail programs open links to look at them. A coach answers with POST, once. */
export function noteRoutes(deps: NoteDeps): Route[] {
  return [
    { method: 'GET', path: '/note/:token', handle: (request) => show(deps, request) },
    { method: 'POST', path: '/note/:token', maxBytes: MAX_BYTES, handle: (request) => take(deps, request) },
  ]
}

async function show(deps: NoteDeps, request: WebRequest): Promise<WebReply> {
  const { token, partnership, whose } = opened(deps, request)
  if (!partnership || !whose) return gone(deps)
  const note = await readNote(deps.records.reading(partnership.id, deps.clock.now()), deps.house, token)
  if (isNo(note)) return gone(deps)
  return shown(200, note.answeredAt === null ? notePage(whose, note, null) : answeredNotePage(whose))
}

async function take(deps: NoteDeps, request: WebRequest): Promise<WebReply> {
  const { token, partnership, whose } = opened(deps, request)
  if (!partnership || !whose) return gone(deps)
  const form = new URLSearchParams(request.body.toString('utf8'))
  const typed = form.get('answer') ?? ''
  const answer: NoteAnswer = form.get('do') === 'call' ? { kind: 'call' } : { kind: 'text', text: typed }
  const { value } = await deps.records.attempt(partnership.id, deps.clock.now(), async (work) => {
    const note = await readNote(work, deps.house, token)
    return { note, done: await answerNote(deps.house, work, partnership, { token, answer }) }
  })
  if (isNo(value.note)) return gone(deps)
  if (!isNo(value.done)) return shown(200, thanksNotePage(whose))
  if (value.done.no === 'gone') return gone(deps)
  if (value.done.no === 'answered') return shown(409, answeredNotePage(whose))
  return shown(400, notePage(whose, value.note, { why: value.done.no, typed }))
}

function opened({ house }: NoteDeps, { params }: WebRequest) {
  const token = params.token ?? ''
  const partnership = house.partnerships.get(splitToken(token).partnership) ?? null
  const whose: NotePage | null = partnership && {
    t: house.voice(partnership, 'nl').t,
    heading: partnership.name,
  }
  return { token, partnership, whose }
}

/** Without a heading: whoever tries links learns nothing, not even which partnerships exist. */
function gone({ house }: NoteDeps): WebReply {
  const [any] = house.partnerships.values()
  return shown(410, any ? goneNotePage({ t: house.voice(any, 'nl').t }) : '')
}

const shown = (status: number, body: string): WebReply => ({
  status,
  headers: { ...PAGE_HEADERS, 'cache-control': 'no-store' },
  body,
})
