import { expect, test } from 'vitest'
import { after, changesFor, idOf, refusalOf } from '../../testing/deciding.ts'
import { audiences } from '../audiences/audiences.ts'
import { decks } from '../decks/decks.ts'
import { editions } from '../editions/editions.ts'
import { items, plans } from '../plans/plans.ts'
import { savedViews } from '../workspace/saved-views.ts'
import { memberships, people, settings } from '../workspace/workspace.ts'
import type { Change } from './change.ts'
import { State } from './state.ts'

const group = idOf('a group')
const before = State.empty.apply([plans.create('p', { title: 'Product', kind: 'product' }), items.create('i', { plan: 'p', kind: 'feature', title: 'Search' })])

function undone(state: State, written: readonly Change[] | undefined): readonly Change[] {
  return changesFor(state, 'undo', { group }, { changesOf: (asked) => (asked === group ? written : undefined) })
}

test('[KN30] making, changing and removing are all taken back', () => {
  const made = items.create('new', { plan: 'p', kind: 'feature', title: 'Old title' })
  const withNew = before.apply([made])
  const written = [made, ...items.update(items.need(withNew, 'new'), { title: 'New title' }), ...items.update(items.need(before, 'i'), { title: 'Find', summary: 'x' })]
  const after = before.apply(written)
  expect(after.apply(undone(after, written)).list('items')).toEqual(before.list('items'))
  const removed = [items.remove(items.need(before, 'i'))]
  const without = before.apply(removed)
  expect(without.apply(undone(without, removed)).list('items')).toEqual(before.list('items'))
})

test('[KN34] who may not do something may not take it back either', () => {
  const wide = State.empty.apply([settings.create('settings', { name: 'Fernhill', zone: 'UTC' })])
  const written = settings.update(settings.need(wide, 'settings'), { neverOutside: ['Project Phoenix'] })
  const narrow = wide.apply(written)
  const undoneAs = (role: 'admin' | 'editor' | 'contributor') => changesFor(narrow, 'undo', { group }, { role, changesOf: () => written })
  for (const role of ['editor', 'contributor'] as const) expect(refusalOf(() => undoneAs(role)).code).toBe('not-allowed')
  expect(settings.need(narrow.apply(undoneAs('admin')), 'settings').neverOutside).toBeUndefined()
})

test('[KN34] only an owner takes back that somebody became an owner', () => {
  const mara = State.empty.apply([people.create('mara', { name: 'Mara' })])
  const written = [memberships.create('m', { person: 'mara', role: 'owner' })]
  const undoneAs = (role: 'owner' | 'admin') => changesFor(mara.apply(written), 'undo', { group }, { role, changesOf: () => written })
  expect(refusalOf(() => undoneAs('admin')).code).toBe('not-allowed')
  expect(undoneAs('owner')).toHaveLength(1)
})

test('[KN34] nor an import, though one may change single things', () => {
  const written = [items.create('new', { plan: 'p', kind: 'feature', title: 'Read from a file' })]
  for (const role of ['contributor', 'viewer'] as const) {
    expect(refusalOf(() => changesFor(before.apply(written), 'undo', { group }, { role, changesOf: () => written })).code).toBe('not-allowed')
  }
})

test('[KN35] what has been erased or withdrawn stays so, whoever asks', () => {
  const mara = State.empty.apply([people.create('mara', { name: 'Mara' })])
  const erasing = changesFor(mara, 'person.erase', { id: 'mara' })
  const erased = mara.apply(erasing)
  expect(refusalOf(() => undone(erased, erasing)).code).toBe('gone')
  expect(refusalOf(() => changesFor(erased, 'person.remove', { id: 'mara' })).code).toBe('gone')
  expect(refusalOf(() => changesFor(erased, 'person.change', { id: 'mara', name: 'Mara' })).code).toBe('invalid')
  const published = after(State.empty, 'workspace.found', { name: 'Fernhill' })
  const digest = 'a'.repeat(64)
  const [deck, audience] = [decks.list(published)[0]?.id ?? '', audiences.list(published).find(({ key }) => key === 'internal')?.id ?? '']
  const standing = published.apply([editions.create('e', { deck, audience, number: 1, title: 'One', day: '2026-05-01', state: 'current', frozen: digest, maker: '1', files: [] })])
  const withdrawing = changesFor(standing, 'edition.withdraw', { id: 'e', reason: 'It showed a price.' })
  expect(refusalOf(() => undone(standing.apply(withdrawing), withdrawing))).toMatchObject({ code: 'gone', sentence: expect.stringContaining('stays withdrawn') })
})

