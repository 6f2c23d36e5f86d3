import { z } from 'zod'
import { type Answer, begin, go, type Outcome, type Scene } from '#conversation'
import { dateOf, type LocalDate, type Span, startOfDay, toLocal } from '#domain/local-time'
import { type Choice, choose, type Message, say } from '#domain/message'
import { isNo } from '#domain/refusal'
import { laterThan, onDay, spread } from '#domain/slots'
import { blocked, wayOut } from './scene.ts'
import { heard, type Wish, wished, wishSchema } from './wish.ts'

/** What every dialog in which a moment is chosen remembers. */
export const momentDraft = z.object({
  /** The contact that moves; null for a new one. */
  contact: z.string().nullable().default(null),
  /** Where earlier pages of moments ended, so that one can go back. */
  page: z.array(z.number()).default([]),
  wish: wishSchema.nullable().default(null),
  day: z.string().nullable().default(null),
  start: z.number().nullable().default(null),
  /** True once something was said about these moments, so that the question needs no more than a few words. */
  isAgain: z.boolean().default(false),
  /** Words that were not understood here, so that one tap can send them. */
  unclear: z.string().nullable().default(null),
})
export type MomentDraft = z.infer<typeof momentDraft>

/** Anew, after a moment was lost or another one is wanted. */
export const afresh = { page: [], wish: null, day: null, start: null, unclear: null, isAgain: false }

/** The same, when it was just said why: the question itself can be short then. */
export const lost = { ...afresh, isAgain: true }

const AT_ONCE = 3
const DAYS_AT_ONCE = 6
const MOST_HOURS = 7

type Names = 'moment' | 'day' | 'hour'

