import { bootOf } from '#channels/webchat/boot'
import { chatRoutes } from '#http/routes/chat'
import { type Boot, widgetTexts } from '#pages/chat-page'
import { createWidgetBundle, type LauncherWords } from '#pages/widget-bundle'
import { createIds } from '#system/ids'
import { widgetWord } from './chat-boot.ts'
import { PARTNERSHIP, startWebChat, type TestWebChat } from './webchat-server.ts'

export type WidgetServerOptions = {
  /** What every page gets instead of the server's own: another language's direction, other first messages. */
  readonly own?: Partial<Boot>
  /** Origins that may frame the chat. */
  readonly origins?: readonly string[]
}

/** The real HTTP and Direct Line server with the chat page, the launcher, and a scripted conversation. */
export async function startWidgetServer({ own = {}, origins = [] }: WidgetServerOptions = {}) {
  const bundle = await createWidgetBundle()
  const ids = createIds()
  let chat: TestWebChat | null = null
  const texts = widgetTexts('chat', widgetWord)
  const routes = chatRoutes({
    bundle,
    origins: (id) => (id === PARTNERSHIP ? origins : []),
    embed: () => ({
      origins: { [PARTNERSHIP]: origins },
      words: { nl: widgetTexts('launcher', widgetWord) as LauncherWords },
    }),
    nonce: ids.id,
    async boot(id) {
      const boot = chat && (await bootOf(chat.webchat, id, 'nl'))
      const place = { lang: 'nl', dir: 'ltr', texts, aboutUrl: `/about/${id}` } as const
      return boot && { ...boot, ...place, partnership: { id, name: 'LP Maasland' }, ...own }
    },
  })
  chat = await startWebChat({ routes, heartbeatMs: 5000 })
  return { ...chat, page: `${chat.url}/c/${PARTNERSHIP}` }
}
export type WidgetServer = Awaited<ReturnType<typeof startWidgetServer>>
