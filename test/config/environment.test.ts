import { randomBytes } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { type Environment, readEnvironment } from '#config/environment'
import { readCatalogues } from '#i18n/catalogues'
import { createTranslator } from '#i18n/translator'

const t = createTranslator(readCatalogues(), true).text('nl')
const secret = (length = 32) => randomBytes(length).toString('base64')
const GUID = '0f8fad5b-d9cb-469f-a165-70867728950e'

const production = () => ({
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://chat.voorbeeld.be',
  REDIS_URL: 'redis://redis:6379',
  DATA_KEYS: `d1:${secret()}`,
  LINK_KEYS: `l1:${secret()}`,
  LOOKUP_KEYS: `k1:${secret()}`,
})
const whatsapp = () => ({
  WHATSAPP_TOKEN: secret(),
  WHATSAPP_APP_SECRET: randomBytes(16).toString('hex'),
  WHATSAPP_VERIFY_TOKEN: secret(),
})

/** 'NAME why' of each fault; every one has a sentence, and no sentence holds a value. */
function faults(env: Record<string, string | undefined>): string[] {
  const read = readEnvironment(env)
  return 'faults' in read
    ? read.faults.map(({ name, key, values }) => {
        const sentence = t(key, values)
        expect(sentence).toContain(name)
        for (const [other, value] of Object.entries(env))
          if (value && value.length > 5 && other !== 'NODE_ENV') expect(sentence).not.toContain(value)
        return `${name} ${key.replace('cli:environment.', '').replace(/^form\..*/, 'form')}`
      })
    : []
}

const environment = (env: Record<string, string | undefined>) => {
  expect(faults(env)).toEqual([])
  return readEnvironment(env) as Environment
}

describe('what is read', () => {
  test('nothing given is a development machine on port 3978, without keys', () => {
    expect(environment({})).toMatchObject({
      isProduction: false,
      port: 3978,
      publicUrl: 'http://localhost:3978',
      dataDir: 'data',
      partnershipsDir: 'partnerships',
      redisUrl: null,
      keys: null,
      mail: { smtpUrl: null },
      whatsapp: null,
      teams: null,
      trustedProxies: [],
      metricsToken: null,
      logLevel: 'info',
    })
  })

  test('an empty variable is an absent one', () => {
    expect(environment({ PORT: '', REDIS_URL: ' ', WHATSAPP_TOKEN: '' }).port).toBe(3978)
  })

  test('production with all it needs: the first key of a list writes', () => {
    const keys = [secret(), secret()]
    const read = environment({ ...production(), DATA_KEYS: `new:${keys[0]}, old:${keys[1]}` })
    expect(read.isProduction).toBe(true)
    expect(read.keys?.data.map(({ id, secret }) => [id, secret.toString('base64')])).toEqual([
      ['new', keys[0]],
      ['old', keys[1]],
    ])
  })

  test('the embedded store in production only when asked for by name', () => {
    const { REDIS_URL, ...without } = production()
    expect(faults(without)).toEqual(['REDIS_URL store'])
    expect(faults({ ...without, ALLOW_EMBEDDED_STORE: 'no' })).toEqual(['REDIS_URL store'])
    expect(environment({ ...without, ALLOW_EMBEDDED_STORE: 'yes' }).redisUrl).toBeNull()
  })

  test('a public address loses its closing slash', () => {
    expect(environment({ PUBLIC_URL: 'https://chat.be/' }).publicUrl).toBe('https://chat.be')
  })

  test('whole channels', () => {
    const read = environment({
      ...whatsapp(),
      MicrosoftAppId: GUID,
      MicrosoftAppPassword: secret(),
      MicrosoftAppTenantId: GUID,
      MicrosoftAppType: 'SingleTenant',
      TRUSTED_PROXIES: '10.0.0.0/8, ::1',
    })
    expect(read.whatsapp).toMatchObject({ apiUrl: 'https://graph.facebook.com', apiVersion: 'v25.0' })
    expect(read.teams).toMatchObject({ type: 'SingleTenant', tenantId: GUID })
    expect(read.trustedProxies).toEqual(['10.0.0.0/8', '::1'])
  })
})

