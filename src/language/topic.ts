import { written } from './normalise.ts'

/** Words for who walks along, in every partnership. */
const COACH = '(?:coach|trajectgezel|trajectcoach|begeleider|begeleidster|consulent)'
const CONTACT = '(?:afspraak|afspraken|afsprake|afspraakje)'
const DATA = '(?:gegevens|data|account|profiel|dossier|gesprek)'
const PINGS = '(?:meldingen|melding|berichten|berichtjes|reminders)'
const GOAL = '(?:dit|dat|mijn|het) doel'

const any = (...sources: readonly string[]): RegExp => new RegExp(sources.join('|'))

/**
 * What a sentence is about when it is no answer to the open question: the id of the dialog that would help, or null. Few and careful
 * rules, the first that fits wins; whatever they do not know is offered as choices instead. On text in plain spelling ("kwil" is "ik wil").
 */
const TOPICS: readonly (readonly [string, RegExp])[] = [
  [
    'data.erase',
    any(
      `\\b(wis|wissen|verwijder|verwijderen|schrap|gooi|doe)\\b.*\\b(${DATA}|alles)\\b`,
      `\\b(${DATA}|alles)\\b.*\\b(wissen|verwijderen|weg)$`,
      '\\b(je|jullie) (mij|me) vergeet(en)?\\b',
    ),
  ],
  [
    'data.show',
    any(
      '\\bwat (weet|weten|hebt|heb|bewaar|bewaren|bewaart|staat)\\b.*\\b(mij|me)\\b',
      `\\b(welke|mijn) (gegevens|data|dossier)\\b`,
      '\\bprivacy\\b',
    ),
  ],
  [
    'reminders',
    any(
      '\\b(herinnering|herinner|verwittig)\\w*\\b',
      `\\b${PINGS}\\b.*\\b(aan|aanzetten|uit|uitzetten|stop|stoppen|niet meer)\\b`,
      `\\b(stop|te veel|minder|geen|zet|hou op|schakel|wil)\\b.*\\b${PINGS}\\b`,
      '\\b(uitschrijven|schrijf (mij|me) uit)\\b|\\b(doen|eraan) denken\\b',
    ),
  ],
  [
    'message.send',
    any(
      '\\b(klacht|beklag)\\b|\\b(ben|zijn) (helemaal |echt )?niet tevreden\\b',
      `\\b(andere|nieuwe) ${COACH}\\b`,
      `\\b(mijn|die|deze) ${COACH} (luistert|helpt|belt|komt|antwoordt|is) (me |mij )?(niet|nooit)\\b`,
    ),
  ],
  [
    'goal.other',
    any(
      '\\b(ander|andere) (pad|weg|aanpak|boeg|doel|richting)\\b|\\bvan richting\\b',
      '\\bdoel (aanpassen|veranderen|wijzigen)\\b|\\b(verander|wijzig|pas) (dit|dat|mijn) doel\\b',
      '\\bdoel (past|klopt) niet\\b|\\b(mij|me) bedacht over\\b',
    ),
  ],
  [
    'goal.list',
    any(
      `\\b(schrap|verwijder|wis|stop|stoppen|weg|vallen|opgeven|geef|zie|doe)\\b.*\\b${GOAL}( niet meer| weg| op| maar weg)?$`,
      `\\b${GOAL}\\b.*\\b(weg|vallen|opgeven|op|stoppen|schrappen|wissen|eraf|hoeft niet( meer)?)$`,
      `\\b${GOAL} is (bereikt|gehaald|gelukt|klaar)\\b|\\bdoel (is )?bereikt\\b`,
    ),
  ],
  [
    'contact.cancel',
    any(
      `\\b${CONTACT}\\b.*\\b(afzeggen|annuleren|annuleer|schrappen|afbellen|afgelasten)\\b`,
      `\\b(zeg|annuleer|schrap)\\b.*\\b${CONTACT}\\b|\\bgeen ${CONTACT} meer\\b`,
      `\\b${CONTACT}\\b.*\\b(niet doorgaan|gaat niet door|niet meer nodig)\\b`,
      '\\b(kan|zal) (ik )?(er |daar |dan |toch |echt |morgen |vandaag |straks |\\w+dag )*niet (komen|bij zijn|geraken|raken|aanwezig zijn)\\b',
      '\\b(geraak|raak) (ik )?(er|daar) (morgen |vandaag |toch )*niet\\b|\\bik kom (morgen |vandaag |\\w+dag |toch )*niet$',
    ),
  ],
  [
    'contact.move',
    any(
      `\\b${CONTACT}\\b.*\\b(verzetten|verplaatsen|veranderen|uitstellen|verschuiven|later|vroeger|andere? (moment|dag|uur))\\b`,
      `\\b(verzet|verplaats|verschuif)\\b.*\\b${CONTACT}\\b|\\b(verschuiven|uitstellen|verplaatsen) naar\\b`,
      '^(ik wil |kan ik |mag het )?(een |op een )?(ander|andere) (uur|moment|dag)$',
    ),
  ],
  [
    'contact.list',
    any(
      `\\b(wanneer|hoe laat|waar|welke dag)\\b.*\\b${CONTACT}\\b|\\b${CONTACT}\\b.*\\b(wanneer|bekijken|tonen)\\b`,
      `\\bheb ik\\b.*\\b${CONTACT}\\b|\\bwanneer (moet|zie) ik\\b.*\\b(komen|er zijn|${COACH})\\b`,
      '\\b(hoe laat|waar) moet ik (er )?zijn\\b',
    ),
  ],
  [
    'contact.book',
    any(
      `\\b(${CONTACT}|afspreken)\\b|\\blangs ?komen\\b`,
      `\\b(gesprek|videobellen|bellen|praten|samenzitten|spreken) met (mijn|een|de) ${COACH}\\b`,
      `\\b(mijn|de) ${COACH} (zien|spreken)\\b`,
    ),
  ],
  [
    'about.computer',
    /\b(ben|zijt|praat) (je|ik)( hier)?( met)?( een)? (echte? )?(robot|computer|bot|machine|mens)\b/,
  ],
  [
    'human',
    any(
      '\\b(mens|iemand|persoon)\\b.*\\b(spreken|praten|bellen|babbelen|aan de lijn)\\b',
      '\\b(spreken|praten) met (een mens|iemand|een echte?)\\b|\\bbel (me|mij|eens)\\b',
      '\\bkan (je|jullie|er iemand|iemand) (me |mij )?(terug ?)?bellen\\b|\\bdoorverbinden\\b|\\biemand van het team\\b|\\bgeen robot\\b',
    ),
  ],
  [
    'coach.who',
    any(
      `\\b(wie is|hoe heet|naam van|nummer van|mail van)\\b.*\\b${COACH}\\b`,
      `\\b${COACH} bereiken\\b|\\bwie begeleidt (mij|me)\\b`,
    ),
  ],
  [
    'message.send',
    any(
      '\\b(bericht|boodschap|berichtje)\\b',
      `\\b(vraag|zeg|vertel|stuur|schrijf|geef)\\b.*\\b(aan|naar|tegen|mijn) ${COACH}\\b`,
      `\\b(aan|tegen|naar) (mijn|de) ${COACH} (vragen|zeggen|vertellen|laten weten|sturen|schrijven|iets weten)\\b`,
      `\\blaat (mijn|de) ${COACH} weten\\b|\\blaten weten aan (mijn|de) ${COACH}\\b`,
    ),
  ],
  ['invitation', /\b(code|uitnodiging)\b/],
  [
    'about',
    /\bwat is dit\b|\bkost (dit|dat|het)\b|\b(is (dit|dat|het)|dit) (gratis|verplicht)\b|\bwie (ziet|leest|kan dit)\b|\bwaarvoor (dient|is) (dit|deze|dat)\b|\bwat is dat hier\b|\bwat dat hier is\b/,
  ],
  [
    'step.stuck',
    any(
      '^(het |dat |dit |maar )*(lukt|lukte|ging) (me |mij |echt |gewoon |maar |helemaal )*(niet|nooit)\\b',
      '\\bmaar het (lukt|lukte|ging) niet\\b|\\b(ik|we) (zit|zitten) (helemaal |echt )*vast$',
      '\\b(geraak|raak|kom) (ik )?(er )?niet (verder|uit)\\b|\\bweet (echt )?niet hoe (ik )?(dat|het|eraan|eraan te)\\b',
      '\\bstap\\b.*\\bte (moeilijk|groot|veel|zwaar)\\b|\\bte (moeilijk|groot|zwaar)( voor (mij|me))?$|\\bik durf (het |er |dat )*niet\\b(?! meer naar huis)',
    ),
  ],
  [
    'step.done',
    any(
      '^(ja |oke |yes |hoera |voila |super |joepie )*(gedaan|klaar|gelukt|afgerond|af)( hoor)?$',
      '^(voila |ja |oke |hoera )*(het|dat|mijn stap|die stap|de stap|stap \\d+) (is|heb ik) (ook |al |nu |eindelijk |toch |ook al )*(klaar|gedaan|gelukt|afgerond|in orde)( hoor)?$',
      '^ik heb (het|dat|mijn stap|die stap|de stap) (al |ook |eindelijk |net |nu )*(gedaan|afgerond|geregeld)$',
    ),
  ],
  [
    'goal.list',
    any(
      '\\b(welke|hoeveel) (doel|doelen|stap|stappen)\\b|\\bmijn (doelen|stappen|volgende stap|plan)\\b',
      '\\b(toon|bekijk|zien|bekijken)\\b.*\\b(doelen|doel|stappen|plan|lijst)\\b|\\b(doelen|doel|stappen|plan|lijst)\\b.*\\b(zien|bekijken)$',
      '^(waar|hoever) sta ik\\b|\\bwat (is|was) mijn doel\\b',
    ),
  ],
  ['goal.set', /\b(nieuw|extra|tweede|derde) doel$|\bdoel (maken|toevoegen|kiezen|zetten)\b/],
]

