/** The one place that imports the Bot Framework SDK: it is retired, so a move to its successor should change one folder. */

export type { Activity, Attachment, CardAction, ConversationReference, ResourceResponse } from 'botbuilder'
export { BotAdapter, TurnContext } from 'botbuilder'
