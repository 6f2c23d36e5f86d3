import { z } from 'zod'
import { defineDialog, end, go, type Outcome, type Scene, stay } from '#conversation'
import { choose, say } from '#domain/message'
import { isNo } from '#domain/refusal'

const draft = z.object({
  code: z.string().default(''),
  now: z.string().default(''),
  next: z.string().default(''),
})
type Draft = z.infer<typeof draft>
type Out = Outcome<'code' | 'replace', Draft>

/** "Ik heb een code": from then on somebody has a coach, or after a yes another one. */
export const invitation = defineDialog({
  id: 'invitation',
  draft,
  first: 'code',
  questions: {
    code: {
      takesText: true,
      ask: ({ t }) =>
        choose(t('intro:invitation.ask'), [{ id: 'none', label: t('intro:invitation.none'), icon: 'no' }]),
      take: ({ choice, text }, scene): Out | Promise<Out> =>
        choice === 'none' ? end(say(scene.t('intro:invitation.noCode'))) : typed(scene, text, false),
    },
    replace: {
      ask: ({ t, draft: { now, next } }) =>
        choose(t('intro:invitation.replace', { now, next }), [
          { id: 'yes', label: t('intro:invitation.yes', { next }), icon: 'yes' },
          { id: 'no', label: t('intro:invitation.no', { now }), icon: 'no' },
        ]),
      take: ({ choice }, scene): Out | Promise<Out> =>
        choice === 'yes' ? typed(scene, scene.draft.code, true) : end(say(scene.t('intro:invitation.kept'))),
    },
  },
})

async function typed({ services, t }: Scene<Draft>, code: string, mayReplace: boolean): Promise<Out> {
  const bound = await services.redeemInvitation({ code, mayReplace })
  if (!isNo(bound)) return end(say(t('intro:invitation.done', { name: bound.coachName })))
  if (bound.no === 'has-coach') return go('replace', { code, now: bound.now, next: bound.next })
  const said = say(t(`intro:invitation.${bound.no}`))
  return bound.no === 'wrong' && !mayReplace ? stay(said) : end(said)
}
