import { describe, expect, test } from '@jest/globals'
import { isReady } from '#config/gaps'
import { findByMunicipality, municipalityNames } from '#config/municipality'
import { frameAncestors } from '#config/origins'
import { loadPartnerships } from '#config/partnerships'
import type { Partnership } from '#domain/partnership'
import { startRoutes } from '#http/routes/start'
import { readCatalogues } from '#i18n/catalogues'
import { createTranslator } from '#i18n/translator'
import type { WebReply } from '#ports/web'

const shipped = loadPartnerships(new URL('../../partnerships/', import.meta.url).pathname)
const translator = createTranslator(readCatalogues(), true)

const FILLED = {
  human: {
    phone: '+32 89 00 00 00',
    hours: [{ day: 2, from: '09:00', to: '12:30' }],
    mailbox: 'team@voorbeeld.be',
  },
  privacy: { controller: 'Gemeente Voorbeeld', mailbox: null },
  origins: ['https://www.voorbeeld.be'],
}

function site(isProduction: boolean, change: Record<string, Partial<Partnership>> = {}) {
  const partnerships = new Map([...shipped].map(([id, one]) => [id, { ...one, ...change[id] }]))
  const routes = startRoutes({
    partnerships,
    languages: translator.languages,
    isProduction,
    text: translator.text,
    find: (said) => findByMunicipality(partnerships.values(), said),
    municipalities: municipalityNames(partnerships.values()),
    isReady,
    frameAncestors: (some) => frameAncestors(some, { publicUrl: 'https://chat.be', isProduction }),
    logo: (file) => Buffer.from(`<svg>${file}</svg>`),
  })
  return async (url: string): Promise<WebReply & { html: string; text: string }> => {
    const { pathname, searchParams } = new URL(url, 'https://chat.be')
    const [, first, partnership = '', , file = ''] = pathname.split('/')
    const path = first === '' ? '/' : file ? '/about/:partnership/logos/:file' : '/about/:partnership'
    const route = routes.find((one) => one.path === path)
    if (!route) throw new Error(`no route ${path}`)
    const reply = await route.handle({
      method: 'GET',
      path: pathname,
      params: { partnership, file },
      query: searchParams,
      headers: {},
      body: Buffer.alloc(0),
      ip: '127.0.0.1',
    })
    const html = String(reply.body ?? '')
    return { ...reply, html, text: plain(html) }
  }
}

