import type { Bot } from '#bot/bot'
import { newCall } from '#bot/turn-call'
import type { Conversation, Spoken, TurnResult } from '#conversation/turn-types'
import type { Bus } from '#ports/bus'
import type { Clock } from '#ports/clock'
import type { Ids } from '#ports/ids'
import type { Log } from '#ports/log'
import type { Store } from '#ports/store'
import type { Vault } from '#records/vault'
import { activityId, type Shown, shownOf } from './activity.ts'
import { WebChatAdapter } from './adapter.ts'
import { createAppend } from './append.ts'
import { createDelivery } from './delivery.ts'
import { createHistory, type Page } from './history.ts'
import { CHANNEL, type Pass } from './pass.ts'
import type { PostedActivity } from './posted-activity.ts'
import { heardRing, ring } from './ring.ts'
import { createSockets, SOCKET_LIMITS, type SocketLimits } from './sockets.ts'
import type { Tokens } from './tokens.ts'
import { createUpgrade, type StreamRequest, streamPath } from './upgrade.ts'

export type WebChatDeps = {
  readonly store: Store
  readonly vault: Vault
  readonly tokens: Tokens
  readonly bus: Bus
  readonly bot: Bot
  readonly conversation: Pick<Conversation, 'opening'>
  readonly clock: Clock
  readonly ids: Ids
  readonly log: Log
  /** Null for a partnership that does not exist. `mayCall`: a page of this origin may talk to its chat, our own pages included. */
  readonly partnerships: (id: string) => { mayCall(origin: string): boolean } | null
  /** Wiped or signed out: its tokens no longer work. */
  readonly isEnded: (partnership: string, conversation: string) => Promise<boolean>
  /** What stands in the chat for a file, which is not kept. */
  readonly fileWords: (lang: string) => string
  readonly limits?: SocketLimits
}

/** `activities`: what was said without being stored, so that no stream will ever show it. */
export type PostReply =
  | { readonly status: 'done'; readonly id: string; readonly activities: readonly Shown[] }
  | { readonly status: 'ended' }
  | { readonly status: 'unavailable'; readonly activities: readonly Shown[] }

export type WebChat = {
  /** For SDK middleware: `adapter.use(...)`. */
  readonly adapter: WebChatAdapter
  readonly tokens: Tokens
  /** A conversation that exists only in its token; nothing is stored before its first message. Null: no such partnership. */
  mint(partnership: string, lang: string): Pass | null
  /** Whether a page of this origin may talk to the partnership's chat; undefined (no browser) may. */
  mayCall(partnership: string, origin: string | undefined): boolean
  /** The path of a WebSocket, with a ticket for the next minute. */
  streamPath(pass: Pass, after: number): Promise<string>
  page(pass: Pass, after: number): Promise<Page | 'ended'>
  last(pass: Pass, n: number): Promise<Page | 'ended'>
  welcome(pass: Pass): Page
  isStored(pass: Pass): Promise<boolean>
  isEnded(pass: Pass): Promise<boolean>
  /** One turn. A second post with the same clientActivityId has no effect. */
  post(pass: Pass, posted: PostedActivity, kind?: 'media'): Promise<PostReply>
  upgrade(stream: StreamRequest): Promise<403 | 404 | null>
  /** After a commit of the courier's operations. */
  ring(partnership: string, conversation: string, sequence?: number): void
  openSockets(): number
  stop(): Promise<void>
}

/** A re-sent message is looked for among so many of the last. */
const LOOK_BACK = 50

