import { isIP } from 'node:net'
import { z } from 'zod'

const anyOf = (protocols: readonly string[]) => (text: string) =>
  protocols.includes(URL.parse(text)?.protocol ?? '')
const isYes = z
  .enum(['1', 'yes', 'true', '0', 'no', 'false'])
  .transform((text) => /^(1|yes|true)$/.test(text))

/** https, or http on this machine: a token never travels in the clear. */
const safeUrl = z.string().refine((text) => {
  const url = URL.parse(text)
  if (url === null || url.username || url.search || url.hash) return false
  return url.protocol === 'https:' || (url.protocol === 'http:' && isThisMachine(url.hostname))
})

const network = (text: string): boolean => {
  const [address = '', bits, ...rest] = text.split('/')
  const family = isIP(address)
  if (family === 0 || rest.length > 0) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128))
}

/** Every variable by itself; what they say together stands in environment.ts. Each fails under its own name. */
export const shape = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65_535)
    .default(3978),
  PUBLIC_URL: safeUrl
    .refine((text) => URL.parse(text)?.pathname === '/')
    .transform((text) => new URL(text).origin)
    .optional(),
  DATA_DIR: z.string().default('data'),
  PARTNERSHIPS_DIR: z.string().default('partnerships'),
  REDIS_URL: z
    .string()
    .refine((text) => text.split(',').every((one) => anyOf(['redis:', 'rediss:'])(one.trim())))
    .optional(),
  ALLOW_EMBEDDED_STORE: isYes.default(false),
  ALLOW_VOLATILE_REDIS: isYes.default(false),
  DATA_KEYS: z.string().optional(),
  LINK_KEYS: z.string().optional(),
  LOOKUP_KEYS: z.string().optional(),
  SMTP_URL: z
    .string()
    .refine(anyOf(['smtp:', 'smtps:']))
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^([^<>\r\n]{1,80} )?<?[^\s<>@]+@[^\s<>@]+>?$/)
    .optional(),
  WHATSAPP_TOKEN: z.string().optional(),
  WHATSAPP_APP_SECRET: z.string().optional(),
  WHATSAPP_VERIFY_TOKEN: z.string().optional(),
  WHATSAPP_API_URL: safeUrl
    .transform((text) => text.replace(/\/+$/, ''))
    .default('https://graph.facebook.com'),
  WHATSAPP_API_VERSION: z
    .string()
    .regex(/^v\d{1,3}\.\d$/)
    .default('v25.0'),
  MicrosoftAppId: z.guid().optional(),
  MicrosoftAppPassword: z.string().optional(),
  MicrosoftAppType: z.enum(['SingleTenant', 'MultiTenant', 'UserAssignedMSI']).optional(),
  MicrosoftAppTenantId: z.guid().optional(),
  TRUSTED_PROXIES: z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .refine((list) => list.every(network))
    .default([]),
  METRICS_TOKEN: z.string().optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
})

export type Shape = z.output<typeof shape>
export type Name = keyof Shape
export const NAMES = Object.keys(shape.shape) as readonly Name[]

const isThisMachine = (host: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(host)