const plain = (html: string): string =>
  html
    .replace(/<(style|title)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ')

describe('the start page', () => {
  const trial = site(false)

  test('asks where one lives, without script, and lists all partnerships', async () => {
    const { html, status } = await trial('/')
    expect(status).toBe(200)
    expect(html).toMatch(/<form[^>]*method="get"/)
    expect(html).toMatch(/<label for="municipality">/)
    expect(html).toContain('<option value="Tessenderlo">')
    expect(html).not.toContain('<script')
    expect(html.match(/href="\/c\//g)).toHaveLength(8)
    expect(html).not.toContain('class="answer"')
  })

  test('Lanaken has two, and says for whom each is', async () => {
    const { html } = await trial('/?gemeente=lanaken')
    const answer = /<section class="answer">[\s\S]*?<\/section>/.exec(html)?.[0] ?? ''
    expect(answer.match(/href="\/c\/[a-z-]+"/g)).toEqual(['href="/c/commid"', 'href="/c/lp-maasland"'])
    expect(plain(answer)).toContain('Voor jongeren van 18 tot 30 jaar.')
    expect(plain(answer)).toContain('Voor volwassenen.')
  })

  test('an unknown municipality is answered kindly, with all partnerships below', async () => {
    const { html, text } = await trial('/?gemeente=Ieper')
    expect(text).toContain('Je gemeente vinden we niet')
    expect(text).toContain('OCMW')
    expect(html.match(/href="\/c\//g)).toHaveLength(8)
    expect(html).toContain('value="Ieper"')
  })

  test('what was typed comes back as text only', async () => {
    const { html } = await trial(`/?gemeente=${encodeURIComponent('"><script>alert(1)</script>')}`)
    expect(html).not.toContain('<script')
  })

  test('in the frame of the widget every link stays in the frame', async () => {
    const { html, headers } = await site(false, { boost: FILLED })('/?frame=1&gemeente=Genk')
    expect(html).toContain('href="/c/boost?frame=1"')
    expect(html).toContain('name="frame"')
    expect(headers?.['content-security-policy']).toContain("frame-ancestors 'self' https://www.voorbeeld.be")
  })

  test('the public sees no trial sign, and no chat that is not open', async () => {
    const { html, text } = await site(true, { boost: FILLED })('/')
    expect(text).not.toContain('Proefversie')
    expect(html.match(/href="\/c\/[a-z-]+"/g)).toEqual(['href="/c/boost"'])
    expect(html.match(/href="\/about\//g)).toHaveLength(8)
    expect((await trial('/')).text).toContain('Proefversie')
  })
})

describe.each([...shipped.values()])('the page about $id', (partnership) => {
  test('has every funding line letter by letter, the place of the logo and its own intro', async () => {
    const { text } = await site(true)(`/about/${partnership.id}`)
    for (const line of partnership.funding.lines) expect(text).toContain(` ${line} `)
    for (const { name } of partnership.funding.logos) expect(text).toContain(`Logo: ${name}`)
    expect(text).toContain(partnership.intro)
    for (const partner of partnership.organisation.partners) expect(text).toContain(partner)
  })

  test('says on trial what is still to be filled in, and to the public that it is not open', async () => {
    const trial = await site(false)(`/about/${partnership.id}`)
    const live = await site(true)(`/about/${partnership.id}`)
    expect(trial.text).toContain('Bel naar nog in te vullen')
    expect(trial.html).toContain(`href="/c/${partnership.id}"`)
    expect(live.text).not.toContain('nog in te vullen')
    expect(live.text).toContain('is nog niet open')
    expect(live.html).not.toContain('href="/c/')
  })
})

describe('the page about an open partnership', () => {
  const live = site(true, {
    'lp-maasland': {
      ...FILLED,
      funding: {
        programme: 'x',
        lines: ['Een zin.'],
        logos: [{ name: 'Vlaanderen', file: 'vlaanderen.svg' }],
      },
    },
  })

  test('shows who picks up, when, and who answers for the data', async () => {
    const { html, text } = await live('/about/lp-maasland')
    expect(html).toContain('<a href="tel:+3289000000">+32 89 00 00 00</a>')
    expect(text).toContain('dinsdag: 09.00 tot 12.30 uur')
    expect(html).toContain('href="mailto:team@voorbeeld.be"')
    expect(text).toContain('Gemeente Voorbeeld')
    expect(html).toContain('class="button" href="/c/lp-maasland"')
    expect(text).toContain('Je trajectgezel ziet')
  })

  test('shows the logo and serves only the file that the partnership names', async () => {
    const { html } = await live('/about/lp-maasland')
    expect(html).toMatch(/<img src="\/about\/lp-maasland\/logos\/vlaanderen.svg" alt="Vlaanderen"/)
    const logo = await live('/about/lp-maasland/logos/vlaanderen.svg')
    expect([logo.status, logo.headers?.['content-type'], logo.html]).toEqual([
      200,
      'image/svg+xml',
      '<svg>vlaanderen.svg</svg>',
    ])
    expect(logo.headers?.['content-security-policy']).toContain('sandbox')
    expect((await live('/about/lp-maasland/logos/other.svg')).status).toBe(404)
    expect((await live('/about/boost/logos/vlaanderen.svg')).status).toBe(404)
  })

  test('may be framed by its own websites only', async () => {
    const { headers } = await live('/about/lp-maasland')
    expect(headers?.['content-security-policy']).toMatch(
      /frame-ancestors 'self' https:\/\/www\.voorbeeld\.be$/,
    )
  })
})

test('who can write through WhatsApp reads that Meta knows of it, others do not', async () => {
  const page = site(false, { boost: { whatsapp: { phoneNumberId: '123456' } } })
  expect((await page('/about/boost')).text).toContain('Meta')
  expect((await page('/about/flux')).text).not.toContain('Meta')
})

test('a mistyped link leads to the start page', async () => {
  const { status, headers } = await site(true)('/about/nergens')
  expect([status, headers?.location]).toEqual([302, '/'])
})
