import type { z } from 'zod'
import type { Message } from '#domain/message'
import type { Participant } from '#domain/participant'
import type { Partnership } from '#domain/partnership'
import type { Moments, Text } from '#ports/voice'
import type { Services } from '#services/catalogue'

/** What a question sees while it asks or takes an answer. */
export type Scene<Draft> = {
  readonly draft: Draft
  readonly t: Text
  readonly moments: Moments
  readonly partnership: Partnership
  /** As it stands now, with what this turn already changed. */
  readonly participant: Participant
  readonly services: Services
  readonly now: number
}

export type Answer = {
  /** As typed, or the label of the button that was pressed. */
  readonly text: string
  /** The id of the choice that was pressed, numbered or typed; null for anything else. */
  readonly choice: string | null
  /** What the words tell by themselves. */
  readonly understood: { readonly domain: string | null }
}

export type Outcome<Question extends string, Draft> =
  | {
      readonly to: 'question'
      readonly question: Question
      readonly draft: Draft
      readonly messages: readonly Message[]
    }
  | { readonly to: 'same'; readonly messages: readonly Message[] }
  | { readonly to: 'end'; readonly messages: readonly Message[] }
  | {
      readonly to: 'dialog'
      readonly dialog: string
      readonly draft: unknown
      readonly messages: readonly Message[]
    }

type Asked = Message | readonly Message[]

export type Question<Draft, Name extends string> = {
  /** The last message holds the choices, or is an open question. */
  ask(scene: Scene<Draft>): Asked | Promise<Asked>
  take(answer: Answer, scene: Scene<Draft>): Outcome<Name, Draft> | Promise<Outcome<Name, Draft>>
  /** True when free text is an answer; otherwise only its choices are, and other words are looked at as something new. */
  readonly takesText?: boolean | ((scene: Scene<Draft>) => Promise<boolean>)
}

export type Dialog<Draft = unknown, Name extends string = string> = {
  readonly id: string
  readonly draft: z.ZodType<Draft>
  readonly first: Name
  /** A side dialog is put on top of the open question, which comes back afterwards; any other takes its place. */
  readonly isSide?: boolean
  readonly questions: { readonly [Q in Name]: Question<Draft, Name> }
}

/** Asking and taking the answer stand together; names of questions are checked by the compiler. */
export function defineDialog<Schema extends z.ZodType, Name extends string>(dialog: {
  readonly id: string
  readonly draft: Schema
  readonly first: NoInfer<Name>
  readonly isSide?: boolean
  readonly questions: { readonly [Q in Name]: Question<z.infer<Schema>, NoInfer<Name>> }
}): Dialog {
  return dialog as unknown as Dialog
}

/** On to another question of the same dialog. */
export const go = <const Name extends string, Draft>(question: Name, draft: Draft, ...messages: Message[]) =>
  ({ to: 'question', question, draft, messages }) as const
/** The same question again, after a word of explanation. */
export const stay = (...messages: Message[]) => ({ to: 'same', messages }) as const
/** This dialog is done; what was open before comes back, else the menu. */
export const end = (...messages: Message[]) => ({ to: 'end', messages }) as const
/** On with another dialog in place of this one. */
export const begin = (dialog: string, draft: unknown = {}, ...messages: Message[]) =>
  ({ to: 'dialog', dialog, draft, messages }) as const
