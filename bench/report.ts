/** One line of the table. `isMet`: null where nothing is asked of the figure. */
export type Row = {
  readonly measure: string
  readonly ours: string
  readonly peer: string
  readonly ratio: string
  readonly target: string
  readonly isMet: boolean | null
}

const HEAD = ['measure', 'ours', 'floor or peer', 'ratio', 'target', 'ok']

/** The table as text that also reads as Markdown. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.measure,
    row.ours,
    row.peer,
    row.ratio,
    row.target,
    verdict(row.isMet),
  ])
  const widths = HEAD.map((head, column) =>
    Math.max(head.length, ...cells.map((line) => line[column]?.length ?? 0)),
  )
  const line = (parts: readonly string[], fill = ' ') =>
    `| ${parts.map((part, column) => part.padEnd(widths[column] ?? 0, fill)).join(' | ')} |`
  return [
    line(HEAD),
    line(
      HEAD.map(() => ''),
      '-',
    ),
    ...cells.map((parts) => line(parts)),
  ].join('\n')
}

const verdict = (isMet: boolean | null): string => (isMet === null ? '' : isMet ? 'yes' : 'NO')

/** A ratio with its target: `atLeast` or `atMost`. */
export function compared(
  measure: string,
  [ours, peer, ratio]: readonly [ours: string, peer: string, ratio: number],
  target: { readonly atLeast: number } | { readonly atMost: number } | null,
): Row {
  const isMet = target && ('atLeast' in target ? ratio >= target.atLeast : ratio <= target.atMost)
  return {
    measure,
    ours,
    peer,
    ratio: ratio.toFixed(ratio < 10 ? 2 : 0),
    target: target ? ('atLeast' in target ? `>= ${target.atLeast}` : `<= ${target.atMost}`) : '',
    isMet,
  }
}

export const inMs = (ms: number): string => `${ms.toFixed(ms < 10 ? 3 : 1)} ms`
