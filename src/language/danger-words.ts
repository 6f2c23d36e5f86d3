import type { DangerCategory } from './danger.ts'

type Pattern = readonly [DangerCategory, RegExp]

const RELATION =
  '(hij|zij|ze|iemand|(mijn |onze )?(man|vent|vriend|vriendin|vrouw|vader|papa|pa|moeder|mama|ma|broer|zus|ex|partner|stiefvader|stiefmoeder|schoonvader|zoon|huisgenoot|baas|nonkel))'
const HITS =
  '(slaat|sloeg|slaagt|schopt|stampt|wurgt|verkracht|misbruikt|bedreigt|mishandelt|stalkt|achtervolgt|klopt|duwt|bijt)'
const HIT =
  '(geslagen|geschopt|gestampt|gewurgd|verkracht|misbruikt|bedreigd|mishandeld|gestalkt|geklopt|aangerand)'
const CHILD = '(kind|kinderen|kindje|kids|zoon|zoontje|dochter|dochtertje|baby)'
const TONIGHT = '(vannacht|vanavond|deze nacht|vandaag|nu|straks)'
const NO_BED =
  '(slaapplaats|slaapplek|plek om te slapen|plaats om te slapen|dak boven (mijn|ons) hoofd|onderdak|om te slapen|bed om in te slapen)'
const PILLS = '(pillen|medicatie|medicijnen|slaappillen|paracetamol|dafalgan|tabletten|medicamenten)'
const TAKEN = '(geslikt|genomen|gepakt|ingenomen|binnen|opgedaan)'

/**
 * What is said outright, on text whose spelling is already plain ("kwil" is "ik wil", "ni" is "niet"). Needless cards are cheap, so where a
 * reading is truly in doubt it is here; idiom that is not in doubt is kept out by what follows a word. Categories: the Flemish help lines.
 */
