import { describe, expect, test } from 'vitest'
import { after, changesFor, refusalOf } from '../../testing/deciding.ts'
import { State } from '../kernel/state.ts'
import { shadesIn, workCalendarOf, workingDaysIn } from './calendar.ts'
import { settings } from './workspace.ts'

const founded = after(State.empty, 'workspace.found', { name: 'Fernhill', zone: 'Europe/Berlin', fiscalYearStart: 2 })

describe('holidays and freezes', () => {
  const filled = [
    ['holiday.add', { day: '2026-12-24', end: '2026-12-26', name: 'Christmas' }],
    ['holiday.add', { day: '2026-05-01', name: 'May Day' }],
    ['freeze.add', { start: '2026-12-19', end: '2027-01-04', name: 'Year end', note: 'Nothing is announced.' }],
  ].reduce<State>((state, [name, args]) => after(state, name as string, args as never), founded)

  test('[ST1] a holiday and a freeze are added and removed one at a time, and told in the order of their days', () => {
    expect(shadesIn(filled).map(({ kind, start, end, name }) => [kind, start, end, name])).toEqual([
      ['holiday', '2026-05-01', '2026-05-01', 'May Day'], ['freeze', '2026-12-19', '2027-01-04', 'Year end'], ['holiday', '2026-12-24', '2026-12-26', 'Christmas'],
    ])
    const less = after(after(filled, 'freeze.remove', { start: '2026-12-19', name: 'Year end' }), 'holiday.remove', { day: '2026-05-01', name: 'May Day' })
    expect(shadesIn(less).map(({ name }) => name)).toEqual(['Christmas'])
    expect(settings.get(less, 'settings')?.freezes).toBeUndefined()
  })

  test('[ST1] the same one twice, one that is not there, and one that ends before it begins or after a year are refused', () => {
    expect(refusalOf(() => changesFor(filled, 'holiday.add', { day: '2026-05-01', name: 'May Day' })).code).toBe('exists')
    expect(refusalOf(() => changesFor(filled, 'freeze.add', { start: '2026-12-19', end: '2026-12-20', name: 'Year end' })).code).toBe('exists')
    expect(refusalOf(() => changesFor(filled, 'holiday.remove', { day: '2026-05-02', name: 'May Day' }))).toMatchObject({ code: 'not-found', sentence: expect.stringContaining('"May Day"') })
    for (const end of ['2026-12-18', '2028-01-01']) expect(refusalOf(() => changesFor(filled, 'freeze.add', { start: '2026-12-19', end, name: 'Odd' })).code).toBe('invalid')
    expect(refusalOf(() => changesFor(filled, 'holiday.add', { day: '2026-10-03', name: 'Unity' }, { role: 'editor' })).code).toBe('not-allowed')
  })

  test('[ST2] holidays are no business days; a freeze is worked through', () => {
    const calendar = workCalendarOf(filled)
    expect(workingDaysIn({ start: '2026-12-21', end: '2026-12-27' }, calendar)).toBe(3)
    expect(workingDaysIn({ start: '2026-12-21', end: '2026-12-27' }, { holidays: [] })).toBe(5)
    expect(shadesIn(filled, { start: '2027-01-04', end: '2027-01-31' }).map(({ name }) => name)).toEqual(['Year end'])
  })
})

describe('words', () => {
  test('[ST3] own words for bucket and outlier are short and not blank; words that must not leave are told once', () => {
    const worded = after(founded, 'settings.change', { words: { bucket: ' Initiative ', outlier: 'Loose end' }, neverOutside: ['Norrvik'] })
    expect(settings.get(worded, 'settings')).toMatchObject({ words: { bucket: 'Initiative', outlier: 'Loose end' }, neverOutside: ['Norrvik'] })
    expect(refusalOf(() => changesFor(founded, 'settings.change', { words: { bucket: '  ' } })).sentence).toContain('must say something')
    expect(refusalOf(() => changesFor(founded, 'settings.change', { words: { bucket: 'x'.repeat(41) } })).sentence).toContain('40 letters')
    expect(refusalOf(() => changesFor(founded, 'settings.change', { neverOutside: ['Norrvik', 'norrvik'] }))).toMatchObject({ code: 'exists', sentence: '"norrvik" is among the words that must not leave already.' })
    expect(refusalOf(() => changesFor(founded, 'settings.change', { neverOutside: [' a '] })).sentence).toContain('two letters')
  })
})
