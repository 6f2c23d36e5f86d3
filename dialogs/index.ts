import type { Dialog } from '#conversation'
import { computer, help } from './about/computer.ts'
import { about } from './about/what.ts'
import { bookContact } from './contact/book.ts'
import { cancelContact } from './contact/cancel.ts'
import { invitation } from './contact/invitation.ts'
import { listContacts } from './contact/list.ts'
import { moveContact } from './contact/move.ts'
import { contactAgain, contactReminder } from './contact/reminder.ts'
import { danger } from './danger/after.ts'
import { changeData } from './data/change.ts'
import { eraseData } from './data/erase.ts'
import { showData } from './data/show.ts'
import { changeGoal } from './goal/change.ts'
import { goalLater } from './goal/later.ts'
import { listGoals } from './goal/list.ts'
import { openGoal } from './goal/open.ts'
import { otherGoal } from './goal/other.ts'
import { goalReached } from './goal/reached.ts'
import { setGoal } from './goal/set.ts'
import { addStep } from './goal/step.ts'
import { changeStep } from './goal/step-change.ts'
import { stepDone } from './goal/step-done.ts'
import { stepMoment } from './goal/step-moment.ts'
import { stepReminder } from './goal/step-reminder.ts'
import { stepStuck } from './goal/step-stuck.ts'
import { home, more, resume } from './home/menu.ts'
import { coachWho } from './people/coach.ts'
import { human } from './people/human.ts'
import { message } from './people/message.ts'
import { reminders } from './reminders/reminders.ts'
import { stop } from './stop/stop.ts'

/** Everything the bot can talk about. */
export const dialogs: readonly Dialog[] = [
  home,
  more,
  resume,
  setGoal,
  listGoals,
  goalLater,
  openGoal,
  changeGoal,
  otherGoal,
  goalReached,
  addStep,
  changeStep,
  stepMoment,
  stepDone,
  stepStuck,
  stepReminder,
  about,
  computer,
  help,
  human,
  message,
  coachWho,
  reminders,
  stop,
  showData,
  changeData,
  eraseData,
  danger,
  bookContact,
  listContacts,
  moveContact,
  cancelContact,
  contactReminder,
  contactAgain,
  invitation,
]
