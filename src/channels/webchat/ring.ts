import type { Bus } from '#ports/bus'
import { activityId } from './activity.ts'

/** Tells every instance that a conversation got activities; `sequence`, when known, spares a look to who has it already. */
export const ring = (bus: Bus, partnership: string, conversation: string, sequence?: number): void =>
  bus.publish(
    partnership,
    'stream',
    sequence === undefined ? conversation : activityId(conversation, sequence),
  )

export function heardRing(id: string): { readonly conversation: string; readonly sequence: number } {
  const [conversation = '', sequence] = id.split('|')
  return { conversation, sequence: sequence === undefined ? Number.POSITIVE_INFINITY : Number(sequence) }
}
