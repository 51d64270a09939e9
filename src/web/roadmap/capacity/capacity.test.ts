import { describe, expect, test } from 'vitest'
import { periodsOf } from '../../../core/time/period.ts'
import type { Overload } from '../../../core/roadmap/overload.ts'
import { type BandSeen, bandsSeen, laneOf, laneScale, sumSeen } from './bands-seen.ts'
import { State } from '../../../core/kernel/state.ts'
import { headline, overHeadline, standing } from './proposal-words.ts'
import { daysFrom, workIn, workTold } from './work-units.ts'

const [q1, q2] = periodsOf({ start: '2026-11-01', end: '2027-04-30' }, 'quarter', 2)
const load = (before: number, after: number, there?: number) => ({ period: q1, before, after, there, isChanged: before !== after }) as never
const kinds = (before: number, after: number, shown: 'before' | 'both' | 'after', there: number | undefined = 6) => laneOf(load(before, after, there), 10, shown).bars.map(({ kind, from, to }) => `${kind} ${from}-${to}`)
const moves = (count: number) => Array.from({ length: count }) as never[]
const over = (name: string) => ({ name, period: q1 }) as unknown as Overload

describe('the band', () => {
  test('[BA50] a bar shows what stays, comes, goes and is too much, or one of the two states alone', () => {
    expect(kinds(4, 6, 'both')).toEqual(['is 0-40', 'comes 40-60'])
    expect(kinds(8, 6, 'both')).toEqual(['is 0-60', 'goes-over 60-80'])
    expect(kinds(8, 7, 'both')).toEqual(['over 0-70', 'goes-over 70-80'])
    expect(kinds(4, 2, 'both')).toEqual(['is 0-20', 'goes 20-40'])
    expect(kinds(8, 6, 'before')).toEqual(['over 0-80'])
    expect(kinds(8, 6, 'after')).toEqual(['is 0-60'])
    expect(laneOf(load(8, 6), 10, 'both')).toMatchObject({ bars: [{ kind: 'is' }, { kind: 'goes' }], cap: undefined })
  })

  test('[BA50] people stand before teams, also one of whom nothing is asked yet, and a sum is told only where it is known', () => {
    const band = (who: object, name: string, before: number, there: number | undefined) => ({ who, name, loads: [{ period: q1, load: before, there }, { period: q2, load: 0, there }] }) as never
    const bands = [band({ team: 't' }, 'Web', 9, 10), band({ person: 'b' }, 'Olek', 4, 6), band({ person: 'a' }, 'Ines', 2, 5)]
    const seen = bandsSeen(State.empty, [q1 as never, q2 as never], bands, bands, [{ person: 'c' }])
    expect(seen.map(({ name }) => name)).toEqual(['Ines', 'Olek', 'somebody', 'Web'])
    expect(sumSeen(seen.slice(0, 2), 0)).toMatchObject({ before: 6, there: 11 })
    expect(sumSeen(seen.slice(0, 3), 0).there).toBeUndefined()
    expect(laneScale(seen as readonly BandSeen[])).toBe(12)
  })

  test('[BA51] work is told and read in days or in weeks of five', () => {
    expect([workIn(7, 'weeks'), workTold(5, 'weeks'), workTold(6.54, 'days'), workTold(1, 'days')]).toEqual([1.4, '1 week', '6.5 days', '1 day'])
    expect([daysFrom('2,5', 'weeks'), daysFrom(' 4 ', 'days'), daysFrom('-1', 'days'), daysFrom('many', 'days')]).toEqual([12.5, 4, undefined, undefined])
  })
})

test('[BA53] a proposal says what it comes to, how it was found, what leaving something out leaves over, and that nothing is saved', () => {
  expect(headline({ status: 'best', moves: moves(7), seconds: 1 }, 7)).toBe('Seven moves clear all seven overloads')
  expect(headline({ status: 'found', moves: moves(1), seconds: 1 }, 1)).toBe('One move clears the overload')
  expect(headline({ status: 'none', moves: moves(2), seconds: 1 }, 3)).toBe('Two moves leave the least over')
  expect(headline({ status: 'none', moves: [], seconds: 1 }, 3)).toBe('No move would help')
  expect(headline({ status: 'ran-out', moves: [], seconds: 10 }, 3)).toBe('Nothing was found in 10 seconds')
  expect(standing({ status: 'best', moves: moves(7), seconds: 1.4 }, 6, [over('Effie')])).toBe('You leave one out, so this stays over: Effie in Q4 FY27. Found in 1.4 s, the fewest there are; nothing is saved yet.')
  expect(standing({ status: 'found', moves: moves(7), seconds: 10 }, 7, [])).toBe('The best that was found in 10 s, and there may be fewer; nothing is saved yet.')
  expect(overHeadline([over('Effie'), over('Olek')], 'quarter')).toBe('Two overloads in one quarter')
})