/** A wish: the sentence itself becomes the words of a goal. */
const WISH =
  /^(eigenlijk |nu |ja |dag |hallo |goeiedag |dus |maar )*(ik|we|wij|graag|liefst|het liefst)\b.*\b(wil|wilt|zou|zouden|willen|graag|zoek|zoeken|droom|wou|hoop|verlang)\b/
const MUST =
  /^(ik|we|wij) (moet|moeten)\b.*\b(in orde (krijgen|brengen)|regelen|aanvragen|vinden|zoeken|oplossen|leren|afbetalen|betalen)\b/
const NAMED = /^(mijn |nieuw |een )?(doel|droom|wens)( is)? \w+( \w+)+/

/**
 * Said to the bot or about the talk itself, not a thing to reach: what is not wanted, coach, messages, data, language, the helm. Who
 * means a goal all the same loses one tap. A "niet" further on ("een huis waar het niet tocht") is part of the wish.
 */
const NO_WISH = [
  /^(?!.*\b(waar|zodat)\b)(\S+ ){1,5}(niet|geen|niks|niets|nooit|genoeg)\b(?! (meer|langer) (roken|drinken|gokken|zo moe))/,
  new RegExp(
    `\\b(${COACH}|bot|jullie|dit doel|dat doel|mijn doel(?! is)|mijn doelen|mijn stappen|gegevens|account|taal|delen|hier|stuur|roer|overneemt|zelf doen)\\b`,
  ),
  /\b(wil|zou|wou|willen) (ik |graag |eens |iets |nog |alleen |maar |gewoon |even |liever |haar |hem |wel )*(dat(?! ik)|vragen|weten|zeggen|horen|stoppen$|weg|gaan|vroeger|later|terug ?komen|praten|bellen|spreken|stoppen met (deze|dit|die))\b/,
  /\b(vraag|vragen|weten) (of|wat|hoe|wanneer|waar|wie|waarom)\b|^(ik|we) (zou|wil) (je|u|jullie|jou)\b|^ik hoop (dat|van|het)\b/,
]

export const topic = (text: string): string | null => {
  const said = written(text)
  return TOPICS.find(([, pattern]) => pattern.test(said))?.[0] ?? null
}

export function isWish(text: string): boolean {
  const said = written(text)
  if (NO_WISH.some((sign) => sign.test(said))) return false
  if (text.trim().endsWith('?') || said.split(' ').length < 3) return false
  return WISH.test(said) || MUST.test(said) || NAMED.test(said)
}
