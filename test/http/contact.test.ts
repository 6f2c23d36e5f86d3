import { describe, expect, test } from '@jest/globals'
import { createContactWorld, linkIn } from '#test/contact-world'

async function asked() {
  const world = createContactWorld({ at: 'ma 23 nov 2026 10:00', partnership: 'lp-maasland' })
  const mo = world.participant()
  const an = await world.joins({ name: 'An', confirm: 'ask' })
  await world.knows(mo, an)
  await mo.skips()
  await mo.does('[Een afspraak]', '[Met de telefoon]', 'donderdag om 10 uur', '[Ja, dit wil ik]')
  await world.deliver()
  return { world, mo, an, link: linkIn(world.lastMail()) }
}

test('mail scanners that open a link change nothing, however often', async () => {
  const { world, mo, link } = await asked()
  const before = await world.contactsOf(mo)
  const counter = await world.store.partition('lp-maasland').nextDue('outbox')
  for (const method of ['GET', 'HEAD', 'GET', 'HEAD'] as const)
    expect(await world.visit(link, { method })).toMatchObject({ status: 200 })
  expect(await world.contactsOf(mo)).toEqual(before)
  expect(await world.store.partition('lp-maasland').nextDue('outbox')).toBe(counter)
  expect(await mo.does()).toEqual([])
})

test('the page shows the name, the moment and the place, and nothing more of the participant', async () => {
  const { world, link } = await asked()
  const { html, headers } = await world.visit(link)
  expect(html).toContain('<title>Afspraak</title>')
  expect(html).toContain('<dd dir="auto">Mo</dd>')
  expect(html).toContain('donderdag 26 november om 10 uur (60 minuten)')
  expect(html).not.toMatch(/0470|voorbeeld|trajectgezel/)
  expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
  expect(headers).not.toHaveProperty('set-cookie')
})

describe('what opens nothing looks the same, and tells nothing', () => {
  const gone = async (world: Awaited<ReturnType<typeof asked>>['world'], link: string) => {
    const [got, posted] = [await world.visit(link), await world.visit(link, { action: 'confirm' })]
    expect(got).toMatchObject({ status: 410 })
    expect(posted.html).toBe(got.html)
    return got.html
  }

  test('wrong, foreign, ended and taken away', async () => {
    const { world, mo, an, link } = await asked()
    const token = link.slice(link.lastIndexOf('/') + 1)
    const pages = new Set([
      await gone(world, 'http://roer.test/contact/x'),
      await gone(world, `http://roer.test/contact/lp-maasland.${'a'.repeat(43)}`),
      await gone(world, `http://roer.test/contact/${token.replace('lp-maasland', 'boost')}`),
      await gone(world, `http://roer.test/contact/${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`),
      await gone(world, `http://roer.test/contact/${token.replace('lp-maasland', 'nowhere')}`),
    ])
    await world.changes(an, { isActive: false })
    pages.add(await gone(world, link))
    await world.changes(an, { isActive: true })
    await world.knows(mo, await world.joins({ name: 'Sam' }))
    pages.add(await gone(world, link))
    await world.knows(mo, an)
    expect((await world.visit(link)).status).toBe(200)
    await world.moveTo('za 28 nov 2026 00:00')
    pages.add(await gone(world, link))
    expect(pages.size).toBe(1)
    expect([...pages].join()).not.toMatch(/Mo\b|november|Maasland/)
  })

  test('it works until the end of the day after the contact', async () => {
    const { world, link } = await asked()
    await world.visit(link, { action: 'confirm' })
    await world.moveTo('vr 27 nov 2026 23:59')
    const page = await world.visit(link)
    expect(page.html).toContain('Deze afspraak is voorbij')
    expect(page.html).not.toContain('<button')
  })
})

test.each([
  [{ origin: 'https://elders.example' }, 410],
  [{ origin: 'null', 'sec-fetch-site': 'cross-site' }, 410],
  [{ origin: 'null', 'sec-fetch-site': 'same-origin' }, 200],
  [{ origin: 'http://roer.test' }, 200],
  [{}, 200],
])('a press with %j is answered with %d', async (headers, status) => {
  const { world, mo, link } = await asked()
  expect(await world.visit(link, { action: 'confirm', headers })).toMatchObject({ status })
  expect(await world.contactsOf(mo)).toMatchObject([{ state: status === 200 ? 'booked' : 'requested' }])
})

test('an answer that the page does not have changes nothing', async () => {
  const { world, mo, link } = await asked()
  for (const action of ['cancel', 'expire', '__proto__', 'confirm&action=decline&coach=x']) {
    const done = await world.visit(link, { action })
    if (action.startsWith('confirm')) expect(done.html).toContain('Bedankt')
    else expect(await world.contactsOf(mo)).toMatchObject([{ state: 'requested' }])
  }
  expect(await world.contactsOf(mo)).toMatchObject([{ state: 'booked' }])
})

test('a participant can do nothing with the contact of somebody else', async () => {
  const { world, mo } = await asked()
  const [contact] = await world.contactsOf(mo)
  const ali = world.participant()
  await ali.skips()
  await ali.does('menu')
  for (const [prompt, choice] of [
    [`reminder|${contact?.id}`, 'cannot'],
    [`reminder|${contact?.id}`, 'come'],
    ['2', contact?.id ?? ''],
  ] as const) {
    await ali.turn({ text: 'x', choice: { prompt, choice } })
    expect((await ali.does()).join('\n')).toContain('Deze knop is oud.')
  }
  expect(await world.contactsOf(mo)).toEqual([contact])
})
