import { describe, expect, test } from '@jest/globals'
import { isWish, topic } from '#language/topic'

describe('a sentence tells which dialog would help', () => {
  test.each([
    ['kan je al mijn gegevens wissen', 'data.erase'],
    ['gooi alles weg', 'data.erase'],
    ['wat bewaren jullie over mij', 'data.show'],
    ['kan ik mijn dossier zien', 'data.show'],
    ['verwittig mij een dag op voorhand', 'reminders'],
    ['ik krijg te veel berichtjes', 'reminders'],
    ['kwil die meldingen ni meer', 'reminders'],
    ['ik heb een klacht over iemand', 'message.send'],
    ['mag ik een andere coach', 'message.send'],
    ['kan je dat aan mijn trajectgezel vragen', 'message.send'],
    ['laat mijn coach weten dat de brief er is', 'message.send'],
    ['doe dit doel weg', 'goal.list'],
    ['mijn doel is bereikt', 'goal.list'],
    ['welke stap moet ik nu zetten', 'goal.list'],
    ['kan ik mijn plan eens zien', 'goal.list'],
    ['ik zoek een andere weg voor mijn doel', 'goal.other'],
    ['dit doel past niet meer bij mij', 'goal.other'],
    ['ik geraak daar morgen niet', 'contact.cancel'],
    ['ik kan dinsdag niet komen', 'contact.cancel'],
    ['mijn afspraak moet ik afzeggen', 'contact.cancel'],
    ['kunnen we de afspraak verplaatsen', 'contact.move'],
    ['een ander uur', 'contact.move'],
    ['wanneer moet ik bij jullie komen', 'contact.list'],
    ['hoe laat moet ik er zijn', 'contact.list'],
    ['kunnen we afspreken', 'contact.book'],
    ['ik wil eens praten met mijn coach', 'contact.book'],
    ['kan er iemand mij terugbellen', 'human'],
    ['ik wil een echte mens spreken', 'human'],
    ['hoe heet mijn trajectcoach', 'coach.who'],
    ['hier is mijn code', 'invitation'],
    ['wie leest dit allemaal', 'about'],
    ['waarvoor dient dit', 'about'],
    ['het lukt me niet', 'step.stuck'],
    ['kzit vast', 'step.stuck'],
    ['ik durf ni bellen', 'step.stuck'],
    ['die stap is te moeilijk', 'step.stuck'],
    ['gedaan!', 'step.done'],
    ['joepie gelukt', 'step.done'],
    ["'t is gedaan", 'step.done'],
    ['ik heb het eindelijk geregeld', 'step.done'],
    ['ik wil een tweede doel', 'goal.set'],
  ])('%s', (text, id) => expect(topic(text)).toBe(id))
})

describe('what is not known is left to choices', () => {
  test.each([
    'goeiemorgen',
    'merci',
    'wat is het weer',
    'mijn hond is ziek',
    'dat lukt wel',
    'het lukt alleen niet om te kiezen?!',
    'ja',
    'de bus was te laat',
    '',
  ])('%s', (text) => expect(topic(text)).toBeNull())
})

describe('a wish becomes a goal', () => {
  test.each([
    'ik wil een appartement zonder schimmel',
    'kwil terug werken',
    'Ik zou graag leren zwemmen',
    'ik zoek een job dicht bij huis',
    'ik droom van een eigen winkel',
    'ik wou dat ik beter sliep',
    'graag wil ik meer buiten komen',
    'we willen kleiner gaan wonen',
    'mijn droom is een eigen frituur',
    'mijn doel is mijn rijbewijs halen',
    'doel: minder schulden hebben',
    'ik moet mijn belastingen in orde brengen',
    'ik wil niet meer roken',
    'ik hoop ooit een tuin te hebben',
  ])('%s', (text) => expect(isWish(text)).toBe(true))

  test.each([
    'ik wil niet',
    'ik wil dat niet',
    'ik wil niks',
    'ik wil',
    'ik wil weg',
    'ik wil u iets vragen',
    'ik wil weten hoe dit werkt',
    'ik wil mijn coach spreken',
    'ik wil mijn gegevens zien',
    'kwil een andere taal',
    'ik wil dat jullie stoppen',
    'ik wil stoppen met deze bot',
    'mag ik iets vragen?',
    'wil je mij helpen',
    'ik heb honger',
    'ik ben moe',
    'hij wil een auto',
    'ik wil dit doel delen',
    'zou dat kunnen?',
    '',
  ])('no wish: %s', (text) => expect(isWish(text)).toBe(false))
})
