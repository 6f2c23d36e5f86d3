import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Goal, GoalMode, Step } from '#domain/goal'
import {
  doneSteps,
  laterGoals,
  MOST_OPEN,
  openGoals,
  openSteps,
  standingGoal,
  withChanged,
  withClosed,
  withGoal,
  withOpened,
  withOtherPath,
  withoutStep,
  withParked,
  withStep,
  withStepChanged,
} from '#domain/goals'
import { isNo, type No } from '#domain/refusal'

const goal = (id: string, part: Partial<Goal> = {}): Goal => ({
  ...{ id, words: `doel ${id}`, domain: 'wonen', state: 'open', createdAt: 1, closedAt: null },
  ...{ path: { id: `${id}-path`, steps: [] }, tried: [] },
  ...part,
})
const step = (id: string, part: Partial<Step> = {}): Step => ({
  ...{ id, what: `stap ${id}`, at: null, where: null, doneAt: null },
  ...part,
})
const states = (goals: readonly Goal[]) => goals.map(({ id, state }) => `${id} ${state}`)
const sure = (value: Goal[] | No<string>): Goal[] => {
  if (isNo(value)) throw new Error(`refused: ${value.no}`)
  return value
}
const many = (n: number, state: Goal['state']) =>
  Array.from({ length: n }, (_, i) => goal(`${state}${i}`, { state, closedAt: i }))

describe('adults have at most three goals open, young people one', () => {
  test.each([
    ['up-to-three', 2, 'open'],
    ['up-to-three', 3, 'later'],
    ['one', 0, 'open'],
    ['one', 1, 'later'],
  ] as const)('%s with %i open: a new one is %s', (mode, open, state) => {
    const goals = sure(withGoal(many(open, 'open'), goal('new'), mode))
    expect(standingGoal(goals, 'new')?.state).toBe(state)
  })

  test('when twenty wait there is no more room, and closed ones never count', () => {
    const full = [...many(3, 'open'), ...many(20, 'later'), ...many(9, 'reached')]
    expect(withGoal(full, goal('new'), 'up-to-three')).toEqual({ no: 'too-many' })
    expect(withParked(full, 'open0')).toEqual({ no: 'too-many' })
    expect(states(sure(withGoal(many(9, 'dropped'), goal('new'), 'one')))).toContain('new open')
  })

  test('whatever is done in whatever order, there are never too many open and none is lost', () => {
    const act = fc.record({
      what: fc.constantFrom('new', 'open', 'swap', 'park'),
      n: fc.nat(8),
      m: fc.nat(8),
    })
    const mode = fc.constantFrom<GoalMode>('up-to-three', 'one')
    fc.assert(
      fc.property(mode, fc.array(act, { maxLength: 40 }), (which, acts) => {
        let goals: readonly Goal[] = []
        for (const { what, n, m } of acts) {
          const before = goals.length
          const next =
            what === 'new'
              ? withGoal(goals, goal(String(goals.length)), which)
              : what === 'park'
                ? withParked(goals, String(n))
                : withOpened(goals, String(n), what === 'swap' ? String(m) : null, which)
          if (!isNo(next)) goals = next
          expect(goals.length).toBe(before + (what === 'new' && !isNo(next) ? 1 : 0))
          expect(openGoals(goals).length).toBeLessThanOrEqual(MOST_OPEN[which])
        }
      }),
    )
  })
})

describe('opening what waits', () => {
  const goals = [goal('a'), goal('b', { state: 'later' })]

  test('at once while there is room', () =>
    expect(states(sure(withOpened(goals, 'b', null, 'up-to-three')))).toEqual(['a open', 'b open']))

  test('in the place of another when there is none', () => {
    expect(withOpened(goals, 'b', null, 'one')).toEqual({ no: 'full' })
    expect(states(sure(withOpened(goals, 'b', 'a', 'one')))).toEqual(['a later', 'b open'])
    expect(withOpened(goals, 'b', 'nobody', 'one')).toEqual({ no: 'full' })
  })

  test('never what is open, closed or unknown', () => {
    for (const id of ['a', 'c', 'nobody'])
      expect(withOpened([...goals, goal('c', { state: 'reached' })], id, 'a', 'one')).toEqual({
        no: 'unknown',
      })
  })
})

