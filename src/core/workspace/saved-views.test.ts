import { describe, expect, test } from 'vitest'
import { decide } from '../kernel/decide.ts'
import type { Actor, Role } from '../kernel/permission.ts'
import { State } from '../kernel/state.ts'
import { canRead } from '../permissions.ts'
import { after, idOf, refusalOf } from '../../testing/deciding.ts'
import { savedViews, viewsAt } from './saved-views.ts'
import { people } from './workspace.ts'

const founded = after(State.empty, 'workspace.found', { name: 'Fernhill' })
const withPeople = ['Mara', 'Olek'].reduce<State>((state, name) => after(state, 'person.add', { name }, { id: idOf(name) }), founded)
const personOf = (name: string) => people.list(withPeople).find((one) => one.name === name)?.id ?? ''
const as = (name: string, role: Role = 'contributor'): Actor => ({ id: personOf(name), person: personOf(name), role })
const mara = as('Mara')
const olek = as('Olek')

let acts = 0
const asked = (state: State, actor: Actor, name: string, args: unknown) => decide(state, { id: idOf(`view ${++acts}`), name, args: args as never }, { actor, now: '2026-05-01T12:00:00Z', today: '2026-05-01' })
const does = (state: State, actor: Actor, name: string, args: unknown) => state.apply(asked(state, actor, name, args))
const named = (state: State, name: string) => savedViews.list(state).find((view) => view.name === name)?.id ?? ''

const grid = { name: 'Launches, by month', place: 'roadmap', search: { view: 'grid', period: 'month', kinds: ['launch'] } }
const own = does(withPeople, mara, 'saved-view.add', grid)
const both = does(own, mara, 'saved-view.add', { ...grid, name: 'Everybody’s', shared: true })

describe('saved views', () => {
  test('[SV1] a view keeps the place and the search of an address as data, its own or shared, and is listed own first', () => {
    expect(viewsAt(both, mara, 'roadmap').map(({ name, search }) => [name, search])).toEqual([['Launches, by month', grid.search], ['Everybody’s', grid.search]])
    expect(viewsAt(both, mara, 'plans')).toEqual([])
    expect(refusalOf(() => asked(own, mara, 'saved-view.add', { ...grid, name: 'X', place: 'https://elsewhere.example' })).sentence).toContain('must be a place of the app')
    expect(refusalOf(() => asked(own, mara, 'saved-view.add', { ...grid, name: 'X', search: { filter: 'x'.repeat(5_000) } })).code).toBe('invalid')
  })

  test('[SV2] a view of one’s own is nobody else’s to read, to change, or to know of; a shared one is read by every member', () => {
    const [mine, shared] = [savedViews.need(both, named(both, grid.name)), savedViews.need(both, named(both, 'Everybody’s'))]
    expect([mara, olek, as('Olek', 'owner')].map((reader) => canRead(reader, 'saved-views', mine))).toEqual([true, false, false])
    expect([mara, olek, as('Olek', 'viewer'), as('Olek', 'sales')].map((reader) => canRead(reader, 'saved-views', shared))).toEqual([true, true, true, false])
    expect(viewsAt(both, olek).map(({ name }) => name)).toEqual(['Everybody’s'])
    expect(refusalOf(() => asked(both, as('Olek', 'owner'), 'saved-view.remove', { id: mine.id })).code).toBe('not-found')
  })

  test('[SV3] whoever made a shared view changes it, and editors may; others are told who may', () => {
    const shared = named(both, 'Everybody’s')
    expect(refusalOf(() => asked(both, olek, 'saved-view.change', { id: shared, name: 'Olek’s' }))).toMatchObject({ code: 'not-allowed', sentence: expect.stringContaining('by an editor') })
    expect(savedViews.need(does(both, as('Olek', 'editor'), 'saved-view.change', { id: shared, name: 'Ours' }), shared).name).toBe('Ours')
    expect(refusalOf(() => asked(both, as('Olek', 'editor'), 'saved-view.change', { id: shared, shared: false })).code).toBe('not-allowed')
    expect(savedViews.need(does(both, mara, 'saved-view.change', { id: shared, shared: false }), shared).shared).toBeUndefined()
    expect(named(does(both, mara, 'saved-view.remove', { id: shared }), 'Everybody’s')).toBe('')
  })

  test('[SV4] two views that stand in one list never bear one name, whatever its case', () => {
    expect(refusalOf(() => asked(both, mara, 'saved-view.add', { ...grid, name: 'LAUNCHES, by month' }))).toMatchObject({ code: 'exists', sentence: expect.stringContaining('A view of yours is called') })
    expect(refusalOf(() => asked(both, olek, 'saved-view.add', { ...grid, name: 'everybody’s', shared: true })).sentence).toContain('A shared view is called')
    expect(viewsAt(does(both, olek, 'saved-view.add', grid), olek).map(({ name }) => name)).toEqual([grid.name, 'Everybody’s'])
    expect(asked(both, mara, 'saved-view.change', { id: named(both, grid.name), search: { view: 'list' } })).toHaveLength(1)
  })

  test('[SV5] when a person is removed their own views go and the shared ones stay; a program without a person only shares', () => {
    const gone = after(both, 'person.remove', { id: mara.person as string })
    expect(savedViews.list(gone)).toMatchObject([{ name: 'Everybody’s', shared: true }])
    expect(savedViews.list(gone)[0]?.owner).toBeUndefined()
    const program: Actor = { id: 'token:1', role: 'editor' }
    expect(refusalOf(() => asked(both, program, 'saved-view.add', { ...grid, name: 'Y' })).sentence).toContain('share it instead')
    expect(asked(both, program, 'saved-view.add', { ...grid, name: 'Y', shared: true })).toHaveLength(1)
  })
})
