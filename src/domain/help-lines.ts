/**
 * The lines that a card of danger shows. Free numbers of Flanders; `verifiedOn` is the day on which the number itself was last read on
 * a page of the line, of the Flemish government or in the press, and staff check it again after six months. Opening hours are not
 * shown unless a page of the line confirms them: only the first two answer day and night for certain.
 */
export type HelpLine = { readonly id: string; readonly number: string; readonly verifiedOn: string | null }

export const HELP_LINES = {
  suicide: { id: 'suicide', number: '1813', verifiedOn: '2026-11-01' },
  listening: { id: 'listening', number: '106', verifiedOn: '2026-11-01' },
  violence: { id: 'violence', number: '1712', verifiedOn: '2026-11-01' },
  children: { id: 'children', number: '102', verifiedOn: '2026-11-22' },
  poison: { id: 'poison', number: '070 245 245', verifiedOn: '2026-11-01' },
  emergency: { id: 'emergency', number: '112', verifiedOn: '2026-11-01' },
} as const satisfies Record<string, HelpLine>

/** Which lines a kind of danger gets, nearest first; 112 always closes the card. */
export const LINES_FOR = {
  suicide: ['suicide', 'listening', 'emergency'],
  self_harm: ['suicide', 'listening', 'emergency'],
  violence: ['violence', 'listening', 'emergency'],
  child_safety: ['violence', 'children', 'emergency'],
  homeless: ['listening', 'emergency'],
  basic_needs: ['listening', 'emergency'],
  threat_others: ['listening', 'emergency'],
  medical: ['poison', 'emergency'],
  unspecified: ['suicide', 'listening', 'violence', 'emergency'],
} as const satisfies Record<string, readonly (keyof typeof HELP_LINES)[]>
