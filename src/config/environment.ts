import type { Key } from '#records/vault'
import { NAMES, type Name, type Shape, shape } from './environment-shape.ts'
import {
  type EnvironmentFault,
  environmentFault,
  parseKeys,
  passwordFaults,
  sharedSecrets,
} from './secrets.ts'

export type KeySet = {
  /** Seal what is stored. */
  readonly data: readonly Key[]
  /** Sign links and tokens. */
  readonly link: readonly Key[]
  /** Find by phone number, address or code without keeping these. */
  readonly lookup: readonly Key[]
}

export type Environment = {
  readonly isProduction: boolean
  readonly port: number
  /** An origin, without closing slash. */
  readonly publicUrl: string
  readonly dataDir: string
  readonly partnershipsDir: string
  /** Null: the embedded store. */
  readonly redisUrl: string | null
  readonly mayLoseRedis: boolean
  /** Null only in development: src/config/development-keys.ts makes a set. */
  readonly keys: KeySet | null
  /** `smtpUrl` null: mail is written to a folder. */
  readonly mail: { readonly smtpUrl: string | null; readonly from: string }
  readonly whatsapp: {
    readonly token: string
    readonly appSecret: string
    readonly verifyToken: string
    readonly apiUrl: string
    readonly apiVersion: string
  } | null
  readonly teams: {
    readonly appId: string
    readonly password: string
    readonly type: 'SingleTenant' | 'MultiTenant' | 'UserAssignedMSI'
    readonly tenantId: string | null
  } | null
  /** Addresses or networks ('10.0.0.0/8') whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[]
  /** Null: no metrics. */
  readonly metricsToken: string | null
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error'
}

const KEYS = ['DATA_KEYS', 'LINK_KEYS', 'LOOKUP_KEYS'] as const
const WHATSAPP = ['WHATSAPP_TOKEN', 'WHATSAPP_APP_SECRET', 'WHATSAPP_VERIFY_TOKEN'] as const
const PASSWORDS = [...WHATSAPP, 'MicrosoftAppPassword', 'METRICS_TOKEN'] as const

/** Everything the process takes from outside, or all that is wrong with it, by name. An empty variable is an absent one. */
export function readEnvironment(
  env: Readonly<Record<string, string | undefined>>,
): Environment | { readonly faults: readonly EnvironmentFault[] } {
  const given = Object.fromEntries(
    NAMES.flatMap((name) => (env[name]?.trim() ? [[name, env[name].trim()]] : [])),
  ) as Partial<Record<Name, string>>
  const parsed = shape.safeParse(given)
  const forms = new Set(parsed.error?.issues.map(({ path }) => String(path[0])))
  const faults = [
    ...[...forms].map((name) => environmentFault(`form.${name}`, name)),
    ...absent(given),
    ...together(given),
    ...secretFaults(given),
  ]
  return parsed.success && faults.length === 0 ? assemble(parsed.data) : { faults }
}

/** The one place that touches the process: commands and the start pass it on. */
export const processEnvironment = (): Readonly<Record<string, string | undefined>> => process.env

function absent(given: Partial<Record<Name, string>>): EnvironmentFault[] {
  const need = (names: readonly Name[], why = 'needed') =>
    names.filter((name) => given[name] === undefined).map((name) => environmentFault(why, name))
  const isProduction = given.NODE_ENV === 'production'
  return [
    ...need(isProduction ? [...KEYS, 'PUBLIC_URL'] : KEYS.some((name) => given[name]) ? KEYS : []),
    ...(isProduction && !/^(1|yes|true)$/.test(given.ALLOW_EMBEDDED_STORE ?? '')
      ? need(['REDIS_URL'], 'store')
      : []),
    ...(given.SMTP_URL ? need(['MAIL_FROM']) : []),
  ]
}

function together(given: Partial<Record<Name, string>>): EnvironmentFault[] {
  const some = (names: readonly Name[]) => names.some((name) => given[name] !== undefined)
  const lacks = (names: readonly Name[]) => names.filter((name) => given[name] === undefined)
  const isOwnIdentity = given.MicrosoftAppType === 'UserAssignedMSI'
  const teams: readonly Name[] = [
    'MicrosoftAppId',
    ...(isOwnIdentity ? [] : (['MicrosoftAppPassword'] as const)),
    ...(given.MicrosoftAppType && given.MicrosoftAppType !== 'MultiTenant'
      ? (['MicrosoftAppTenantId'] as const)
      : []),
  ]
  return [
    ...(some(WHATSAPP) ? lacks(WHATSAPP) : []),
    ...(some([...teams, 'MicrosoftAppType', 'MicrosoftAppTenantId']) ? lacks(teams) : []),
  ].map((name) => environmentFault('together', name))
}

function secretFaults(given: Partial<Record<Name, string>>): EnvironmentFault[] {
  const lists = KEYS.flatMap((name) => (given[name] ? [{ name, ...parseKeys(name, given[name]) }] : []))
  const passwords = PASSWORDS.flatMap((name) => (given[name] ? [{ name, secret: given[name] }] : []))
  const readable = lists.filter(({ faults }) => faults.length === 0)
  return [
    ...lists.flatMap(({ faults }) => faults),
    ...passwords.flatMap(({ name, secret }) => passwordFaults(name, secret)),
    ...sharedSecrets([
      ...readable.flatMap(({ name, keys }) =>
        keys.map(({ secret }) => ({ name, secret: secret.toString('base64') })),
      ),
      ...passwords,
    ]),
  ]
}

function assemble(read: Shape): Environment {
  const keys = (text: string | undefined) => parseKeys('', text ?? '').keys
  return {
    isProduction: read.NODE_ENV === 'production',
    port: read.PORT,
    publicUrl: read.PUBLIC_URL ?? `http://localhost:${read.PORT}`,
    dataDir: read.DATA_DIR,
    partnershipsDir: read.PARTNERSHIPS_DIR,
    redisUrl: read.REDIS_URL ?? null,
    mayLoseRedis: read.ALLOW_VOLATILE_REDIS,
    keys: read.DATA_KEYS
      ? { data: keys(read.DATA_KEYS), link: keys(read.LINK_KEYS), lookup: keys(read.LOOKUP_KEYS) }
      : null,
    mail: { smtpUrl: read.SMTP_URL ?? null, from: read.MAIL_FROM ?? 'aan-het-roer@localhost' },
    whatsapp: read.WHATSAPP_TOKEN
      ? {
          token: read.WHATSAPP_TOKEN,
          appSecret: read.WHATSAPP_APP_SECRET as string,
          verifyToken: read.WHATSAPP_VERIFY_TOKEN as string,
          apiUrl: read.WHATSAPP_API_URL,
          apiVersion: read.WHATSAPP_API_VERSION,
        }
      : null,
    teams: read.MicrosoftAppId
      ? {
          appId: read.MicrosoftAppId,
          password: read.MicrosoftAppPassword ?? '',
          type: read.MicrosoftAppType ?? (read.MicrosoftAppTenantId ? 'SingleTenant' : 'MultiTenant'),
          tenantId: read.MicrosoftAppTenantId ?? null,
        }
      : null,
    trustedProxies: read.TRUSTED_PROXIES,
    metricsToken: read.METRICS_TOKEN ?? null,
    logLevel: read.LOG_LEVEL,
  }
}
