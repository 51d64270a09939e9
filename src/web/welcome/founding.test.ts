import { expect, test } from 'vitest'
import { State } from '../../core/kernel/state.ts'
import { cellsOf } from '../../core/roadmap/empty-cells.ts'
import { roadmaps } from '../../core/roadmap/roadmap.ts'
import { plans } from '../../core/plans/plans.ts'
import { must } from '../../lib/must.ts'
import { after, idOf } from '../../testing/deciding.ts'
import { firstCommands, horizonFrom, keyFor, shippedIn } from './founding.ts'

const made = (founding: Parameters<typeof firstCommands>[1]) => {
  const founded = after(State.empty, 'workspace.found', { name: founding.company, ...(founding.fiscalYearStart === undefined ? {} : { fiscalYearStart: founding.fiscalYearStart }) })
  return firstCommands(idOf('first'), founding, '2026-11-12').reduce<State>((state, { id, name, args }) => after(state, name, args, { id }), founded)
}

test('[ST10] three answers make a plan for each product and a grid of eight quarters with every cell undecided', () => {
  const state = made({ company: 'Norrvik', fiscalYearStart: 2, ships: ' Tide \nHarbour\n\nTide' })
  expect(plans.list(state).map(({ title }) => title).sort()).toEqual(['Harbour', 'Tide'])
  const cells = cellsOf(state, must(roadmaps.list(state)[0], 'a roadmap'))
  expect(cells).toHaveLength(16)
  expect(new Set(cells.map(({ standing }) => standing))).toEqual(new Set(['undecided']))
  expect([cells[0]?.period.short, cells[7]?.period.short]).toEqual(['Q4 FY27', 'Q3 FY29'])
})

test('[ST10] without products and without a fiscal year there is a grid too', () => {
  const state = made({ company: 'Norrvik', fiscalYearStart: undefined, ships: '' })
  expect(cellsOf(state, must(roadmaps.list(state)[0], 'a roadmap'))).toHaveLength(8)
  expect(horizonFrom('2026-11-12', undefined)).toEqual({ start: '2026-10-01', end: '2028-09-30' })
})

test('[ST10] a workspace’s key is made of the company’s name, and is nobody else’s', () => {
  expect(keyFor('Norrvik AS', [])).toBe('norrvik-as')
  expect(keyFor('Ærø & Søn', ['aero'])).toMatch(/^[a-z][a-z0-9-]*$/)
  expect(keyFor('Norrvik', ['norrvik', 'norrvik-2'])).toBe('norrvik-3')
  expect(keyFor('北京', [])).toBe('company')
  expect(keyFor('3M', [])).toBe('m')
  expect(shippedIn('\n\n')).toEqual([])
})