describe('changing and closing', () => {
  test('only a goal that still stands can be changed', () => {
    const goals = [goal('a', { state: 'reached' }), goal('b', { state: 'later' })]
    expect(withChanged(goals, 'a', () => ({ words: 'anders' }))).toEqual({ no: 'unknown' })
    expect(sure(withChanged(goals, 'b', () => ({ words: 'anders' })))[1]?.words).toBe('anders')
    expect(withParked(goals, 'b')).toEqual({ no: 'unknown' })
  })

  test('a closed goal knows when, and only the fifty latest are remembered', () => {
    const closed = sure(withClosed([...many(50, 'dropped'), goal('new')], 'new', 'reached', 1000))
    expect(closed).toHaveLength(50)
    expect(closed.some(({ id }) => id === 'dropped0')).toBe(false)
    expect(closed.at(-1)).toMatchObject({ id: 'new', state: 'reached', closedAt: 1000 })
    expect(withClosed(closed, 'new', 'dropped', 1001)).toEqual({ no: 'unknown' })
  })
})

describe('steps', () => {
  const full = goal('a', {
    path: { id: 'p', steps: Array.from({ length: 20 }, (_, i) => step(String(i))) },
  })

  test('twenty may still be to do; one that is done makes room', () => {
    expect(withStep([full], 'a', step('new'))).toEqual({ no: 'too-many' })
    const done = sure(withStepChanged([full], 'a', '3', { doneAt: 5 }))
    const [changed] = sure(withStep(done, 'a', step('new')))
    expect(changed && openSteps(changed)).toHaveLength(20)
    expect(changed && doneSteps(changed).map(({ id }) => id)).toEqual(['3'])
  })

  test('of what is done the fifty latest are kept', () => {
    const steps = Array.from({ length: 50 }, (_, i) => step(`d${i}`, { doneAt: i }))
    const goals = [goal('a', { path: { id: 'p', steps: [...steps, step('last')] } })]
    const [changed] = sure(withStepChanged(goals, 'a', 'last', { doneAt: 99 }))
    expect(changed?.path.steps.map(({ id }) => id)).not.toContain('d0')
    expect(changed?.path.steps).toHaveLength(50)
  })

  test('a step that is not there, or of a closed goal, is unknown', () => {
    const goals = [full, goal('closed', { state: 'dropped', path: { id: 'q', steps: [step('x')] } })]
    expect(withStepChanged(goals, 'a', 'nothing', {})).toEqual({ no: 'unknown' })
    expect(withStepChanged(goals, 'closed', 'x', {})).toEqual({ no: 'unknown' })
    expect(withoutStep(goals, 'closed', 'x')).toEqual({ no: 'unknown' })
    expect(withStep(goals, 'closed', step('y'))).toEqual({ no: 'unknown' })
    expect(sure(withoutStep(goals, 'a', '3'))[0]?.path.steps).toHaveLength(19)
  })
})

describe('another path', () => {
  test('keeps the goal, and the old path as one that was tried', () => {
    const goals = [goal('a', { path: { id: 'first', steps: [step('x')] } })]
    const [changed] = sure(withOtherPath(goals, 'a', { id: 'second', steps: [] }))
    expect(changed).toMatchObject({
      id: 'a',
      words: 'doel a',
      state: 'open',
      path: { id: 'second', steps: [] },
    })
    expect(changed?.tried.map(({ id }) => id)).toEqual(['first'])
  })

  test('an empty path was never tried, and of many the ten latest are kept', () => {
    let goals: readonly Goal[] = [goal('a')]
    goals = sure(withOtherPath(goals, 'a', { id: 'p0', steps: [step('s')] }))
    expect(goals[0]?.tried).toEqual([])
    for (let i = 1; i <= 12; i++) goals = sure(withOtherPath(goals, 'a', { id: `p${i}`, steps: [step('s')] }))
    expect(goals[0]?.tried.map(({ id }) => id)).toEqual(Array.from({ length: 10 }, (_, i) => `p${i + 2}`))
  })
})

test('what waits and what is open are told apart', () =>
  expect(laterGoals([goal('a'), goal('b', { state: 'later' })]).map(({ id }) => id)).toEqual(['b']))
