/** All that a dialog may use of the conversation. */

export { type HeardMoment, hearMoment, momentAt } from '#language/moment'
export { momentCard, placeTold, recalled } from '#services/contact-words'
export {
  type Answer,
  begin,
  type Dialog,
  defineDialog,
  end,
  go,
  type Outcome,
  type Scene,
  stay,
} from './dialog.ts'
export { menuFor, moreFor } from './menu.ts'