describe('a start is refused', () => {
  const same = secret()
  const zeros = Buffer.alloc(32).toString('base64')
  test.each([
    [
      'production without anything',
      { NODE_ENV: 'production' },
      ['DATA_KEYS needed', 'LINK_KEYS needed', 'LOOKUP_KEYS needed', 'PUBLIC_URL needed', 'REDIS_URL store'],
    ],
    ['some keys but not all', { DATA_KEYS: `a:${secret()}` }, ['LINK_KEYS needed', 'LOOKUP_KEYS needed']],
    ['the example key', { ...production(), DATA_KEYS: `a:${zeros}` }, ['DATA_KEYS example']],
    [
      'a typed key',
      {
        ...production(),
        LINK_KEYS: `a:${Buffer.from('changeme-changeme-changeme-12345').toString('base64')}`,
      },
      ['LINK_KEYS example'],
    ],
    ['a short key', { ...production(), DATA_KEYS: `a:${secret(16)}` }, ['DATA_KEYS keyShort']],
    ['a long key', { ...production(), DATA_KEYS: `a:${secret(48)}` }, ['DATA_KEYS keyLong']],
    ['a key without id', { ...production(), DATA_KEYS: secret() }, ['DATA_KEYS keyForm']],
    ['an id twice', { ...production(), DATA_KEYS: `a:${secret()},a:${secret()}` }, ['DATA_KEYS keyTwice']],
    ['a key twice', { ...production(), DATA_KEYS: `a:${same},b:${same}` }, ['DATA_KEYS keyTwice']],
    [
      'one secret for two purposes',
      { ...production(), DATA_KEYS: `a:${same}`, LOOKUP_KEYS: `b:${same}` },
      ['LOOKUP_KEYS shared'],
    ],
    [
      'one token for two purposes',
      { ...whatsapp(), WHATSAPP_TOKEN: same, METRICS_TOKEN: same },
      ['METRICS_TOKEN shared'],
    ],
    ['an example token', { METRICS_TOKEN: 'changeme-changeme-changeme' }, ['METRICS_TOKEN example']],
    ['a short token', { METRICS_TOKEN: 'x1y2' }, ['METRICS_TOKEN short']],
    [
      'half of WhatsApp',
      { WHATSAPP_TOKEN: secret() },
      ['WHATSAPP_APP_SECRET together', 'WHATSAPP_VERIFY_TOKEN together'],
    ],
    ['Teams without a password', { MicrosoftAppId: GUID }, ['MicrosoftAppPassword together']],
    ['Teams without an id', { MicrosoftAppPassword: secret() }, ['MicrosoftAppId together']],
    [
      'one tenant without naming it',
      { MicrosoftAppId: GUID, MicrosoftAppPassword: secret(), MicrosoftAppType: 'SingleTenant' },
      ['MicrosoftAppTenantId together'],
    ],
    ['mail without a sender', { SMTP_URL: 'smtp://mail.be' }, ['MAIL_FROM needed']],
    [
      'wrong forms, all at once',
      {
        NODE_ENV: 'prod',
        PORT: '70000',
        PUBLIC_URL: 'chat.be',
        REDIS_URL: 'http://redis',
        SMTP_URL: 'mail.be',
        MAIL_FROM: 'x',
        WHATSAPP_API_URL: 'http://graph.be',
        WHATSAPP_API_VERSION: '25',
        TRUSTED_PROXIES: 'all',
        LOG_LEVEL: 'loud',
        ALLOW_EMBEDDED_STORE: 'maybe',
        MicrosoftAppType: 'Solo',
        MicrosoftAppId: 'app',
        MicrosoftAppTenantId: 'me',
        MicrosoftAppPassword: secret(),
      },
      [
        'NODE_ENV',
        'PORT',
        'PUBLIC_URL',
        'REDIS_URL',
        'ALLOW_EMBEDDED_STORE',
        'SMTP_URL',
        'MAIL_FROM',
        'WHATSAPP_API_URL',
        'WHATSAPP_API_VERSION',
        'MicrosoftAppId',
        'MicrosoftAppType',
        'MicrosoftAppTenantId',
        'TRUSTED_PROXIES',
        'LOG_LEVEL',
      ].map((name) => `${name} form`),
    ],
    ['a public address with a path', { PUBLIC_URL: 'https://chat.be/bot' }, ['PUBLIC_URL form']],
    ['a public address without lock', { PUBLIC_URL: 'http://chat.be' }, ['PUBLIC_URL form']],
    ['a network that is too wide for its kind', { TRUSTED_PROXIES: '10.0.0.0/33' }, ['TRUSTED_PROXIES form']],
  ])('%s', (_, env, expected) => {
    expect(faults(env as Record<string, string>)).toEqual(expected)
  })
})
