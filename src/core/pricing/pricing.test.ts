import { expect, test } from 'vitest'
import { after, changesFor, idOf, refusalOf } from '../../testing/deciding.ts'
import { State } from '../kernel/state.ts'
import { items, plans } from '../plans/plans.ts'
import { people } from '../workspace/workspace.ts'
import { packageOf } from './package-of.ts'
import { packageMoves, packages, placements } from './packages.ts'

const company = State.empty.apply([
  people.create('vera', { name: 'Vera' }), plans.create('plan', { title: 'Product', kind: 'product' }), items.create('pause', { plan: 'plan', kind: 'feature', title: 'Sync pause' }), items.create('rules', { plan: 'plan', kind: 'feature', title: 'Rules' }),
  packages.create('free', { title: 'Free', place: 1, free: true }), packages.create('team', { title: 'Team', place: 2 }), packages.create('batch', { title: 'Batch', place: 3, addOn: true }),
  placements.create('one', { item: 'pause', package: 'free', since: '2026-01-01' }), placements.create('two', { item: 'rules', package: 'team', since: '2026-01-01' }),
])
const proposed = (item: string, to: string) => after(company, 'package-move.propose', { item, to }, { reason: 'It costs us.' })
const move = (state: State) => packageMoves.list(state)[0]?.id ?? ''

test('[PP1] what is free becomes paid only once product leadership’s confirmation is recorded; the other way nobody is asked', () => {
  expect(refusalOf(() => changesFor(company, 'placement.set', { item: 'pause', package: 'team' })).sentence).toContain('propose a move')
  const state = proposed('pause', 'team')
  expect(refusalOf(() => changesFor(state, 'package-move.make', { id: move(state) })).sentence).toBe('What was free (Free) is paid for in Team: product leadership confirms it first.')
  const confirmed = after(state, 'package-move.confirm', { id: move(state), person: 'vera', note: 'From the summer on.' })
  expect(packageOf(after(confirmed, 'package-move.make', { id: move(state) }), 'pause')?.title).toBe('Team')
  expect(packageOf(after(company, 'placement.set', { item: 'rules', package: 'free' }), 'rules')?.title).toBe('Free')
  expect(packageOf(after(proposed('rules', 'batch'), 'package-move.make', { id: move(proposed('rules', 'batch')) }), 'rules')?.title).toBe('Batch')
})

test('[PP2] one move of an item is open at a time, each with its reason; one that is dropped says why', () => {
  expect(refusalOf(() => changesFor(company, 'package-move.propose', { item: 'pause', to: 'team' })).code).toBe('needs-reason')
  const state = proposed('pause', 'team')
  expect(refusalOf(() => changesFor(state, 'package-move.propose', { item: 'pause', to: 'batch' }, { reason: 'Better.' })).code).toBe('conflict')
  const dropped = after(state, 'package-move.drop', { id: move(state) }, { reason: 'Leadership said no.' })
  expect(refusalOf(() => changesFor(dropped, 'package-move.make', { id: move(state) })).sentence).toBe('It was dropped.')
  expect(() => after(dropped, 'package-move.propose', { item: 'pause', to: 'batch' }, { reason: 'Better.' })).not.toThrow()
})

test('[PP3] packages stand in an order, and an add-on is not free', () => {
  expect(refusalOf(() => changesFor(company, 'package.add', { title: 'Enterprise', place: 2 })).sentence).toContain('Another package stands at that place')
  expect(refusalOf(() => changesFor(company, 'package.add', { title: 'Gift', place: 9, free: true, addOn: true })).sentence).toContain('is not free')
  expect(refusalOf(() => changesFor(company, 'package.remove', { id: 'free' })).code).toBe('in-use')
})

test('[PP4] no way leads round the confirmation: not out of the free package and into a paid one, not a package that stops being free, not a move proposed while it was paid for', () => {
  expect(refusalOf(() => changesFor(company, 'placement.set', { item: 'pause', package: null })).sentence).toBe('It is free: out of every package nobody would be asked before it is paid for. Propose a move instead.')
  expect(() => after(company, 'placement.set', { item: 'rules', package: null })).not.toThrow()
  expect(() => after(company, 'package.change', { id: 'free', free: null })).toThrow()
  const asked = proposed('rules', 'batch')
  const freed = after(asked, 'placement.set', { item: 'rules', package: 'free' })
  expect(refusalOf(() => changesFor(freed, 'package-move.make', { id: move(freed) })).sentence).toBe('What was free (Free) is paid for in Batch: product leadership confirms it first.')
})

test('[PP5] a move that is made or dropped is over: it is neither confirmed nor dropped again', () => {
  const dropped = after(proposed('pause', 'team'), 'package-move.drop', { id: move(proposed('pause', 'team')) }, { reason: 'No.' })
  expect(refusalOf(() => changesFor(dropped, 'package-move.confirm', { id: move(dropped), person: 'vera' })).sentence).toBe('It was dropped.')
  expect(refusalOf(() => changesFor(dropped, 'package-move.drop', { id: move(dropped) }, { reason: 'Again.' })).sentence).toBe('It was dropped.')
})

test('[PP4] taking something back is no way round it either: what is free is not made paid, or put into no package, by an undo', () => {
  const state = proposed('rules', 'free')
  const made = after(state, 'package-move.make', { id: move(state) })
  const undo = () => changesFor(made, 'undo', { group: idOf('group') }, { changesOf: () => changesFor(state, 'package-move.make', { id: move(state) }) })
  expect(refusalOf(undo).sentence).toBe('It is free now, and would be paid for: propose a move instead.')
  const paid = after(company, 'placement.set', { item: 'rules', package: 'batch' })
  expect(() => changesFor(paid, 'undo', { group: idOf('group') }, { changesOf: () => changesFor(company, 'placement.set', { item: 'rules', package: 'batch' }) })).not.toThrow()
})

test('[PP1] a confirmation is taken back by whoever may record it', () => {
  const state = proposed('pause', 'team')
  const confirm = { id: move(state), person: 'vera' }
  const undo = (role: 'contributor' | 'editor') => () => changesFor(after(state, 'package-move.confirm', confirm), 'undo', { group: idOf('group') }, { role, changesOf: () => changesFor(state, 'package-move.confirm', confirm) })
  expect(refusalOf(undo('contributor')).code).toBe('not-allowed')
  expect(undo('editor')).not.toThrow()
})
