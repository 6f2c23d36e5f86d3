import { distance, written } from './normalise.ts'

/**
 * Words that tell what a wish is about, per canonical life domain. A stem ends in '*'; words that belong together are joined by '_'.
 * Written from how people here talk (huisbaas, mutualiteit, doppen, kot). Only words that point one way: a wrong guess costs more than
 * the one tap it saves, so "kinderen", "alleen", "tuin" or "helpen" are not here.
 */
const WORDS: Readonly<Record<string, string>> = {
  wonen:
    'huis huisje huizen appartement* apartement* appartementje studio woning* wonen woon woonst woont kamer kot verhuis* verhuiz* huur huurprijs huurhuis huurcontract huisbaas huurwaarborg waarborg schimmel* dak vocht verwarming slaapplaats slaapkamer* onderdak huisvesting caravan eigen_plek eigen_stek inboedel meubel* renoveren',
  financien:
    'geld schuld* euro euros factuur facturen rekening* betalen betaald afbetal* aflossen sparen spaar spaargeld spaarrekening budget* leefloon deurwaarder* lening* uitkering* inkomen inkomsten kinderbijslag groeipakket toelage* premie* doppen dop rondkomen geraak_rond lonen loon duur armoede bank bankrekening voorschot boete* collectieve_schuldenregeling',
  werk: 'werk werken werkplek job jobke jobs jobje solliciteren sollicit* solicit* interim* vdab arbeid* cv collega* baas vacature* ploeg* contract stage stageplek uitzend* beroep zelfstandig* flexijob studentenjob vast_werk halftijds voltijds deeltijds knelpuntberoep',
  opleiding:
    'school scholen opleiding* opleidng cursus* diploma* studeren studie* studeer leren les lessen nederlands frans_leren engels_leren rijbewijs examen* getuigschrift* richting avondschool cvo bijscholing* bijscholen leerkracht klas middelbaar unief hogeschool heftruck* syntra leercontract',
  vrije_tijd:
    'hobby* sport* voetbal* zwemmen zwemles* fitness fitnessen muziek gitaar piano dansen dans danslessen uitstap* vakantie* reis reizen wandelen wandel tekenen schilderen club verein ploegsport koken bakken fietstocht* vrije_tijd film cinema theater lezen boeken gamen tuinieren vissen lopen joggen jeugdbeweging scouts chiro kamp kampen pretpark ontspan* yoga',
  welzijn:
    'slapen slaap stress* angst* bang gelukkig* psycholoog* psychiater* gezond* dokter huisarts roken drinken drugs gokken verslaving* therapie verdriet* voelen moe moeheid afvallen vermageren zelfvertrouwen rust rustiger piekeren pieker zenuwen depressie* depressief hoofd paniek* verwerken onzeker* twijfel* kwaadheid boosheid tandarts ziekte pijn',
  administratie:
    'papier papieren papierwerk brief brieven formulier* administratie attest* identiteitskaart verblijfskaart eid mutualiteit mutualitijd belasting* belastingsbrief post_openen aanvraagformulier* document* dossier* verzekering* inschrijven_gemeente pensioenaanvraag statuut nationaliteit',
  sociaal_netwerk:
    'vrienden vriend vriendin vriendinnen vriendschap* familie mensen eenzaam eenzaamheid buren buurt netwerk kennissen lief iemand_leren_kennen contacten zussen broers date daten ruzie',
  mobiliteit:
    'fiets fietsen bakfiets bus buzzypazz auto autootje trein tram rijden rijbewijs vervoer openbaar_vervoer verplaatsen verplaatsing* brommer scooter step mobiliteit abonnement lijn belbus',
  digitaal:
    'computer* laptop* pc internet* smartphone gsm online itsme mail mailen mails email wifi tablet digitaal digitale app apps wachtwoord* facebook printen',
  dagbesteding:
    'dagbesteding vrijwilliger* vrijwilligerswerk bezigheid structuur_in_mijn_dag zinvol* bezig_zijn bezig_blijven',
}

/** Near a known word, but other words. */
const NOT_MEANT = new Set(['bepalen', 'behalen', 'leeren', 'vertalen', 'kennis', 'bezitten', 'huilen'])

/** Sayings whose words point the wrong way. */
const SAYINGS =
  /\bwerk(en)? aan\b|\b(het|iets|dat|niks|alles) werkt\b|\bin orde\b|\bop stap\b|\bin de klas\b|\bhoofd boven water\b|\bles(je)? geleerd\b|\bleren kennen\b|\bleren om ?(te )?gaan met\b/g

type Word = { readonly stem: string | null; readonly whole: string }
const LEXICON = Object.entries(WORDS).map(([domain, words]) => {
  const all = words.split(' ').map((word) => word.replaceAll('_', ' '))
  const single = all.filter((word) => !word.includes(' '))
  return {
    domain,
    phrases: all.filter((word) => word.includes(' ')),
    words: single.map(
      (word): Word => ({ stem: word.endsWith('*') ? word.slice(0, -1) : null, whole: word.replace('*', '') }),
    ),
  }
})

/** The one domain of those offered that the words point to; null when none or more than one does. */
export function domainOf(text: string, offered: readonly string[]): string | null {
  const sentence = written(text)
  const meant = sentence.replace(SAYINGS, ' ')
  const said = meant.split(' ').filter((word) => word !== '')
  const scores = LEXICON.filter(({ domain }) => offered.includes(domain)).map(
    ({ domain, words, phrases }) => ({
      domain,
      score:
        said.filter((word) => words.some((known) => matches(word, known))).length +
        phrases.filter((phrase) => ` ${sentence} `.includes(` ${phrase} `)).length * 2,
    }),
  )
  const [best, second] = scores.sort((a, b) => b.score - a.score)
  return best && best.score > (second?.score ?? 0) ? best.domain : null
}

const LONG_ENOUGH = 7

function matches(word: string, { stem, whole }: Word): boolean {
  if (word === whole || (stem && word.startsWith(stem))) return true
  const mayBeMistyped = whole.length >= LONG_ENOUGH && word[0] === whole[0] && !NOT_MEANT.has(word)
  return mayBeMistyped && distance(word, whole, 1) <= 1
}
