import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bootOf } from '#channels/webchat/boot'
import type { WebChat } from '#channels/webchat/webchat'
import type { Environment } from '#config/environment'
import { isReady } from '#config/gaps'
import { findByMunicipality, municipalityNames } from '#config/municipality'
import { frameAncestors, mayEmbed } from '#config/origins'
import type { Partnership } from '#domain/partnership'
import { chatRoutes } from '#http/routes/chat'
import { contactRoutes } from '#http/routes/contact'
import { directLineRoutes } from '#http/routes/direct-line'
import { healthRoutes } from '#http/routes/health'
import { metricsRoutes } from '#http/routes/metrics'
import { momentRoutes } from '#http/routes/moment'
import { noteRoutes } from '#http/routes/note'
import { resumeRoute } from '#http/routes/resume'
import { startRoutes } from '#http/routes/start'
import type { HttpRoute } from '#http/run-route'
import { addressOf } from '#mail/compose'
import { ownCalendar } from '#mail/invitation'
import { widgetTexts } from '#pages/chat-page'
import type { LauncherWords, WidgetBundle } from '#pages/widget-bundle'
import type { Clock } from '#ports/clock'
import type { Ids } from '#ports/ids'
import type { Store } from '#ports/store'
import type { Metrics } from '#system/metrics'
import type { Core } from './core.ts'

const RIGHT_TO_LEFT = ['ar', 'fa', 'ur', 'he']

/** Every path that the bot answers. */
export function appRoutes(parts: {
  readonly environment: Environment
  readonly metrics: Metrics
  readonly core: Core
  readonly webchat: WebChat
  readonly clock: Clock
  readonly ids: Ids
  readonly store: Store
  readonly bundle: WidgetBundle
  readonly isOpen: (id: string) => Partnership | null
}): HttpRoute[] {
  const { environment, metrics, core, webchat, clock, ids, store, bundle, isOpen } = parts
  const { records, house, translator } = core
  const { partnerships } = house
  const { publicUrl, isProduction } = environment
  const site = { publicUrl, isProduction }
  const texts = (lang: string) => translator.text(lang)
  const all = () => [...partnerships.values()]

  const launcherWords = Object.fromEntries(
    translator.languages.map((lang) => [
      lang,
      widgetTexts('launcher', texts(lang)) as unknown as LauncherWords,
    ]),
  )

  async function boot(id: string, asked: string | null) {
    const partnership = isOpen(id)
    if (!partnership) return null
    const lang = asked && translator.languages.includes(asked) ? asked : 'nl'
    const booted = await bootOf(webchat, id, lang)
    return (
      booted && {
        ...booted,
        partnership: { id, name: partnership.name },
        lang,
        dir: RIGHT_TO_LEFT.includes(lang) ? ('rtl' as const) : ('ltr' as const),
        texts: widgetTexts('chat', translator.text(lang, partnership)),
        aboutUrl: `/about/${id}`,
      }
    )
  }

  return [
    ...healthRoutes({
      isReady: async () => {
        await store.partition('house').getMany(['health'], clock.now())
        return true
      },
    }),
    ...metricsRoutes({
      token: environment.metricsToken,
      text: metrics.text,
      contentType: metrics.contentType,
    }),
    ...startRoutes({
      partnerships,
      languages: translator.languages,
      isProduction,
      text: translator.text,
      find: (said) => findByMunicipality(partnerships.values(), said),
      municipalities: municipalityNames(partnerships.values()),
      isReady,
      frameAncestors: (of) => frameAncestors(of, site),
      logo: (file) => readFileSync(join(environment.partnershipsDir, 'logos', file)),
    }),
    ...chatRoutes({
      bundle,
      boot,
      origins: (id) => frameOrigins(isOpen(id), site),
      embed: () => ({
        origins: Object.fromEntries(all().map((one) => [one.id, frameOrigins(isOpen(one.id), site)])),
        words: launcherWords,
      }),
      nonce: () => ids.id(),
    }),
    resumeRoute({ webchat, texts, ownOrigin: () => publicUrl, clock }),
    ...directLineRoutes({
      webchat,
      texts,
      isListed: (origin) => all().some((one) => mayEmbed(one, origin, site)),
      publicUrl: () => publicUrl,
      clock,
    }),
    ...contactRoutes({ records, house, clock }),
    ...momentRoutes({
      records,
      house,
      clock,
      calendarFile: (file) => ownCalendar({ ...file, from: addressOf(environment.mail.from) }).content,
    }),
    ...noteRoutes({ records, house, clock }),
  ]
}

/** In development a page on this machine may frame the chat; the policy names it with a wildcard port. */
const frameOrigins = (
  partnership: Partnership | null,
  { publicUrl, isProduction }: { readonly publicUrl: string; readonly isProduction: boolean },
): readonly string[] =>
  partnership === null
    ? []
    : [
        publicUrl,
        ...partnership.origins,
        ...(isProduction ? [] : ['http://localhost:*', 'http://127.0.0.1:*']),
      ]
