import { expect, test } from '@jest/globals'
import { say } from '#domain/message'
import { tell } from '#services/tell'
import { createWorld } from '#test/world'

/** Transcripts of the dialog resume: what comes unasked leaves a way back to what was open. */
async function talkAndNews(...lines: string[]) {
  const world = createWorld({ at: 'ma 23 nov 2026 10:00' })
  const deelnemer = world.participant('lp-maasland')
  await deelnemer.does(...lines)
  await world.records.attempt('lp-maasland', world.now(), (work) =>
    tell(world.house, work, world.partnership('lp-maasland'), deelnemer.address.holder, () => ({
      messages: [say('Antwoord van An:\nTot morgen!')],
    })),
  )
  return deelnemer
}

test('news in the middle of a question comes with a button back to it', async () => {
  const deelnemer = await talkAndNews('[Een doel]', 'iets met mijn handen')
  await deelnemer.chats`
    Antwoord van An:
    Tot morgen!
    [Verder]
    > [Verder]
    Waarover gaat dit?
    [Werk] [Administratie] [Huisvesting] [Vrije tijd] [Mensen rond mij] [Meer] [Iets anders]
    > [Werk]
    Dit is nu je doel.
    Doel: iets met mijn handen
    Waarover: Werk
    Wat is een kleine eerste stap?
    [Beslis later]
  `
})

test('the open question is answered over the news as well, by its words', async () => {
  const deelnemer = await talkAndNews('[Een doel]', 'iets met mijn handen')
  expect((await deelnemer.does('werk')).join(' ')).toContain('Waarover: Werk')
})

test('news at the menu comes with the menu', async () => {
  const deelnemer = await talkAndNews('menu')
  await deelnemer.chats`
    Antwoord van An:
    Tot morgen!
    [Een doel] [Een afspraak] [Iemand spreken] [Wat is dit?] [Meer]
    > [Een doel]
    Wat wil je graag? Schrijf het in je eigen woorden.
  `
})