export const OUTRIGHT: readonly Pattern[] = [
  ['suicide', /\bzelf ?moord|\bzelf ?doding|\bsui[cs]i[dt]|\bafscheidsbrie/],
  [
    'suicide',
    /\b(een )?einde? (te )?(maken )?aan (mijn|m'n|zijn|haar|het|hun) leven\b|\bleven beeindigen\b|\buit het leven (te )?stap/,
  ],
  [
    'suicide',
    /\ber (wel |gewoon |vandaag |nu |liever |straks )*een einde? aan (wil |wou |ga |gaan |zou |te |kan )*ma(ken|ak)\b(?! (aan|met|van|want dat))/,
  ],
  [
    'suicide',
    /\b(ik )?maak er (vandaag |straks |nu |vannacht |vanavond |gewoon )*een einde? aan( (vandaag|vannacht|vanavond|nu))?$/,
  ],
  [
    'suicide',
    /\b(wil|wilt|wou|willen|wens|hoef|kan|zin|goesting) (ik |hij |zij |ze |echt |gewoon |liever |eigenlijk |zo |om |er |morgen |nooit )*(niet meer|niet langer|geen dag langer|niet) (meer |te |om te |verder )*(leven|bestaan|wakker (te )?worden|er( te)? zijn|hier( te)? zijn)\b(?! (bij|in|met|van|zonder|op|om|voor))/,
  ],
  [
    'suicide',
    /\ber niet meer (wil|wilt|willen|wou|zou willen) zijn\b|\bgeen (zin|goesting) (meer )?(om te|in het) leven\b|\bzou (ik )?er (liever |beter )?niet meer zijn\b|\bniet (meer|langer) (wil|wilt|wou|kan) leven\b(?! (bij|in|met|van|zonder|op|zo))/,
  ],
  [
    'suicide',
    /\b(wil|wou|ga|wilde|wens) (ik |hij |zij |ze |echt |gewoon |nu |liever |eigenlijk |alleen maar )*(dood|sterven|doodgaan|dood gaan|dood zijn)( (zijn|gaan))?\b(?! (van|aan|voor|door|graag|eerlijk|gewone?))/,
  ],
  [
    'suicide',
    /\b(was|waar|wou dat|kon) ik (maar |liever |toch )*dood\b|\b(liever|beter) dood\b|\bdat ik dood (was|ben|ga)\b/,
  ],
  [
    'suicide',
    /\b(mij|me|mezelf|mijn eigen|zichzelf) (van kant|om (het leven|te) brengen|ombrengen|doden|(op|ver)hangen|verdrinken|doodschieten|vermoorden|iets aandoen|van het leven beroven)|\bvan kant maken\b|\b(mij|me|mezelf|zichzelf) ophang/,
  ],
  [
    'suicide',
    /\b(voor|onder) (de|een) (trein|tram|auto|camion|metro) (te )?(spring|gooi|lig|lop|rij|ga spr|wil spr)|\bspring (ik )?(voor|onder) (de|een) (trein|metro)|\bvan (de|een) (brug|dak|toren|flat) (te )?(spring|ga spr|wil spr)/,
  ],
  [
    'suicide',
    /\bzie (ik )?(het|het leven) (allemaal |echt |gewoon |leven )*niet meer zitten$|\bhet hoeft (voor mij |allemaal |echt )*niet meer( (voor mij|allemaal))?$|\bzonder mij .*\bbeter af\b|\bbeter af zonder mij\b/,
  ],
  [
    'self_harm',
    /\b(snij|snijd|sneed|snijden|kras|krassen|verbrand|pijnig|verwond) (ik )?(mij|mijn eigen|mezelf|zichzelf|me zelf)\b(?! (bij|tijdens|aan (een|het|de)))|\b(mij|me|mezelf|zichzelf|mijn eigen) (weer |terug |opnieuw |expres )*(snijden|gesneden|pijn (te )?doen|pijn gedaan|verwonden|verwond|slaan|krassen|gekrast)\b(?! (bij|tijdens|aan))|\bdoe (ik )?mezelf (weer |soms )*pijn\b|\b(snij|snijd|sneed|gesneden) (ik )?(weer |terug )*in mijn (arm|armen|pols|polsen|been|benen)\b|\bautomutil/,
  ],
  [
    'violence',
    new RegExp(
      `\\b${RELATION} ${HITS} (mij|me|ons|haar|mijn (moeder|mama|zus|vrouw|dochter))\\b(?! (altijd |soms |weer )?(op de schouder|om de oren|met verstomming|mee|tegen|een berichtje|aan om))`,
    ),
  ],
  [
    'violence',
    new RegExp(
      `\\b${RELATION} (heeft|had) (mij|me|ons) (weer |gisteren |vandaag |terug |al |opnieuw |vannacht |deze nacht |zonet |daarnet )*${HIT}\\b|\\bik (word|werd|ben|wordt) (weer |thuis |vaak |gisteren |vannacht |nog |al |elke dag |altijd |hier )*${HIT}\\b(?! door (de zon|het nieuws))|\\bwe (worden|werden) ${HIT}\\b`,
    ),
  ],
  [
    'violence',
    /\bverkracht(ing)?\b|\bdwingt (mij|me) (tot|om) (seks|met|mijn lichaam)|\bzit (altijd |weer )*aan (mij|mijn lijf|mijn lichaam)\b|\bbang (van|voor) (mijn )?(man|ex|vriend|vader|stiefvader|partner|vrouw|vent)\b|\bdurf (niet|nie) (meer )?naar huis\b|\b(sluit|houdt) (mij|me|ons) (thuis )?(op|vast|opgesloten)\b/,
  ],
  [
    'child_safety',
    new RegExp(
      `\\b(slaat|sloeg|slaagt|schopt|mishandelt|misbruikt|betast) (de|mijn|onze|zijn|haar) ${CHILD}\\b|\\b(de|mijn|onze|zijn|haar) ${CHILD} (wordt|worden|werd|werden|is|zijn) (hier |thuis |daar |weer )*(geslagen|mishandeld|misbruikt|geschopt|betast|verkracht|in gevaar|niet veilig)\\b|\\bzit (altijd |weer )*aan (de|mijn|onze) ${CHILD}\\b`,
    ),
  ],
  [
    'homeless',
    new RegExp(
      `\\b${TONIGHT} (heb ik |hebben we |ook |nog )*(geen|nergens) (een )?${NO_BED}|\\b(geen|nergens) (een )?${NO_BED} (meer )?(voor )?${TONIGHT}\\b|\\b(heb|hebben) (ik |we |wij )?(nergens|geen) (een )?${NO_BED}|\\bkan nergens (heen|slapen|naartoe|terecht)\\b`,
    ),
  ],
  [
    'homeless',
    new RegExp(
      `\\b(slaap|slapen|sta|staan|zit|zitten) (ik |we |wij )?${TONIGHT} (met de kinderen |met mijn kinderen |weer )*(buiten|op straat|in (mijn|de|onze) auto|in het station|in het park|onder een brug)|\\b(slaap|leef|woon) (ik )?(nu |al \\S+ \\S+ )?(op straat|in mijn auto)\\b|\\b(op straat|buiten) gezet\\b.*\\b(vandaag|vanavond|vannacht|nu|net|daarnet|zonet)\\b|\\b(vandaag|vanavond|vannacht|nu|net|daarnet|zonet)\\b.*\\b(op straat|buiten|eruit) gezet\\b|\\b(moet|moeten) (ik |we )?${TONIGHT} (het huis |mijn huis |ons huis )?(er ?)?uit\\b|\\bzet (ons|mij|me) (er )?${TONIGHT} (er ?)?(uit|buiten|op straat)\\b`,
    ),
  ],
  [
    'basic_needs',
    /\b(niets|niks|geen) (meer )?(te )?(eten|drinken)( meer)?( in huis| voor| voor de| te geven| vandaag| vanavond|$)|\b(niets|niks) (meer )?te eten\b|\bgeen (geld|centen|euro) (meer )?(om|voor) (te )?(eten|melk|pampers|luiers|medicatie|medicijnen|insuline|brood)|\bal (\d+|een paar|twee|drie|vier|vijf) dagen (niet|niets|niks|bijna niet|bijna niets) (meer )?gegeten|\b(kinderen|kindjes|baby|dochter|zoon|kind) (hebben|heeft|lijden|lijdt) (al |nu |weer |echt )*honger\b(?! (als|na|wanneer))|\bgeen (melk|flesvoeding|poedermelk) (meer )?(voor|in huis)|\b(water|gas|elektriciteit|stroom|verwarming) (is |werd |zijn |wordt |vandaag |nu )*afgesloten\b|\bgeen (insuline|medicatie|medicijnen) meer\b/,
  ],
  [
    'threat_others',
    /\b(ga|wil|zal|kan) (ik )?(hem|haar|ze|hen|iemand|iedereen|die \w+|mijn \w+) (echt |gewoon |nog |vandaag |vannacht )*(vermoorden|kapot ?maken|dood ?slaan|dood ?steken|dood ?schieten|neersteken|neerschieten|doden|iets aandoen|afmaken)\b|\b(ik )?(sla|steek|schiet|klop|rij) (ik )?(hem|haar|ze|hen|iemand|mijn \w+) (vandaag |nog |straks |echt |morgen )*(dood|neer|kapot|overhoop|omver)\b|\bdoe (ik )?(hem|haar|ze|hen|iemand) iets aan\b/,
  ],
  [
    'medical',
    new RegExp(
      `\\boverdosis|\\bte veel ${PILLS}|\\bveel ${PILLS} (tegelijk )?${TAKEN}|\\b(al mijn|alle|een hele doos|een doos|een doosje|een strip|hele strip) ${PILLS} (tegelijk |in een keer )?${TAKEN}|\\b(javel|bleekwater|ontstopper|gif|vergif|methanol) (ge)?(gedronken|dronken|geslikt)|\\bvergiftigd\\b|\\bbewusteloos|\\breageert niet meer\\b`,
    ),
  ],
  [
    'medical',
    /\b(pijn|druk|steken) (op|in|aan) (de|mijn|zijn|haar) borst|\bborst doet (zo |heel |erg )*(pijn|zeer)|\bkan (bijna |haast |echt )*niet (meer )?ademen\b|\bkrijg(t)? (bijna |haast )*geen (adem|lucht)( meer)?\b|\bhartaanval\b(?! van de (schrik|factuur|prijs))|\bberoerte\b/,
  ],
  [
    'unspecified',
    /^(hulp|help) (nu|alstublieft|dringend)\b|^(ik heb )?(nu|dringend) hulp( nodig)?$|\b(ik ben|we zijn|wij zijn|mijn leven is) (hier )?(echt )?in gevaar\b|\bnoodgeval\b|^sos$|^112$/,
  ],
]

/** The few phrases in other languages that leave no doubt. French, Turkish, Arabic, Ukrainian and Russian were not read by native speakers. */
export const OUTRIGHT_ELSEWHERE: readonly (readonly [DangerCategory, string])[] = [
  [
    'suicide',
    "kill myself|want to die|end my life|don't want to live|veux mourir|me tuer|en finir avec la vie|envie de mourir|ölmek istiyorum|intihar|yaşamak istemiyorum|kendimi öldür|أريد أن أموت|بدي موت|أنتحر|انتحار|أقتل نفسي|хочу померти|не хочу жити|вбити себе|самогубств|хочу умереть|не хочу жить|убить себя|покончить с собой",
  ],
  ['self_harm', 'hurt myself|cut myself again|cutting myself|me fais du mal|me scarifie'],
  [
    'violence',
    "hits me|beats me|raped me|me frappe|il me bat|m'a violé|beni döv|يضربني|мене б'є|меня бьет|меня бьёт",
  ],
  ['homeless', 'nowhere to sleep|nulle part où dormir|kalacak yerim yok|негде спать|ніде спати|لا مكان أنام'],
  [
    'basic_needs',
    'nothing to eat|no food for my|rien à manger|yiyecek hiçbir şey|нечего есть|нічого їсти|чого їсти|عندي طعام لأ|لا يوجد طعام|ليس عندي طعام',
  ],
  ['medical', "overdose|too many pills|trop de médicaments|can't breathe|peux pas respirer"],
]
