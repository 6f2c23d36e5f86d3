import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Store } from '#ports/store'
import { createRedisStore } from '#stores/redis/store'
import { createSqliteStore } from '#stores/sqlite/store'
import { createContactWorld, linkIn } from '#test/contact-world'
import { type RedisServer, startRedis } from '#test/redis-server'

const silent = { debug() {}, info() {}, warn() {}, error() {} }

describe.each(['SQLite', 'Redis'])('a participant, a coach and time together, on %s', (engine) => {
  let server: RedisServer | null = null
  let store: Store
  beforeAll(async () => {
    server = engine === 'Redis' ? await startRedis() : null
    store = server
      ? createRedisStore({ url: server.url, log: silent, timeoutMs: 10_000 })
      : createSqliteStore({ path: ':memory:' })
  })
  afterAll(async () => {
    await store.close()
    await server?.stop()
  })

  test('from an invitation over a question, a yes, a move and a reminder to a talk by telephone', async () => {
    const world = createContactWorld({ at: 'ma 23 nov 2026 10:00', partnership: 'lp-west-limburg', store })
    const an = await world.joins({ name: 'An', confirm: 'ask', phone: '0470 99 88 77' })
    const code = await world.invites(an)
    const mo = world.participant()
    await mo.skips()
    await mo.does('ik heb een code', code)
    await mo.chats`
      > [Een afspraak]
      Waar of hoe spreek je An graag?
      [Bij LP West-Limburg] [Met de telefoon] [Met beeld, online]
      > [Bij LP West-Limburg]
      Wanneer past het? Kies, of typ zelf een dag of uur.
      [di 24 nov, 10.00] [di 24 nov, 13.00] [wo 25 nov, 9.00] [Later] [Andere dag]
      > maandag 30/11 om 10u
      Hoe mag ik je noemen? Een voornaam of bijnaam is genoeg.
      > Mo
      Op welk nummer of mailadres vinden we je? Zo krijg je herinneringen per mail, of kan An je bellen.
      [Liever niet]
      > mo@voorbeeld.be
      Wanneer: maandag 30 november om 10 uur
      Met: An
      Waar: The Hub, Marktplein 9 bus 20, Heusden-Zolder
      Klopt dit voor jou?
      [Ja, dit wil ik] [Ander moment] [Andere plek]
      > [Ja, dit wil ik]
      Ik vraag het aan An. Het moment blijft voor jou vrij. Je krijgt antwoord per mail, ten laatste morgen om 17 uur.
      Wat wil je nu doen?
      [Een doel] [Mijn afspraken] [Een afspraak] [Stuur een bericht] [Iemand spreken] [Meer]
    `

    await world.moveTo('ma 23 nov 2026 14:00')
    expect((await world.visit(linkIn(world.lastMail()))).html).toContain(
      'maandag 30 november om 10 uur (60 minuten)',
    )
    await world.answers('confirm')
    await world.deliver()
    await mo.chats`
      Goed nieuws: je afspraak met An is zeker. Je krijgt een mail om eraan te denken: zaterdag 28 november om 10 uur.
      | maandag 30 november om 10 uur
      | Met An
      | Waar: The Hub, Marktplein 9 bus 20, Heusden-Zolder
      | <Zet in mijn agenda>
      [Een doel] [Mijn afspraken] [Een afspraak] [Stuur een bericht] [Iemand spreken] [Meer]
    `

    await world.moveTo('do 26 nov 2026 10:00')
    await mo.chats`
      Dag Mo.
      Je ziet An maandag 30 november om 10 uur.
      Plaats: The Hub, Marktplein 9 bus 20, Heusden-Zolder
      An houdt dit uur voor jou vrij.
      Hoe laat vertrek je?
      Tot dan!
      [Ik kom] [Ander moment] [Ik raak er niet]
      > [Ander moment]
      Nu is je afspraak op maandag 30 november om 10 uur.
      Wanneer past het? Kies, of typ zelf een dag of uur.
      [vr 27 nov, 10.00] [vr 27 nov, 13.00] [ma 30 nov, 9.00] [Later] [Andere dag]
      > dinsdag om 14 uur
      Wanneer: dinsdag 1 december om 14 uur
      Eerst was het: maandag 30 november om 10 uur
      Met: An
      Waar: The Hub, Marktplein 9 bus 20, Heusden-Zolder
      Zo verzet ik het. Klopt dit voor jou?
      [Ja, dit wil ik] [Ander moment] [Laat zoals het was]
      > [Ja, dit wil ik]
      Ik vraag het aan An. Het moment blijft voor jou vrij. Je krijgt antwoord per mail, ten laatste morgen om 17 uur.
      Wat wil je nu doen?
      [Een doel] [Mijn afspraken] [Een afspraak] [Stuur een bericht] [Iemand spreken] [Meer]
    `
    await world.deliver()
    await world.answers('confirm')
    await world.deliver()
    await mo.skips()

    await world.moveTo('ma 30 nov 2026 14:00')
    expect((await mo.does())[1]).toBe('Je ziet An morgen om 14 uur.')
    await world.moveTo('di 1 dec 2026 12:30')
    await mo.chats`
      > ik raak er niet
      Het is bijna zover. Je kan An ook zelf bellen.
      | An
      | <Bel 0470 99 88 77>
      Geen probleem. Wat past beter voor jou?
      [Liever met de gsm] [Ander moment] [Afspraak afzeggen] [Ik kom toch]
      > [Liever met de gsm]
      Op welk nummer mag An je bellen? We gebruiken het alleen daarvoor.
      [Liever niet]
      > 0470 12 34 56
      Goed. An belt je op hetzelfde moment.
      Wat wil je nu doen?
      [Een doel] [Mijn afspraken] [Een afspraak] [Stuur een bericht] [Iemand spreken] [Meer]
    `
    await world.deliver()

    const toAn = world.mails.filter(({ to }) => to === an.email).map(({ calendar }) => calendar)
    const entries = toAn.flatMap((one) =>
      one ? [`${one.method} ${/SEQUENCE:(\d+)/.exec(one.content)?.[1]}`] : [],
    )
    expect(entries).toEqual(['REQUEST 0', 'CANCEL 1', 'REQUEST 2', 'REQUEST 3'])
    const resource = world.store.partition('lp-west-limburg').busy(`coach:${an.id}`, 0, world.now() * 2)
    expect(await resource).toEqual([expect.objectContaining({ start: world.now() + 1.5 * 3_600_000 })])
    expect(await world.store.partition('lp-west-limburg').buried('outbox', 10)).toEqual([])
  })
})
