import { test } from '@jest/globals'
import { createWorld } from '#test/world'

const WELCOME = `
  Dag! Fijn dat je er bent. Bij LP Maasland loopt een trajectgezel met je mee. Jij staat aan het roer: jij beslist.
  Ik ben een computer, geen mens. Dit gesprek is van jou en is na 30 dagen weg.
  Jij beslist wat we doen. Waarmee kan ik je helpen?
  [Een doel] [Een afspraak] [Iemand spreken] [Wat is dit?] [Meer]`

const MENU = `
  Wat wil je nu doen?
  [Een doel] [Een afspraak] [Iemand spreken] [Wat is dit?] [Meer]`

test('dialog about: a participant asks what this is, what it costs, and who sees what', async () => {
  const world = createWorld({ at: 'ma 23 nov 2026 10:00' })
  const deelnemer = world.participant('lp-maasland')
  await deelnemer.chats`${WELCOME}
    > [Wat is dit?]
    Bij LP Maasland loopt een trajectgezel met je mee. Jij staat aan het roer: jij beslist.
    Ik ben de computer die daarbij helpt. Wat wil je weten?
    [Kost het iets?] [Moet ik meedoen?] [Wie ziet wat?] [Hoe begint het?] [Verder]
    > [Kost het iets?]
    Nee, het is gratis. Deze chat kost niets, en je trajectgezel ook niet.
    Wil je nog iets weten?
    [Kost het iets?] [Moet ik meedoen?] [Wie ziet wat?] [Hoe begint het?] [Verder]
    > moet ik meedoen
    Nee, jij kiest. Je kan altijd stoppen, en je hoeft niet te zeggen waarom.
    Wil je nog iets weten?
    [Kost het iets?] [Moet ik meedoen?] [Wie ziet wat?] [Hoe begint het?] [Verder]
    > 3
    Je trajectgezel ziet je afspraken en wat je zelf stuurt. Meer niet. Je doelen zijn van jou.
    Wil je nog iets weten?
    [Kost het iets?] [Moet ik meedoen?] [Wie ziet wat?] [Hoe begint het?] [Verder]
    > [Hoe begint het?]
    Met een eerste gesprek, aan de telefoon. Dat duurt zo'n 30 minuten. Daarna kies jij of je verder wil.
    Wil je nog iets weten?
    [Een eerste gesprek] [Kost het iets?] [Moet ik meedoen?] [Wie ziet wat?] [Verder]
    > [Verder]${MENU}
  `
})

test('dialog about.computer: in the middle of a goal somebody asks whether this is a human, and goes on', async () => {
  const world = createWorld({ at: 'ma 23 nov 2026 10:00' })
  const deelnemer = world.participant('lp-maasland')
  await deelnemer.chats`${WELCOME}
    > [Een doel]
    Wat wil je graag? Schrijf het in je eigen woorden.
    > zijt gij een mens?
    Nee, ik ben een computer. Ik versta niet alles. Wil je met een mens praten?
    [Iemand spreken] [Verder]
    > [Verder]
    Wat wil je graag? Schrijf het in je eigen woorden.
  `
})

test('dialog help: what can be done, in a few lines', async () => {
  const world = createWorld({ at: 'ma 23 nov 2026 10:00' })
  const deelnemer = world.participant('lp-maasland')
  await deelnemer.chats`${WELCOME}
    > help
    Hier kan je een doel kiezen of een afspraak maken. Je kan ook een bericht sturen, of met iemand praten.
    Typ “menu” als je vastzit. “Terug” en “stop” kan ook altijd.
    [Iemand spreken] [Wat is dit?] [Verder]
    > [Verder]${MENU}
  `
})
