import { type Acting, participantOf } from '#services/acting'
import { bindServices } from '#services/catalogue'
import type { Dialog } from './dialog.ts'
import type { Stage } from './engine.ts'

/** What the engine works with during one turn of one participant. */
export function stageOf(acting: Acting, lang: string, dialogs: ReadonlyMap<string, Dialog>): Stage {
  const voice = acting.house.voice(acting.partnership, lang)
  const services = bindServices(acting)
  return {
    dialogs,
    t: voice.t,
    domains: acting.partnership.domains.map(({ id }) => id),
    scene: async (draft) => ({
      draft,
      ...voice,
      partnership: acting.partnership,
      participant: await participantOf(acting),
      services,
      now: acting.work.now,
    }),
  }
}
