import { parseArgs } from 'node:util'
import type { Partnership } from '#domain/partnership'
import type { Text } from '#ports/voice'
import type { OpenCore } from './open-core.ts'
import { checkPartnerships } from './partnership-check.ts'
import { addToTeam, inviteFor, listTeam } from './partnership-team.ts'

/** What a subcommand may use. It answers its exit code: 0 well, 1 no, 2 asked in a wrong way. */
export type CliContext = {
  /** Where the files of the partnerships stand. */
  readonly dir: string
  readonly publicUrl: string
  /** 'YYYY-MM-DD', to tell whether a run of years is over. */
  readonly today: string
  text(partnership?: Partnership): Text
  print(line: string): void
  /** Opens the store of the running bot, for what concerns the team. */
  open(): OpenCore
}

export async function runPartnership(args: readonly string[], context: CliContext): Promise<number> {
  const asked = parse(args)
  const [command, ...ids] = asked?.positionals ?? []
  if (command === 'check') return checkPartnerships({ ids, isLive: asked?.live ?? false }, context)
  if (command === 'embed' && ids.length === 1) {
    const { embedPartnership } = await import('./partnership-embed.ts')
    return embedPartnership({ id: ids[0] as string, svg: asked?.svg ?? null }, context)
  }
  const [action, id = '', coach = ''] =
    command === 'coach' ? ids : command === 'invite' ? ['invite', ...ids] : []
  if (action && id !== '')
    return withStore(context, id, (open, partnership) => {
      if (action === 'add') return addToTeam(open, partnership, asked ?? {}, context)
      if (action === 'list') return listTeam(open, partnership, context)
      if (action === 'invite' && coach !== '') return inviteFor(open, partnership, coach, context)
      return usage(context)
    })
  return usage(context)
}

async function usage(context: CliContext): Promise<number> {
  context.print(context.text()('cli:partnership.usage'))
  return 2
}

async function withStore(
  context: CliContext,
  id: string,
  job: (open: OpenCore, partnership: Partnership) => Promise<number>,
): Promise<number> {
  const open = context.open()
  try {
    const { partnerships } = open.core.house
    const partnership = partnerships.get(id)
    if (partnership) return await job(open, partnership)
    context.print(
      context.text()('cli:partnership.unknownId', { id, ids: [...partnerships.keys()].join(', ') }),
    )
    return 2
  } finally {
    await open.store.close()
  }
}

/** Null when an option is unknown or incomplete. */
function parse(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        live: { type: 'boolean' },
        svg: { type: 'string' },
        name: { type: 'string' },
        email: { type: 'string' },
        phone: { type: 'string' },
        hours: { type: 'string' },
        direct: { type: 'boolean' },
        intake: { type: 'boolean' },
      },
    })
    return { ...values, positionals }
  } catch {
    return null
  }
}
