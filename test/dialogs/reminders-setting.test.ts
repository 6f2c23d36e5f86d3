import { test } from '@jest/globals'
import { createWorld } from '#test/world'

const MENU = `
  Wat wil je nu doen?
  [Een doel] [Een afspraak] [Iemand spreken] [Wat is dit?] [Meer]`

test('dialog reminders: off, on again, and with a mail as well (dialog data.change)', async () => {
  const world = createWorld({ at: 'ma 23 nov 2026 10:00' })
  const deelnemer = world.participant('lp-maasland')
  await deelnemer.does('menu')
  await deelnemer.chats`
    > herinneringen
    Herinneringen staan aan. Je krijgt ze hier in de chat.
    [Zet ze uit] [Ook met een mail] [Laat zo]
    > [Zet ze uit]
    Goed. Je krijgt geen herinneringen meer. Je afspraken blijven staan.${MENU}
    > herinneringen
    Herinneringen staan uit, sinds maandag 23 november.
    [Zet ze aan] [Ook met een mail] [Laat zo]
    > [Zet ze aan]
    Goed. Ik herinner je aan afspraken, en aan stappen met een moment.${MENU}
    > herinneringen
    Herinneringen staan aan. Je krijgt ze hier in de chat.
    [Zet ze uit] [Ook met een mail] [Laat zo]
    > [Ook met een mail]
    Wat is je e-mail? Ik bewaar die tot jij ze wist.
    [Laat zo]
    > sam
    Dat lukt niet. Er hoort een @ in, zoals an@post.be.
    Wat is je e-mail? Ik bewaar die tot jij ze wist.
    [Laat zo]
    > sam@post.be
    Bewaard: sam@post.be${MENU}
    > herinneringen
    Herinneringen staan aan. Je krijgt ze hier in de chat, en met een mail.
    [Zet ze uit] [Laat zo]
    > [Laat zo]${MENU}
  `
})
