import { expect, test } from 'vitest'
import { draft, feature, readingOf } from '../../../testing/readings.ts'
import { changesFor } from '../../../testing/deciding.ts'
import { hmacHex } from '../../../lib/digest.ts'
import { State } from '../../kernel/state.ts'
import { people } from '../../workspace/workspace.ts'
import type { Draft } from '../draft.ts'
import { items } from '../plans.ts'
import { reconcile } from '../reconcile.ts'
import { dryRun } from './commit.ts'
import { withoutErased } from './erased-people.ts'
import { finish } from '../../../lib/steps.ts'

const oneWay = (text: string) => hmacHex('a key', text)
let made = 0
const options = { today: '2026-05-01', newId: () => `id ${made++}` }

const mara = draft('people', 'mklein', { name: '@mklein', handle: '@mklein' }, {}, { shared: true, place: { file: 'search.yml', line: 4 } })
const ines = draft('people', 'ines', { name: 'Ines Amberg', email: 'ines@fernhill.example' })
const search = feature('search', { title: 'Search' }, { people: ['people:mklein', 'people:ines'] })
const first = readingOf([mara, ines, search])

const imported = State.empty.apply(reconcile(State.empty, [first], options).changes)
const named = (state: State, name: string) => people.list(state).find((person) => person.name === name)?.id ?? ''

function erased(state: State, ...names: string[]): State {
  return names.reduce((now, name) => now.apply(changesFor(now, 'person.erase', { id: named(now, name) }, { oneWay })), state)
}

function readAgain(state: State, drafts: readonly Draft[], more: Parameters<typeof readingOf>[1] = {}) {
  const readings = finish(withoutErased(state, [readingOf(drafts, more)], oneWay))
  const { changes, report } = reconcile(state, readings, options)
  return { readings, changes, state: state.apply(changes), remarks: report.remarks.filter(({ code }) => code === 'person-erased'), report }
}

test('[IMR32] the same files change nothing after somebody in them was erased, and a remark says where they are still named', () => {
  const after = erased(imported, '@mklein')
  const again = readAgain(after, first.drafts.slice(1))
  expect(again.changes).toEqual([])
  expect(again.remarks).toMatchObject([{ severity: 'warning', place: { file: 'search.yml', line: 4 } }])
  expect(again.report.dangling).toEqual([])
  expect(items.list(again.state)[0]?.people).toEqual([expect.any(String), named(after, 'Ines Amberg')])
  expect(JSON.stringify([again.readings, again.report])).not.toContain('mklein')
  expect(dryRun(after, [first], { today: '2026-05-01', oneWay }).report.new).toEqual([])
})

test('[IMR32] known by the key of one source, by a handle, an address or a full name, in whatever file', () => {
  const after = erased(imported, '@mklein', 'Ines Amberg')
  const others = [
    ines,
    draft('people', 'person:x', { name: 'M', handle: 'MKlein' }, {}, { shared: true }),
    draft('people', '17', { name: 'I. A.', email: 'Ines@Fernhill.example' }),
    draft('people', '18', { name: 'ines  amberg' }),
  ]
  expect(people.list(readAgain(after, others).state)).toHaveLength(2)
  expect(readAgain(after, others).remarks).toHaveLength(4)
})

test('[IMR32] somebody else who shares a first name, or a key in another source, comes in', () => {
  const after = erased(imported, '@mklein', 'Ines Amberg')
  const others = [draft('people', 'ines', { name: 'Ines' })]
  const { state, remarks } = readAgain(after, others, { title: 'Another file' })
  expect(remarks).toEqual([])
  expect(people.list(state).filter((person) => person.erased !== true)).toMatchObject([{ name: 'Ines' }])
})

test('[IMR33] nothing new is tied to an erased person, even where only a reference names them', () => {
  const after = erased(imported, '@mklein')
  const graphs = feature('graphs', { title: 'Graphs' }, { people: ['people:mklein', 'people:ines'] })
  const { state, report } = readAgain(after, [ines, search, graphs])
  expect(report.dangling).toEqual([])
  expect(items.list(state).map(({ title, people: who }) => [title, who?.length]).sort()).toEqual([['Graphs', 1], ['Search', 2]])
})

test('[IMR34] the id of a person is not made from anything that names them', () => {
  const names: string[] = []
  reconcile(State.empty, [first], { today: '2026-05-01', newId: (name) => (names.push(name), name) })
  expect(names.filter((name) => name.includes('people'))).toHaveLength(2)
  expect(names.join()).not.toMatch(/mklein|ines/)
})

test('[IMR35] no file says of anybody that they were erased', () => {
  const { state, remarks } = readAgain(State.empty, [draft('people', 'x', { name: 'X', erased: true, erasedNames: ['a'.repeat(64)] })])
  expect(people.list(state)[0]).toMatchObject({ name: 'X' })
  expect(people.list(state)[0]?.erased).toBeUndefined()
  expect(remarks).toEqual([])
})
