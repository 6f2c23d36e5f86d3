import { type Gap, isPastPeriod, missing } from '#config/gaps'
import type { PartnershipFault } from '#config/partnership-faults'
import { readPartnerships } from '#config/partnerships'
import type { Partnership } from '#domain/partnership'
import type { CliContext } from './partnership-commands.ts'

/**
 * Lists all faults of all files, else what each partnership still lacks. Answers 1 when a file is wrong, and with `isLive` also when
 * one of those asked for (all, when none is named) cannot open to the public.
 */
export function checkPartnerships(
  asked: { readonly ids: readonly string[]; readonly isLive: boolean },
  context: CliContext,
): number {
  const { partnerships, faults } = readPartnerships(context.dir)
  if (faults.length > 0) return tellFaults(faults, context)
  const t = context.text()
  const unknown = asked.ids.find((id) => !partnerships.has(id))
  if (unknown !== undefined) {
    context.print(t('cli:partnership.unknownId', { id: unknown, ids: [...partnerships.keys()].join(', ') }))
    return 2
  }
  const looked = [...partnerships.values()].filter(
    ({ id }) => asked.ids.length === 0 || asked.ids.includes(id),
  )
  const ready = looked.filter((partnership) => tell(partnership, context)).length
  context.print(t('cli:partnership.summary', { ready, all: looked.length }))
  return asked.isLive && ready < looked.length ? 1 : 0
}

/** Prints what is open and answers whether the chat may open. */
function tell(partnership: Partnership, { text, print, today }: CliContext): boolean {
  const t = text()
  const gaps = missing(partnership)
  const local = partnership.origins.filter((origin) => origin.startsWith('http:'))
  const lines = [
    ...gaps.map((gap) =>
      t(`cli:partnership.${gap.blocks ? 'blocking' : 'gap'}`, { path: gap.path, cure: cureOf(gap) }),
    ),
    ...local.map((origin) => t('cli:partnership.localOrigin', { origin })),
    ...(isPastPeriod(partnership, today)
      ? [t('cli:partnership.pastPeriod', { to: partnership.period.to ?? '' })]
      : []),
  ]
  print(t('cli:partnership.title', { name: partnership.name, id: partnership.id }))
  print(lines.length > 0 ? lines.join('\n') : t('cli:partnership.complete'))
  print('')
  return local.length === 0 && gaps.every(({ blocks }) => !blocks)

  function cureOf({ path }: Gap): string {
    const logo = /^funding\.logos\.(\d+)/.exec(path)?.[1]
    if (logo === undefined) return t(`cli:gap.${path}`)
    return t('cli:gap.funding.logos', { name: partnership.funding.logos[Number(logo)]?.name ?? '' })
  }
}

function tellFaults(faults: readonly PartnershipFault[], { text, print }: CliContext): number {
  const t = text()
  print(t('cli:partnership.faults', { count: new Set(faults.map(({ file }) => file)).size }))
  for (const { file, path, key, values } of faults)
    print(t('cli:partnership.fault', { file, path, cure: t(key, values) }))
  return 1
}