/** Three questions to find a moment: a few that are a real choice, then days, then the hours of one. Typed words work in each. `chosen`: what comes next. */
export function momentQuestions<D extends MomentDraft, Next extends string>(
  chosen: (scene: Scene<D>, draft: D) => Outcome<Next, D> | Promise<Outcome<Next, D>>,
) {
  type Out = Outcome<Names | Next, D>

  async function free({ services, draft }: Scene<D>): Promise<Span[]> {
    const offer = await services.offerMoments({ contact: draft.contact })
    return isNo(offer) ? [] : [...offer.moments]
  }
  const onPage = (spans: readonly Span[], { page }: D): Span[] => laterThan(spans, page.at(-1) ?? 0)

  async function typed(text: string, scene: Scene<D>): Promise<Out> {
    const { draft, now, t } = scene
    const found = heard(text, now, draft.day)
    if ('why' in found)
      return go('moment', { ...draft, unclear: text, isAgain: true }, say(t(`contact:moment.${found.why}`)))
    const all = await free(scene)
    if (found.exact !== null && all.some(({ start }) => start === found.exact))
      return chosen(scene, { ...draft, start: found.exact })
    const fresh = { ...draft, ...lost }
    if (wished(all, found.wish).length === 0)
      return go('moment', { ...fresh, page: near(all, found.wish) }, say(t('contact:moment.nothing')))
    const notFree = found.exact === null ? [] : [say(t('contact:moment.notFree'))]
    return go('moment', { ...fresh, wish: found.wish }, ...notFree)
  }

  /** Buttons that mean the same in all three questions; null for any other. */
  function common({ choice }: Answer, scene: Scene<D>): Out | Promise<Out> | null {
    const { draft } = scene
    const start = /^at-(\d+)$/.exec(choice ?? '')?.[1]
    if (start) return chosen(scene, { ...draft, start: Number(start) })
    if (choice === 'days') return go('day', { ...draft, ...afresh })
    if (choice === 'send') return begin('message.send', { text: draft.unclear ?? '' })
    return wayOut(choice)
  }

  const moment = {
    takesText: true,
    ask: async (scene: Scene<D>): Promise<Message> => {
      const { services, draft, t, moments, partnership } = scene
      const offer = await services.offerMoments({ contact: draft.contact })
      if (isNo(offer)) return blocked(t, offer.no)
      const all = onPage(wished(offer.moments, draft.wish), draft)
      const shown = spread(all, AT_ONCE)
      if (shown.length === 0 && draft.page.length === 0) return blocked(t, 'none')
      const { place, minutes } = partnership.intake
      const first = place === 'phone' ? 'contact:moment.firstPhone' : 'contact:moment.first'
      const isFirst = offer.kind === 'first' && !draft.contact
      const text = draft.isAgain
        ? t('contact:moment.again')
        : isFirst
          ? t(first, { minutes })
          : t('contact:moment.ask')
      return choose(text, [
        ...shown.map(({ start }) => ({
          id: `at-${start}`,
          label: moments.short(start),
          icon: 'calendar' as const,
        })),
        ...(draft.page.length > 0 ? [button(t, 'earlier')] : []),
        ...(laterThan(all, pastOf(shown)).length > 0 ? [button(t, 'later')] : []),
        { id: 'days', label: t('contact:moment.otherDay'), icon: 'day' },
        ...(draft.unclear ? [{ id: 'send', label: t('engine:sendToCoach'), icon: 'mail' as const }] : []),
      ])
    },
    take: async (answer: Answer, scene: Scene<D>): Promise<Out> => {
      const { draft } = scene
      const known = common(answer, scene)
      if (known) return known
      if (answer.choice === 'earlier')
        return go('moment', { ...draft, isAgain: true, page: draft.page.slice(0, -1) })
      if (answer.choice !== 'later') return typed(answer.text, scene)
      const shown = spread(onPage(wished(await free(scene), draft.wish), draft), AT_ONCE)
      return go('moment', { ...draft, unclear: null, isAgain: true, page: [...draft.page, pastOf(shown)] })
    },
  }

  const day = {
    takesText: true,
    ask: async (scene: Scene<D>): Promise<Message> => {
      const { draft, t, moments } = scene
      const days = daysOf(onPage(await free(scene), draft))
      if (days.length === 0 && draft.page.length === 0) return blocked(t, 'none')
      return choose(t(days.length > 0 ? 'contact:day.ask' : 'contact:day.none'), [
        ...days
          .slice(0, DAYS_AT_ONCE)
          .map((one) => ({ id: `on-${one}`, label: moments.day(one), icon: 'day' as const })),
        ...(draft.page.length > 0 ? [button(t, 'earlier')] : []),
        ...(days.length > DAYS_AT_ONCE ? [button(t, 'later')] : []),
        { id: 'human', label: t('contact:blocked.human'), icon: 'phone' },
      ])
    },
    take: async (answer: Answer, scene: Scene<D>): Promise<Out> => {
      const { draft } = scene
      const date = /^on-(.+)$/.exec(answer.choice ?? '')?.[1]
      if (date) return go('hour', { ...draft, ...afresh, day: date })
      const known = common(answer, scene)
      if (known) return known
      if (answer.choice === 'earlier') return go('day', { ...draft, page: draft.page.slice(0, -1) })
      if (answer.choice !== 'later') return typed(answer.text, scene)
      const all = onPage(await free(scene), draft)
      const last = onDay(all, daysOf(all)[DAYS_AT_ONCE - 1] ?? '').at(-1)
      return go('day', { ...draft, page: last ? [...draft.page, last.start] : [] })
    },
  }

  const hour = {
    takesText: true,
    ask: async (scene: Scene<D>): Promise<Message> => {
      const { draft, t, moments } = scene
      const hours = hoursOf(onDay(await free(scene), draft.day ?? ''))
      const otherDay: Choice = { id: 'days', label: t('contact:moment.otherDay'), icon: 'day' }
      if (hours.length === 0) return choose(t('contact:hour.none'), [otherDay])
      return choose(t('contact:hour.ask', { day: moments.day(draft.day ?? '') }), [
        ...hours.map(({ start }) => ({
          id: `at-${start}`,
          label: moments.time(start),
          icon: 'calendar' as const,
        })),
        otherDay,
      ])
    },
    take: async (answer: Answer, scene: Scene<D>): Promise<Out> =>
      common(answer, scene) ?? typed(answer.text, scene),
  }

  return { moment, day, hour }
}

/** What starts after this does not overlap the moments shown. */
const pastOf = (shown: readonly Span[]): number => (shown.at(-1)?.end ?? 1) - 1

/** From the day that was wished on, where there is something later. */
function near(spans: readonly Span[], { days: [day] }: Wish): number[] {
  const before = day === undefined ? 0 : startOfDay(day) - 1
  return laterThan(spans, before).length > 0 && before > (spans[0]?.start ?? 0) ? [before] : []
}

const button = (t: Scene<unknown>['t'], id: 'earlier' | 'later'): Choice => ({
  id,
  label: t(`contact:moment.${id}`),
  icon: 'later',
})

const daysOf = (spans: readonly Span[]): LocalDate[] => [...new Set(spans.map(({ start }) => dateOf(start)))]

/** Hours of one day that do not overlap; when there are many, only those on the hour. */
function hoursOf(spans: readonly Span[]): Span[] {
  const apart: Span[] = []
  for (const span of spans) if (span.start >= (apart.at(-1)?.end ?? 0)) apart.push(span)
  return apart.length > MOST_HOURS ? apart.filter(({ start }) => toLocal(start).minutes % 60 === 0) : apart
}
