/**
 * Words that work everywhere, whatever the bot just asked. Only a whole message counts: "ik wil stoppen met roken" is a wish, not "stop".
 * The id is that of the dialog that answers, or one of the engine's own: menu, back, stop. What may also be an answer in own words
 * ("het lukt niet", "gedaan") is no command; it stands in topic.ts.
 */
export const PHRASES: readonly (readonly [string, string])[] = [
  [
    'menu',
    'menu|hoofdmenu|het menu|naar het menu|toon het menu|terug naar het menu|terug naar menu|terug naar begin|terug naar het begin|opnieuw beginnen|opnieuw|begin|start|home|toon de knoppen',
  ],
  ['back', 'terug|ga terug|keer terug|vorige|stap terug|een stap terug'],
  [
    'stop',
    'stop|stoppen|stop maar|stop hiermee|ik wil stoppen|annuleer|annuleren|laat maar|laat me gerust|laat mij gerust|laat mij met rust|schei uit|schei eruit|hou op|ophouden|dur|стоп|توقف',
  ],
  [
    'help',
    'help|hulp|help mij|help me|hoe werkt dit|hoe werkt dat|hoe werkt het|ik snap het niet|ik snap er niets van|ik snap er niks van|ik begrijp het niet|ik versta het niet|wat kan je|wat kan je allemaal|wat kan ik hier doen|wat moet ik doen|wat moet ik nu doen|leg eens uit',
  ],
  [
    'about',
    'wat is dit|wat is dit hier|wat is dat hier|wie ben je|wat doe je|waarvoor dient dit|kost dit iets|kost dat iets|kost dat geld|kost dit geld|is dit gratis|is dat gratis|moet ik dit doen|moet ik meedoen|is dit verplicht|wie ziet dit|wie leest dit|wie kan dit lezen|wie ziet mijn berichten|is dit veilig',
  ],
  [
    'about.computer',
    'ben je een mens|ben je een robot|ben je een bot|ben je een computer|ben je een echte mens|ben je echt|praat ik met een mens|praat ik met een computer|zijt je een mens|zijde gij een mens|is dit een bot|is dit een robot|is dit een computer|ben je chatgpt',
  ],
  [
    'human',
    'iemand spreken|een mens|ik wil een mens|ik wil met een mens praten|ik wil een mens spreken|ik wil iemand spreken|ik wil iemand horen|ik wil met iemand praten|ik wil met iemand spreken|kan ik iemand spreken|kan ik met iemand praten|bel mij|bel me|bel mij terug|bel me terug|bel mij op|mag ik een mens|een echt mens|een echte mens|spreken met iemand|praten met iemand|ik wil bellen|telefoonnummer',
  ],
  [
    'coach.who',
    'wie is mijn coach|mijn coach|wie is mijn trajectgezel|mijn trajectgezel|wie is mijn trajectcoach|mijn trajectcoach|wie is mijn begeleider|mijn begeleider|heb ik een coach|heb ik al een coach|heb ik een trajectgezel|heb ik een trajectcoach',
  ],
  [
    'goal.list',
    'mijn doelen|mijn doel|doelen|toon mijn doelen|toon mijn doel|mijn stappen|stappen|mijn stap|mijn volgende stap|wat zijn mijn doelen|wat is mijn doel|wat was mijn doel|welke doelen heb ik|welke stappen heb ik|wat moet ik nog doen|wat was mijn volgende stap|mijn plan|overzicht|waar sta ik|hoever sta ik',
  ],
  [
    'goal.set',
    'een doel|nieuw doel|een nieuw doel|nog een doel|ik wil een doel|ik wil een nieuw doel|doel maken|een doel maken|doel zetten|doel kiezen|doel toevoegen',
  ],
  [
    'goal.other',
    'ander doel|een ander doel|ik wil een ander doel|andere weg|een andere weg|ik wil een andere weg|ander pad|een ander pad|ik wil een ander pad|ander doel of weg',
  ],
  ['goal.later', 'bij later|wat staat er bij later|wat wacht er bij later'],
  [
    'step.done',
    'stap klaar|stap is klaar|de stap is klaar|mijn stap is klaar|stap gedaan|die stap is gedaan',
  ],
  [
    'contact.list',
    'mijn afspraken|mijn afspraak|afspraken|wanneer is mijn afspraak|wanneer is mijn volgende afspraak|wanneer moet ik komen|wanneer kom je|toon mijn afspraken|heb ik een afspraak',
  ],
  [
    'contact.book',
    'een afspraak|afspraak|afspraak maken|een afspraak maken|ik wil een afspraak|ik wil een afspraak maken|nieuwe afspraak|een nieuwe afspraak|kan ik een afspraak maken|mag ik een afspraak',
  ],
  [
    'contact.move',
    'afspraak verzetten|afspraak verplaatsen|mijn afspraak verzetten|mijn afspraak verplaatsen|ander moment|een ander moment|ik wil mijn afspraak verzetten|ik wil mijn afspraak verplaatsen',
  ],
  [
    'contact.cancel',
    'afspraak afzeggen|afspraak annuleren|mijn afspraak afzeggen|mijn afspraak annuleren|ik kan niet komen|ik raak er niet|ik geraak er niet|ik geraak daar niet|ik wil mijn afspraak afzeggen|ik wil mijn afspraak annuleren',
  ],
  [
    'message.send',
    'stuur een bericht|een bericht sturen|bericht sturen|bericht naar mijn coach|stuur bericht|stuur mijn coach een bericht|stuur dit naar mijn coach',
  ],
  [
    'reminders',
    'herinneringen|herinnering|herinneringen aan|herinneringen uit|geen herinneringen|geen herinneringen meer|geen berichten meer|stuur niets meer|herinner mij|herinner me',
  ],
  [
    'data.show',
    'wat weet je van mij|wat weet je over mij|wat weten jullie van mij|wat weten jullie over mij|mijn gegevens|toon mijn gegevens|welke gegevens heb je|welke gegevens heb je van mij',
  ],
  [
    'data.erase',
    'wis mijn gegevens|verwijder mijn gegevens|mijn gegevens wissen|mijn gegevens verwijderen|wis alles|alles wissen|verwijder alles|vergeet mij|vergeet alles|wis dit gesprek|verwijder dit gesprek',
  ],
  ['invitation', 'ik heb een code|code|code invullen|een code invullen|ik heb een uitnodiging|uitnodiging'],
]
