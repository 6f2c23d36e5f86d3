import type { Coach } from '#domain/coach'
import type { Contact } from '#domain/contact'
import type { Human, Partnership } from '#domain/partnership'
import { isNo } from '#domain/refusal'
import { changeParticipant } from '#services/acting'
import { addCoach } from '#services/coaches'
import { book } from '#services/contact-changes'
import { partnerships, type TestParticipant, type World } from '#test/world'

/** Somebody joins the team of a partnership. */
export async function joins(
  world: World,
  partnership: string,
  coach: Pick<Coach, 'name'> & Partial<Coach>,
): Promise<Coach> {
  const { value } = await world.records.attempt(partnership, world.now(), (work) =>
    addCoach(world.house, work, {
      email: `${coach.name.toLowerCase()}@team.example`,
      phone: null,
      confirm: 'direct',
      isIntake: false,
      hours: [],
      ...coach,
    }),
  )
  if (isNo(value)) throw new Error(value.no)
  return value
}

/** Makes somebody the coach of a participant who has said something already. */
export async function walksWith(
  world: World,
  partnership: string,
  participant: TestParticipant,
  coach: Coach,
): Promise<void> {
  await world.records.attempt(partnership, world.now(), (work) =>
    changeParticipant(
      { work, person: participant.address.holder },
      { coach: { id: coach.id, since: world.now() } },
    ),
  )
}

/** The partnership as it would be with a number and a mailbox filled in, for this test file. */
export function fillsIn(id: string, human: Partial<Human>, rest: Partial<Partnership> = {}): void {
  const known = partnerships.get(id) as Partnership
  const filled = { ...known, ...rest, human: { ...known.human, ...human } }
  ;(partnerships as Map<string, Partnership>).set(id, filled)
}

/** Books a contact at home for a participant, a week from the start of the test's day. */
export async function meets(
  world: World,
  partnership: string,
  participant: TestParticipant,
  coach: Coach,
): Promise<Contact> {
  const start = world.now() + 7 * 24 * 3_600_000
  const wanted: Contact = {
    id: world.ids.id(),
    participant: participant.address.holder,
    coach: coach.id,
    kind: 'regular',
    start,
    end: start + 3_600_000,
    place: { type: 'home', text: 'Dorpsstraat 1' },
    state: 'booked',
    heldUntil: null,
    sequence: 2,
    isInvited: true,
    createdAt: world.now(),
    answer: null,
  }
  const { value } = await world.records.attempt(partnership, world.now(), (work) =>
    book({ house: world.house, work, partnership: world.partnership(partnership) }, wanted, null),
  )
  return value
}
