import { test } from '@jest/globals'
import { createWorld } from '#test/world'

test('a participant sets a goal with a first step', async () => {
  const world = createWorld({ at: 'ma 23 nov 2026 10:00' })
  const deelnemer = world.participant('lp-west-limburg')
  await deelnemer.chats`
    > [Een doel]
    > een plek met een tuin voor de kinderen
    > [Huisvesting]
    > inschrijven voor een sociale woning
  `
})
