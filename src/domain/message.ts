/** What the bot says, before any channel shapes it. Text is plain: no markup is ever read in it. */
export type Message = {
  readonly text: string
  readonly choices?: readonly Choice[]
  readonly card?: Card
}

export type Choice = {
  /** Stable within its question; never shown. */
  readonly id: string
  /** What stands on the button; typing it (also with a spelling mistake) or its number does the same. */
  readonly label: string
  readonly icon?: Icon
}

/** A block that stands apart: a moment to photograph, numbers to call. */
export type Card = {
  readonly title: string
  readonly lines: readonly string[]
  readonly links: readonly Link[]
}

/** `url`: tel:, mailto:, or https (http on a development machine). */
export type Link = { readonly label: string; readonly url: string }

/** The pictograms that the widget can draw. */
export type Icon =
  | 'goal'
  | 'step'
  | 'calendar'
  | 'bell'
  | 'person'
  | 'phone'
  | 'mail'
  | 'info'
  | 'home'
  | 'money'
  | 'leisure'
  | 'work'
  | 'learn'
  | 'heart'
  | 'paper'
  | 'people'
  | 'bus'
  | 'screen'
  | 'day'
  | 'more'
  | 'yes'
  | 'no'
  | 'later'
  | 'pen'
  | 'menu'
  | 'video'
  | 'place'

export const say = (text: string): Message => ({ text })
export const choose = (text: string, choices: readonly Choice[]): Message => ({ text, choices })
