import { z } from 'zod'
import type { LifeDomain, Partnership } from '#domain/partnership'
import { isOrigin } from './origins.ts'

/** Shared by all partnerships, so that data and other languages mean the same; 'anders' is always offered and never listed. */
export const DOMAINS = [
  'wonen',
  'financien',
  'werk',
  'opleiding',
  'vrije_tijd',
  'welzijn',
  'administratie',
  'sociaal_netwerk',
  'mobiliteit',
  'digitaal',
  'dagbesteding',
] as const

/** Every participant can set a goal on these, whatever the partnership's own list. */
const CORE = ['wonen', 'financien', 'vrije_tijd', 'werk'] as const

/** Words for people that no participant may read of themselves. */
export const STIGMA = /multiproblem|restgroep|kwetsba|doelgroep|beroepsactie|toeleid/i

// The message of a rule is the name of its fault: src/config/partnership-faults.ts turns it into a sentence with a cure.
const text = z.string().regex(/\S/, 'empty').max(200)
const own = text.refine((words) => !STIGMA.test(words), 'stigma')
const paragraph = z
  .string()
  .regex(/\S/, 'empty')
  .max(300)
  .refine((words) => !STIGMA.test(words), 'stigma')
const moment = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'moment')
const date = z.string().regex(/^\d{4}(-\d{2}-\d{2})?$/, 'period')
const mailbox = z.email('mailbox')
const placeType = z.enum(['home', 'trusted', 'hub', 'phone', 'video'])

const domains = z
  .array(
    z.strictObject({
      id: z.enum(DOMAINS),
      label: text,
      shown: own.max(20, 'label'),
      isMore: z.boolean(),
    }),
  )
  .superRefine((list: readonly LifeDomain[], context) => {
    for (const at of repeated(list.map(({ id }) => id)))
      context.addIssue({ code: 'custom', message: 'twice', path: [at, 'id'] })
    for (const at of repeated(list.map(({ shown }) => shown.trim().toLowerCase())))
      context.addIssue({ code: 'custom', message: 'sameLabel', path: [at, 'shown'] })
    for (const domain of CORE)
      if (!list.some(({ id }) => id === domain))
        context.addIssue({ code: 'custom', message: 'coreDomain', params: { domain } })
  })

const municipalities = z
  .array(z.strictObject({ name: text, formerly: z.array(text) }))
  .min(1)
  .refine((list) => repeated(list.flatMap(({ name, formerly }) => [name, ...formerly])).length === 0, 'twice')

const places = z
  .array(z.strictObject({ type: placeType, address: text.nullable() }))
  .min(1)
  .refine((list) => repeated(list.map(({ type }) => type)).length === 0, 'twice')
  .refine((list) => list.every(({ type, address }) => (type === 'hub') === (address !== null)), 'hub')

const hours = z
  .array(
    z
      .strictObject({ day: z.int().min(1).max(7), from: moment, to: moment })
      .refine(({ from, to }) => from < to, 'hours'),
  )
  .min(1)

/** The one description of a file in partnerships/: every key is needed unless it says so, and none is unknown. */
export const partnershipSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]{1,40}$/, 'id'),
    name: own,
    longName: own,
    audience: z.enum(['adults', 'youth']),
    forWhom: own,
    period: z.strictObject({ from: date, to: date.nullable() }),
    goalMode: z.enum(['up-to-three', 'one']),
    words: z.strictObject({ participant: own, coach: own, coaches: own, team: own, helm: own.nullable() }),
    intro: paragraph,
    domains,
    region: text,
    municipalities: municipalities.nullable(),
    places,
    origins: z.array(z.string().refine(isOrigin, 'origin')),
    human: z.strictObject({
      phone: z
        .string()
        .regex(/^\+?[0-9][0-9 /.]{2,20}$/, 'phone')
        .nullable(),
      hours: hours.nullable(),
      mailbox: mailbox.nullable(),
    }),
    privacy: z.strictObject({ controller: text.nullable(), mailbox: mailbox.nullable() }),
    intake: z.strictObject({ place: placeType, minutes: z.int().min(10).max(240) }),
    contact: z.strictObject({
      minutes: z.int().min(10).max(240),
      answerWithinWorkingDays: z.int().min(1).max(10),
    }),
    funding: z.strictObject({
      programme: text,
      lines: z.array(z.string().regex(/\S/, 'empty')).min(1),
      logos: z.array(
        z.strictObject({
          name: text,
          file: z
            .string()
            .regex(/^[a-z0-9-]+\.(svg|png)$/, 'logo')
            .nullable(),
        }),
      ),
    }),
    organisation: z.strictObject({
      promotor: text.nullable(),
      partners: z.array(text),
      website: z
        .string()
        .regex(/^https:\/\/[^\s/]+\S*$/, 'website')
        .nullable(),
      address: text.nullable(),
    }),
    whatsapp: z.strictObject({ phoneNumberId: z.string().regex(/^\d{5,20}$/, 'phoneNumberId') }).optional(),
    teams: z.strictObject({ tenantId: z.guid('tenantId') }).optional(),
    source: z.string(),
  })
  .refine(({ places: offered, intake }) => offered.some(({ type }) => type === intake.place), {
    message: 'intakePlace',
    path: ['intake', 'place'],
  }) satisfies z.ZodType<Partnership>

/** Positions of what stood earlier in the list already. */
const repeated = (list: readonly string[]): number[] =>
  list.flatMap((value, at) => (list.indexOf(value) < at ? [at] : []))
