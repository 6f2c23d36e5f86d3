const COACH = '(coach|trajectgezel|trajectcoach|begeleider|begeleidster)'

/** A complaint, or the wish for somebody else: words that must not land with one's own coach. Doubt is left to the participant's choice. */
const SIGNS = [
  /\bklacht|\bklagen\b|\b(niet|nie|ni) tevreden\b|\bontevreden\b/,
  new RegExp(`\\b(andere?|nieuwe) ${COACH}\\b`),
  new RegExp(`\\b(iemand anders|iemand nieuw)\\b.*\\b(dan|als) (mijn|m'n|die) ${COACH}\\b`),
  new RegExp(`\\b(wissel|wisselen|verander|veranderen) van ${COACH}\\b`),
  new RegExp(`\\b(niet meer|nie meer|liever niet) (met|bij|naar) (mijn|m'n|deze|die) ${COACH}\\b`),
  new RegExp(`\\b(mijn|m'n|die|deze) ${COACH} (luistert|helpt|belt|komt) (me |mij )?(niet|nooit|nie|ni)\\b`),
]

export const isNotForOwnCoach = (text: string): boolean => {
  const said = text.toLowerCase().replace(/\s+/g, ' ')
  return SIGNS.some((sign) => sign.test(said))
}
