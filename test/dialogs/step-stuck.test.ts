import { test } from '@jest/globals'
import { createWorld } from '#test/world'

/** Transcripts of dialog step.stuck and of dialog step.done. */

test('“gedaan” asks which step, and “het lukt niet” what would help', async () => {
  const deelnemer = createWorld({ at: 'ma 23 nov 2026 10:00' }).participant('lp-west-limburg')
  await deelnemer.skips()
  await deelnemer.chats`
    > ik zoek werk
    Dit is nu je doel.
    Doel: ik zoek werk
    Waarover: Werk
    Wat is een kleine eerste stap?
    [Beslis later]
    > cv maken
    Goed. Die stap staat erbij.
    Wanneer doe je dit?
    [Vandaag om 14 uur] [Morgen om 10 uur] [Andere dag] [Beslis later]
    > [Beslis later]
    Goed. Het moment kan altijd nog, bij “Mijn doelen”.
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
    > gedaan!
    Is deze stap klaar?
    Stap: cv maken
    [Ja, klaar] [Nog niet]
    > ja
    Mooi. Dat is gedaan.
    Wat is een kleine volgende stap?
    [Doel bereikt] [Beslis later]
    > [Beslis later]
    Goed. Een stap kan altijd nog, bij “Mijn doelen”.
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
    > [Mijn doelen]
    Doel: ik zoek werk
    Gedaan: cv maken
    Wat wil je doen?
    [Nieuwe stap] [Verander] [Doel bereikt] [Menu]
    > [Nieuwe stap]
    Wat is een kleine volgende stap?
    [Doel bereikt] [Beslis later]
    > een brief schrijven
    Goed. Die stap staat erbij.
    Wanneer doe je dit?
    [Vandaag om 14 uur] [Morgen om 10 uur] [Andere dag] [Beslis later]
    > [Beslis later]
    Goed. Het moment kan altijd nog, bij “Mijn doelen”.
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
    > [Mijn doelen]
    Doel: ik zoek werk
    Stap: een brief schrijven
    Gedaan: cv maken
    Wat wil je doen?
    [Stap klaar] [Nieuwe stap] [Verander] [Doel bereikt] [Menu]
    > [Nieuwe stap]
    Wat is een kleine volgende stap?
    [Beslis later]
    > naar de jobbeurs gaan
    Goed. Die stap staat erbij.
    Wanneer doe je dit?
    [Vandaag om 14 uur] [Morgen om 10 uur] [Andere dag] [Beslis later]
    > [Beslis later]
    Goed. Het moment kan altijd nog, bij “Mijn doelen”.
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
    > kzit vast
    Dat kan gebeuren. Om welke stap gaat het?
    [een brief schrijven] [naar de jobbeurs gaan] [Vraag mijn coach] [Laat maar even]
    > [een brief schrijven]
    Dat kan gebeuren. Wat zou nu helpen?
    Stap: een brief schrijven
    [Een kleinere stap] [Ander moment] [Andere weg] [Vraag mijn coach] [Laat maar even]
    > [Andere weg]
    Doel: ik zoek werk
    Wil je een andere weg, of een ander doel?
    Andere weg: je doel blijft, met nieuwe stappen.
    Ander doel: je kiest iets nieuws.
    [Andere weg] [Ander doel] [Terug]
    > [Terug]
    Doel: ik zoek werk
    Stap: een brief schrijven
    Stap: naar de jobbeurs gaan
    Gedaan: cv maken
    Wat wil je doen?
    [Stap klaar] [Nieuwe stap] [Verander] [Doel bereikt] [Menu]
    > [Menu]
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
    > gelukt
    Welke stap is klaar?
    [een brief schrijven] [naar de jobbeurs gaan] [Geen van deze]
    > [Geen van deze]
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
  `
})

test('without a step both still lead somewhere', async () => {
  const deelnemer = createWorld({ at: 'ma 23 nov 2026 10:00' }).participant('lp-west-limburg')
  await deelnemer.skips()
  await deelnemer.chats`
    > het lukt niet
    Dat kan gebeuren. Wat zou nu helpen?
    [Vraag mijn coach] [Laat maar even]
    > [Laat maar even]
    Goed. Het mag wachten.
    Wat wil je nu doen?
    [Een doel] [Een afspraak] [Iemand spreken] [Wat is dit?] [Meer]
    > gedaan
    Je hebt nu geen stap die nog moet gebeuren.
    [Naar mijn doelen] [Menu]
    > [Naar mijn doelen]
    Je hebt nu geen doel.
    [Een nieuw doel] [Menu]
  `
})