export function createWebChat(deps: WebChatDeps): WebChat {
  const { tokens, bus, clock, ids } = deps
  const history = createHistory(deps)
  const append = createAppend(deps.vault)
  const isEnded = (pass: Pass) => deps.isEnded(pass.partnership, pass.conversation)
  const page = async (pass: Pass, after: number) =>
    (await isEnded(pass)) ? ('ended' as const) : history.read(pass, after)
  const sockets = createSockets({ read: page, log: deps.log, limits: deps.limits ?? SOCKET_LIMITS })
  const adapter = new WebChatAdapter(deps.bot, {
    sent({ place, result }, activities) {
      if (result?.status !== 'done' || result.sequences.length === 0) return activities.map(() => '')
      const { conversation } = place.address
      const last = result.sequences.at(-1) ?? 0
      sockets.look(conversation, last, () => unstored(conversation, result.spoken, place.at))
      ring(bus, place.partnership, conversation, last)
      return result.sequences.slice(-activities.length).map((one) => activityId(conversation, one))
    },
    shown(context, activities) {
      const conversation = context.activity.conversation?.id ?? ''
      const timestamp = new Date(clock.now()).toISOString()
      const shown = activities.map((one) => ({ type: 'message', ...one, timestamp, id: newId(conversation) }))
      sockets.show(conversation, shown)
      return shown.map(({ id }) => id)
    },
  })
  const silence = bus.subscribe('stream', (_, id) => {
    const { conversation, sequence } = heardRing(id)
    sockets.look(conversation, sequence)
  })

  const mayCall = (partnership: string, origin: string | undefined) =>
    origin === undefined || (deps.partnerships(partnership)?.mayCall(origin) ?? false)

  const newId = (conversation: string) => `${conversation}|x${ids.id()}`
  const unstored = (conversation: string, spoken: readonly Spoken[], at: number): Shown[] =>
    spoken.map((bot, i) => shownOf({ at: at + 1 + i, bot }, conversation, newId(conversation)))

  function answer(pass: Pass, result: TurnResult | null, at: number): PostReply {
    const nowhere = activityId(pass.conversation, 0)
    if (result === null) return { status: 'done', id: nowhere, activities: [] }
    if (result.status === 'ended') return result
    if (result.status === 'seen') return { status: 'done', id: nowhere, activities: [] }
    const isStored = result.status === 'done' && result.sequences.length > 0
    const activities = isStored ? [] : unstored(pass.conversation, result.spoken, at)
    if (activities.length > 0) sockets.show(pass.conversation, activities)
    if (result.status === 'unavailable') return { status: 'unavailable', activities }
    return { status: 'done', id: activityId(pass.conversation, result.heardAt ?? 0), activities }
  }

  return {
    adapter,
    tokens,
    mayCall,
    page,
    isEnded,
    isStored: history.isStored,
    welcome: history.welcome,
    mint: (partnership, lang) =>
      deps.partnerships(partnership) === null
        ? null
        : { partnership, conversation: ids.id(), user: `dl_${ids.id()}`, lang, since: clock.now() },
    streamPath: async (pass, after) =>
      streamPath(pass.conversation, after, await tokens.issue('stream', pass)),
    last: async (pass, n) => ((await isEnded(pass)) ? 'ended' : history.last(pass, n)),
    async post(pass, { clientActivityId, ...posted }, kind) {
      // Joining, typing and other events ask no answer, and must not be what makes a conversation stored.
      if (posted.type !== 'message') return answer(pass, null, 0)
      const at = clock.now()
      const messageId = clientActivityId ?? ids.id()
      const address = { channel: CHANNEL, conversation: pass.conversation, holder: pass.user }
      const { partnership, lang } = pass
      const place = { partnership, address, messageId, lang, at, ...(kind ? { kind } : {}) }
      const delivery = createDelivery(append, pass, clientActivityId, () => deps.fileWords(lang))
      const activity = {
        ...posted,
        attachments: [...posted.attachments] as never[],
        id: messageId,
        channelId: 'directline',
        timestamp: new Date(at),
        locale: lang,
        from: { id: pass.user, name: '', role: 'user' },
        recipient: { id: 'bot', name: '', role: 'bot' },
        conversation: { id: pass.conversation } as never,
      }
      const result = await adapter.process(activity, newCall(place, delivery))
      if (result?.status !== 'seen') return answer(pass, result, at)
      // Told the same as the first time: the id that its text got then.
      const { activities } = await history.last(pass, LOOK_BACK)
      const first = activities.find(({ channelData }) => channelData?.clientActivityID === clientActivityId)
      return { status: 'done', id: first?.id ?? activityId(pass.conversation, 0), activities: [] }
    },
    upgrade: createUpgrade({ tokens, sockets, mayCall, isEnded }),
    ring: (partnership, conversation, sequence) => ring(bus, partnership, conversation, sequence),
    openSockets: sockets.count,
    async stop() {
      silence()
      await sockets.stop()
    },
  }
}
