import fc from 'fast-check'
import { expect, test } from 'vitest'
import { accounts } from '../accounts/accounts.ts'
import { State } from '../kernel/state.ts'
import { people, settings } from '../workspace/workspace.ts'
import { keyResults, objectives } from './goals.ts'
import { maskedGoals } from './masked.ts'

const period = { start: '2026-11-01', end: '2027-01-31', precision: 'quarter' as const }

test('[GO16] on a page for outside each number and each customer reads N0, N1 …, the same one the same, and the key is apart', () => {
  const state = State.empty.apply([
    settings.create('settings', { name: 'Fernhill', zone: 'UTC', hiddenValues: { N7: 'Project Heron' } }), people.create('mara', { name: 'Mara' }), accounts.create('a', { number: 17, name: 'Norrvik', aliases: ['Norrvik North'] }),
    objectives.create('o', { title: 'Norrvik and two more renew for €1.2m, 3x of FY22', level: 'company', owner: 'mara', period, why: 'NORRVIK NORTH pays 1,200 a month; {account:17} asked for N4 and Project Heron. 10-20 seats.' }),
    keyResults.create('k', { objective: 'o', title: 'Reach 1200 seats', owner: 'mara', unit: '%', baseline: 1200, target: 45.5, since: '2026-11-02' }),
  ])
  const { page, key } = maskedGoals(state, objectives.list(state))
  expect(page).toEqual({ objectives: [{
    title: 'N0 and N1 more renew for N2, N3 of FYN4', why: 'N0 pays N5 a month; N0 asked for N6 and N7. N8-N9 seats.',
    keyResults: [{ title: 'Reach N5 seats', from: 'N10', to: 'N11', goes: 'down' }],
  }] })
  expect(key).toEqual({ N0: 'Norrvik', N1: 'two', N2: '€1.2m', N3: '3x', N4: '22', N5: '1,200', N6: 'N4', N7: 'Project Heron', N8: '10', N9: '20', N10: '1200%', N11: '45.5%' })
})

test('[GO16] no figure and no customer’s name of any state stands on its page', () => {
  const letters = 'abcdefghijklmnopqrstuvwxyzABCäöß'.split('')
  const name = fc.string({ unit: fc.constantFrom(...letters, ' ', '.', '-', '&', '(', '3'), minLength: 3, maxLength: 14 }).filter((text) => text.trim().length > 2 && !/^N?[\d\s.-]*$/i.test(text.trim())).map((text) => text.trim())
  const number = fc.oneof(fc.integer({ min: -1e9, max: 1e9 }).map(String), fc.double({ min: 0, max: 1e6, noNaN: true }).map((value) => value.toFixed(2)), fc.constantFrom('1,200', '½', '٣٤', '€5m', '3x', '90 %', 'N3', '1e21', '２０'))
  fc.assert(fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), fc.array(fc.nat(), { minLength: 3, maxLength: 12 }), fc.array(number, { minLength: 3, maxLength: 6 }), fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.double({ min: -1e9, max: 1e9, noNaN: true }), (names, choices, numbers, baseline, target) => {
    const words = [...names, ...names.map((one) => one.toUpperCase()), ...numbers, 'grows', 'to', 'in', '\u200b', ',', '.']
    const text = (by: number) => choices.map((at, place) => words[(at + by) % words.length] + (place % 3 === 0 ? '' : ' ')).join('') || 'x'
    const state = State.empty.apply([
      people.create('mara', { name: 'Mara' }), ...names.map((one, at) => accounts.create(`a${at}`, { number: at + 1, name: one })),
      objectives.create('o', { title: text(0), level: 'company', owner: 'mara', period, why: text(1) }),
      keyResults.create('k', { objective: 'o', title: text(2), owner: 'mara', unit: text(3), baseline, target, since: '2026-11-02' }),
    ])
    const { page } = maskedGoals(state, objectives.list(state))
    const texts = page.objectives.flatMap(({ title, why = '', keyResults: results }) => [title, why, ...results.flatMap((one) => [one.title, one.from, one.to])]).map((one) => one.replace(/N\d+/g, '\u0000'))
    for (const told of texts) {
      expect(told).not.toMatch(/\p{N}/u)
      for (const one of names) expect(told.toLowerCase()).not.toContain(one.normalize('NFKC').toLowerCase())
    }
  }))
})