test('[KN31] someone changed the same field since', () => {
  const written = items.update(items.need(before, 'i'), { title: 'Find' })
  const since = before.apply(written)
  const changed = since.apply(items.update(items.need(since, 'i'), { title: 'Search anew' }))
  expect(refusalOf(() => undone(changed, written))).toMatchObject({ code: 'conflict', sentence: 'Nothing of this can be taken back any more: since then title of the item "Search anew" has been changed.' })
})

test('[KN31] someone changed another field since, and that stays', () => {
  const written = items.update(items.need(before, 'i'), { title: 'Find' })
  const since = before.apply(written)
  const changed = since.apply(items.update(items.need(since, 'i'), { summary: 'Faster' }))
  expect(items.get(changed.apply(undone(changed, written)), 'i')).toMatchObject({ title: 'Search', summary: 'Faster' })
})

test('[KN31] a made record that someone has filled in since is not thrown away', () => {
  const written = [items.create('new', { plan: 'p', kind: 'feature', title: 'New' })]
  const since = before.apply(written)
  const changed = since.apply(items.update(items.need(since, 'new'), { summary: 'Faster' }))
  expect(refusalOf(() => undone(changed, written)).code).toBe('conflict')
})

test('[KN32] something points at what would go', () => {
  const written = [plans.create('q', { title: 'Partner', kind: 'partner' })]
  const since = before.apply(written)
  const used = since.apply([items.create('new', { plan: 'q', kind: 'feature', title: 'New' })])
  expect(refusalOf(() => undone(used, written))).toMatchObject({ code: 'in-use', sentence: 'The plan cannot be removed: the item "New" still points at it.' })
})

test('[KN32] what was written is gone, or what was removed is back', () => {
  const made = [items.create('new', { plan: 'p', kind: 'feature', title: 'New' })]
  expect(refusalOf(() => undone(before, made))).toMatchObject({ code: 'conflict', sentence: 'Nothing of this can be taken back any more: since then the item "New" has been removed.' })
  expect(refusalOf(() => undone(before, [items.remove(items.need(before, 'i'))])).sentence).toContain('has been made again')
})

test('[KN36] of a batch whatever has been changed since stays, when the rest is asked for, and the refusal names it', () => {
  const made = [items.create('a', { plan: 'p', kind: 'feature', title: 'Alpha' }), items.create('b', { plan: 'p', kind: 'feature', title: 'Beta' }), items.create('c', { plan: 'p', kind: 'feature', title: 'Gamma' })]
  const withMade = before.apply(made)
  const batch = [...items.update(items.need(withMade, 'i'), { title: 'Find', summary: 'Fast', maturity: 'beta' }), items.remove(items.need(withMade, 'c'))]
  const written = [...made, ...batch]
  const stands = withMade.apply(batch)
  const since = stands.apply([...items.update(items.need(stands, 'i'), { title: 'Seek' }), ...items.update(items.need(stands, 'a'), { summary: 'Kept by somebody' })])
  expect(refusalOf(() => undone(since, written)).sentence).toBe('This cannot be taken back whole: since then title of the item "Seek" has been changed and summary of the item "Alpha" has been changed.')
  const rest = since.apply(changesFor(since, 'undo', { group, rest: true }, { changesOf: () => written }))
  expect(rest.list('items').map(({ title }) => title).toSorted()).toEqual(['Alpha', 'Seek'])
  expect(items.need(rest, 'i')).toMatchObject({ title: 'Seek' })
  expect(items.need(rest, 'i').summary).toBeUndefined()
})

test('[KN36] a refusal names nothing that whoever asks may not read', () => {
  const view = savedViews.create('v', { name: 'My secret', owner: 'mara', place: 'plans', search: {} })
  const state = before.apply([view])
  expect(refusalOf(() => changesFor(before, 'undo', { group }, { changesOf: () => [view] })).sentence).not.toContain('secret')
  expect(refusalOf(() => changesFor(state.apply(savedViews.update(savedViews.need(state, 'v'), { name: 'My other secret' })), 'undo', { group }, { changesOf: () => [view] })).sentence).not.toContain('secret')
})

test('[KN33] nothing is written under the group', () => {
  for (const written of [undefined, []]) expect(refusalOf(() => undone(before, written))).toMatchObject({ code: 'not-found', sentence: 'There is nothing written under that group.' })
})
