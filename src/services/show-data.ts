import { coachRecord } from '#records/coach'
import { contactRecord } from '#records/contact'
import { type Note, noteRecord } from '#records/note'
import { type Acting, participantOf } from './acting.ts'
import { type Receiver, whoReceives } from './receivers.ts'

/** What is known of a participant beside the participant's own record. Instants in milliseconds. */
export type KnownData = {
  readonly coach: Receiver | null
  readonly contacts: readonly {
    readonly start: number
    readonly coach: string
    readonly place: string | null
  }[]
  /** What went to somebody of the team, newest first. `to`: null for the team's mailbox. */
  readonly notes: readonly { readonly to: string | null; readonly at: number; readonly kind: Note['kind'] }[]
}

export async function showData(acting: Acting): Promise<KnownData> {
  const { work, person } = acting
  const { contacts } = await participantOf(acting)
  const owned = await work.partition.owned(person)
  const noteIds = owned.flatMap(({ kind, name }) =>
    kind === 'document' && name.startsWith('note:') ? [name.slice('note:'.length)] : [],
  )
  await work.load([
    ...contacts.map(({ id }) => [contactRecord, id] as const),
    ...noteIds.map((id) => [noteRecord, id] as const),
  ])
  const known = contacts.flatMap(({ id }) => work.loaded(contactRecord, id) ?? [])
  const notes = noteIds.flatMap((id) => work.loaded(noteRecord, id) ?? [])
  const ids = [...known.map(({ coach }) => coach), ...notes.flatMap(({ to }) => to ?? [])]
  await work.load(ids.map((id) => [coachRecord, id] as const))
  const nameOf = (id: string) => work.loaded(coachRecord, id)?.name ?? ''
  return {
    coach: (await whoReceives(acting)).coach,
    contacts: known.map(({ start, coach, place }) => ({ start, coach: nameOf(coach), place: place.text })),
    notes: notes
      .map(({ to, createdAt, kind }) => ({ to: to === null ? null : nameOf(to), at: createdAt, kind }))
      .sort((a, b) => b.at - a.at),
  }
}
