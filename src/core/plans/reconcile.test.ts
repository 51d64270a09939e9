import { describe, expect, test } from 'vitest'
import { draft, feature, featureColumns, readingOf } from '../../testing/readings.ts'
import { State } from '../kernel/state.ts'
import type { Reading } from './draft.ts'
import { items, plans, sources, stageTargets } from './plans.ts'
import { reconcile } from './reconcile.ts'
import { teams } from '../workspace/workspace.ts'

const options = { newId: (name: string) => `id:${name}`, today: '2026-05-01' }

function imported(state: State, ...readings: Reading[]) {
  const { changes, report } = reconcile(state, readings, options)
  return { state: state.apply(changes), changes, report }
}

const item = (state: State, key: string) => {
  const found = items.list(state).find((one) => one.sourceKey === key)
  if (found === undefined) throw new Error(`no item ${key}`)
  return found
}

const search = draft('teams', 'search', { title: 'Search' })
const insights = draft('teams', 'insights', { title: 'Insights' })
const alerts = feature('alerts', { title: 'Alerts', maturity: 'beta', documentationLink: 'https://docs.example/alerts' }, { teams: ['teams:search'] })
const graphs = feature('graphs', { title: 'Graphs', maturity: 'ga' }, { teams: ['teams:insights'] })
const first = readingOf([search, insights, alerts, graphs])

const precise = (key: string, title: string, link = '/precise') =>
  feature(key, { title, maturity: 'beta', documentationLink: link }, { teams: ['teams:search'] })
const target = (itemKey: string) => draft('stage-targets', `${itemKey}/ga`, { stage: 'ga', said: 'soon' }, { item: `items:${itemKey}` })
const release = (fields = {}) => draft('items', 'release:v1.34', { kind: 'release', title: 'v1.34', ...fields }, { plan: 'plans:plan:product' }, { shared: true })

const versionWithFreeze = (version: string) => [
  draft('items', `release:${version}`, { kind: 'release', title: version }, { plan: 'plans:plan:product' }, { shared: true }),
  feature(`freeze ${version}`, { title: 'Code freeze' }, { release: `items:release:${version}` }),
]

describe('the same again', () => {
  test('[IMR1] each reading becomes a source, and its drafts become records that are found again by their keys', () => {
    const { state, report } = imported(State.empty, first)
    expect(sources.list(state)).toMatchObject([{ title: 'Product data', shape: 'handbook', readOn: '2026-05-01' }])
    expect(item(state, 'alerts')).toMatchObject({ title: 'Alerts', maturity: 'beta', teams: [expect.stringContaining('search')] })
    expect(report.new.map((one) => one.key).sort()).toEqual(['alerts', 'graphs', 'insights', 'plan:product', 'search'])
    expect(report.new.find((one) => one.key === 'alerts')).toMatchObject({ title: 'Alerts', source: 'Product data', place: { file: 'plan.yml', line: 1 } })
  })

  test('[IMR37] a new record is told with its values, what it points at by title and long texts by their beginning', () => {
    const long = feature('notes', { title: 'Notes', summary: 'n'.repeat(1_000), own: { Channel: 'Paid', Why: 'w'.repeat(300) } }, { teams: ['teams:search', 'teams:insights'] })
    const { report } = imported(State.empty, readingOf([search, insights, long]))
    expect(report.new.find((one) => one.key === 'notes')?.values).toEqual({
      plan: 'Product', kind: 'feature', teams: ['Search', 'Insights'], summary: `${'n'.repeat(199)}…`, own: { Channel: 'Paid', Why: `${'w'.repeat(199)}…` },
    })
  })

  test('[IMR37] of many new records the first two thousand are told with their values, and all of them by name', () => {
    const { report } = imported(State.empty, readingOf([...Array.from({ length: 2_500 }, (_, n) => feature(`f${n}`, { title: `Feature ${n}` }, { teams: ['teams:search'] })), search]))
    const told = (of: string) => report.new.filter(({ collection, values }) => collection === of && values !== undefined).length
    expect([told('items'), told('teams'), report.new.filter(({ collection }) => collection === 'items').length]).toEqual([2_000, 1, 2_500])
  })

  test('[IMR2] the same file again changes nothing, not even the day it was read', () => {
    const { state } = imported(State.empty, first)
    const again = reconcile(state, [first], { ...options, today: '2026-06-01' })
    expect(again.changes).toEqual([])
    expect(again.report).toMatchObject({ new: [], changed: [], gone: [], same: 5 })
  })
})

describe('what differs', () => {
  test('[IMR3] a change is told field by field, and references by the titles of what they point at', () => {
    const { state } = imported(State.empty, first)
    const moved = feature('alerts', { title: 'Alerts', maturity: 'ga', documentationLink: 'https://docs.example/alerts' }, { teams: ['teams:insights'] })
    const { report } = imported(state, readingOf([search, insights, moved, graphs]))
    expect(report.changed).toMatchObject([
      { key: 'alerts', fields: [{ field: 'maturity', before: 'beta', after: 'ga' }, { field: 'teams', before: ['Search'], after: ['Insights'] }] },
    ])
    expect(report.same).toBe(4)
  })

  test('[IMR4] a value that its column no longer has is unset; what no column names stays the workspace’s own', () => {
    const { state } = imported(State.empty, first)
    const told = state.apply(items.update(item(state, 'alerts'), { value: 'Know at once.', outsideTitle: 'Instant alerts' }))
    const bare = feature('alerts', { title: 'Alerts', maturity: 'beta' }, { teams: ['teams:search'] })
    const after = imported(told, readingOf([search, insights, bare, graphs]))
    expect(after.report.changed).toMatchObject([{ key: 'alerts', fields: [{ field: 'documentationLink', after: null }] }])
    expect(item(after.state, 'alerts')).toMatchObject({ value: 'Know at once.', outsideTitle: 'Instant alerts' })
  })

  test('[IMR5] a column that the file lacks altogether unsets nothing', () => {
    const { state } = imported(State.empty, first)
    const narrow = { items: featureColumns['items']?.filter((one) => one.column === 'title') ?? [], teams: featureColumns['teams'] ?? [] }
    const titles = [feature('alerts', { title: 'Alerts' }), feature('graphs', { title: 'Graphs' })]
    const after = imported(state, readingOf([search, insights, ...titles], { columns: narrow }))
    expect(after.changes).toEqual([])
    expect(item(after.state, 'alerts')).toMatchObject({ maturity: 'beta' })
  })

  test('[IMR6] a mark, plan or kind that a person gave afterwards stands against the file', () => {
    const calendar = feature('freeze', { title: 'Code freeze', mark: 'internal' })
    const { state } = imported(State.empty, readingOf([calendar]))
    const opened = state.apply(items.update(item(state, 'freeze'), { mark: 'customers', kind: 'milestone' }))
    expect(imported(opened, readingOf([calendar])).changes).toEqual([])
  })
})

describe('what is gone', () => {
  test('[IMR7] what is gone from its source is removed when nothing points at it', () => {
    const { state } = imported(State.empty, first)
    const { state: after, report } = imported(state, readingOf([search, alerts]))
    expect(report.gone).toMatchObject([{ collection: 'teams', key: 'insights', outcome: 'removed' }, { collection: 'items', key: 'graphs', outcome: 'removed' }])
    expect(items.list(after)).toHaveLength(1)
    expect(teams.list(after)).toHaveLength(1)
  })

  test('[IMR8] an item that something points at stays, dropped, with a remark; when it comes back the drop is taken back', () => {
    const { state } = imported(State.empty, first)
    const graphsId = item(state, 'graphs').id
    const decided = state.apply([{ kind: 'create', collection: 'coverage', id: 'c', after: { item: graphsId, decision: 'included' } }])
    const without = imported(decided, readingOf([search, insights, alerts]))
    expect(without.report.gone).toMatchObject([{ key: 'graphs', outcome: 'dropped' }])
    expect(without.report.remarks).toMatchObject([{ code: 'gone-dropped', sentence: expect.stringContaining('"Graphs" (graphs)') }])
    expect(item(without.state, 'graphs')).toMatchObject({ id: graphsId, status: 'dropped', goneOn: '2026-05-01' })
    expect(imported(without.state, readingOf([search, insights, alerts])).changes).toEqual([])
    const back = imported(without.state, first)
    expect(item(back.state, 'graphs')).toEqual(item(state, 'graphs'))
  })

  test('[IMR8] an item that a person dropped is not taken up again by an import', () => {
    const { state } = imported(State.empty, first)
    const dropped = state.apply(items.update(item(state, 'graphs'), { status: 'dropped' }))
    expect(imported(dropped, first).changes).toEqual([])
  })

  test('[IMR9] a team that something still points at stays, with a remark', () => {
    const { state } = imported(State.empty, first)
    const org = state.apply([{ kind: 'create', collection: 'product-areas', id: 'a', after: { title: 'Charts', teams: [teams.list(state).find((one) => one.title === 'Insights')?.id ?? ''] } }])
    const { state: after, report } = imported(org, readingOf([search, alerts]))
    expect(report.gone).toMatchObject([{ key: 'insights', outcome: 'kept' }, { key: 'graphs', outcome: 'removed' }])
    expect(teams.list(after)).toHaveLength(2)
  })

  test('[IMR10] a file that does not speak of a collection says nothing of what is gone from it', () => {
    const { state } = imported(State.empty, first)
    const { changes, report } = imported(state, readingOf([alerts, graphs]))
    expect(changes).toEqual([])
    expect(report.dangling).toEqual([])
  })

  test('[IMR11] when a row could not be read nothing is taken as gone, and that is said', () => {
    const { state } = imported(State.empty, first)
    const torn = { severity: 'error', code: 'row-torn', place: { file: 'plan.yml', line: 9 }, sentence: 'The row ends in the middle.' } as const
    const { changes, report } = imported(state, readingOf([search, insights, alerts], { remarks: [torn] }))
    expect(changes).toEqual([])
    expect(report.gone).toMatchObject([{ key: 'graphs', outcome: 'held' }])
    expect(report.remarks.map((one) => one.code)).toEqual(['row-torn', 'gone-held'])
  })
})

describe('renames', () => {
  const old = readingOf([search, precise('java_scala', 'Navigation for Java & Scala'), target('java_scala'), feature('child', { title: 'Hover' }, { parent: 'items:java_scala' })])
  const renamed = readingOf([
    search, precise('java_scala_kotlin', 'Navigation for Java, Scala & Kotlin'), target('java_scala_kotlin'), feature('child', { title: 'Hover' }, { parent: 'items:java_scala_kotlin' }),
  ])

  test('[IMR12] one that went and one that came with the same team, maturity, documentation and mostly the same title is one item renamed', () => {
    const { state } = imported(State.empty, old)
    const { id } = item(state, 'java_scala')
    const after = imported(state, renamed)
    expect(after.report).toMatchObject({ new: [], gone: [], renames: [{ before: { key: 'java_scala', title: 'Navigation for Java & Scala' }, title: 'Navigation for Java, Scala & Kotlin' }] })
    expect(after.report.remarks).toMatchObject([{ code: 'rename', sentence: expect.stringContaining('the same team, maturity and documentation link') }])
    expect(item(after.state, 'java_scala_kotlin')).toMatchObject({ id, title: 'Navigation for Java, Scala & Kotlin' })
    expect(item(after.state, 'child').parent).toBe(id)
    expect(stageTargets.list(after.state)).toMatchObject([{ id: stageTargets.list(state)[0]?.id, item: id, sourceKey: 'java_scala_kotlin/ga' }])
    expect(imported(after.state, renamed).changes).toEqual([])
  })

  test('[IMR13] where two came, or the title is another, or there is no team and no link to go by, it is one gone and one new', () => {
    const { state } = imported(State.empty, old)
    const two = readingOf([search, precise('a', 'Navigation for Java, Scala & C'), precise('b', 'Navigation for Java, Scala & Rust'), feature('child', { title: 'Hover' })])
    const other = readingOf([search, precise('a', 'Batch edits'), feature('child', { title: 'Hover' })])
    for (const reading of [two, other]) {
      const { report } = imported(state, reading)
      expect(report.renames).toEqual([])
      expect(report.gone.map((one) => one.key)).toContain('java_scala')
    }
    const bare = imported(State.empty, readingOf([feature('x', { title: 'Saved searches' })])).state
    expect(imported(bare, readingOf([feature('y', { title: 'Saved searches here' })])).report.renames).toEqual([])
  })

  test('[IMR13] renames are not looked for when the person says so', () => {
    const { state } = imported(State.empty, old)
    const { report } = reconcile(state, [renamed], { ...options, renames: false })
    expect(report.renames).toEqual([])
    expect(report.new.map((one) => one.key)).toContain('java_scala_kotlin')
  })
})

describe('references', () => {
  test('[IMR14] a reference that names nothing is told with its place, item and key, and the key is kept under the source’s own name', () => {
    const lost = feature('docker', { title: 'Docker' }, { teams: ['teams:deployment'] }, { place: { file: 'features.yml', line: 42 } })
    const { state, report } = imported(State.empty, readingOf([search, lost]))
    expect(report.dangling).toMatchObject([{ key: 'docker', title: 'Docker', field: 'teams', missing: 'deployment', place: { file: 'features.yml', line: 42 } }])
    expect(report.remarks).toMatchObject([{ code: 'dangling-reference', severity: 'warning', place: { line: 42 }, sentence: expect.stringContaining('"deployment"') }])
    expect(item(state, 'docker').own).toEqual({ product_team: 'deployment' })
    expect(item(state, 'docker').teams).toBeUndefined()
    const mended = imported(state, readingOf([search, draft('teams', 'deployment', { title: 'Deployment' }), lost]))
    expect(item(mended.state, 'docker').own).toBeUndefined()
    expect(item(mended.state, 'docker').teams).toHaveLength(1)
  })

  test('[IMR15] what cannot be without its reference is not taken, and what points at it dangles', () => {
    const homeless = draft('items', 'x', { kind: 'feature', title: 'X' }, { plan: 'plans:plan:none' })
    const { state, report } = imported(State.empty, readingOf([homeless, draft('stage-targets', 'x/ga', { stage: 'ga' }, { item: 'items:x' })]))
    expect(items.list(state)).toEqual([])
    expect(stageTargets.list(state)).toEqual([])
    expect(report.remarks.filter((one) => one.severity === 'error').map((one) => one.code)).toEqual(['reference-missing', 'reference-missing'])
  })

  test('[IMR16] a value that its field cannot hold is kept as an own field with a remark; a draft without a title is not taken', () => {
    const { state, report } = imported(State.empty, readingOf([feature('a', { title: 'A', maturity: 'mature', colour: 'red' }), feature('b', { maturity: 'ga' })]))
    expect(item(state, 'a').own).toEqual({ maturity: 'mature', colour: 'red' })
    expect(report.remarks.map((one) => [one.code, one.severity])).toEqual([['value-unfit', 'warning'], ['field-unknown', 'warning'], ['field-missing', 'error']])
    expect(items.list(state)).toHaveLength(1)
  })

  test('[IMR17] a second row of the same key is not taken, and both places are named', () => {
    const { state, report } = imported(State.empty, readingOf([alerts, feature('alerts', { title: 'Other' }, {}, { place: { file: 'more.yml', line: 7 } })]))
    expect(item(state, 'alerts').title).toBe('Alerts')
    expect(report.remarks).toMatchObject([{ code: 'key-twice', sentence: expect.stringContaining('plan.yml, line 1') }, { code: 'dangling-reference' }])
  })
})

describe('records of several sources', () => {
  const day = { start: '2025-08-27', end: '2025-08-27', precision: 'day' }
  const keps = readingOf([release(), feature('kep-1', { title: 'Sidecars' }, { release: 'items:release:v1.34' })], { shape: 'keps', title: 'Enhancements' })
  const calendar = readingOf([release({ window: day })], { shape: 'release-calendar', title: 'Calendar' })

  test('[IMR18] two sources that name one release make one record, which the source that dates it owns', () => {
    for (const order of [[keps, calendar], [calendar, keps]]) {
      const { state } = imported(State.empty, ...order)
      const releases = items.list(state).filter((one) => one.kind === 'release')
      expect(releases).toMatchObject([{ title: 'v1.34', window: day, shared: true, source: sources.list(state).find((one) => one.shape === 'release-calendar')?.id }])
      expect(item(state, 'kep-1').release).toBe(releases[0]?.id)
      expect(imported(state, ...order).changes).toEqual([])
      expect(plans.list(state)).toHaveLength(1)
    }
  })

  test('[IMR19] another source fills what is unset and never writes over; a difference is a remark; the owner moves its date', () => {
    const { state } = imported(State.empty, keps, calendar)
    const later = { ...day, start: '2025-09-03', end: '2025-09-03' }
    const other = imported(state, readingOf([release({ window: later, product: 'Core' })], { shape: 'table', title: 'My list', columns: {} }))
    expect(item(other.state, 'release:v1.34')).toMatchObject({ window: day, product: 'Core' })
    expect(other.report.remarks).toMatchObject([{ code: 'shared-differs', sentence: expect.stringContaining('2025-09-03') }])
    const moved = imported(state, readingOf([release({ window: later })], { shape: 'release-calendar', title: 'Calendar' }))
    expect(item(moved.state, 'release:v1.34').window).toEqual(later)
  })

  test('[IMR20] a record that several sources may know is never gone', () => {
    const { state } = imported(State.empty, keps, calendar)
    const next = readingOf([draft('items', 'release:v1.35', { kind: 'release', title: 'v1.35' }, { plan: 'plans:plan:product' }, { shared: true })], { shape: 'release-calendar', title: 'Calendar' })
    expect(imported(state, next).report.gone).toEqual([])
  })

  test('[IMR21] the same title in one plan under another key is called a likely duplicate, never merged', () => {
    const { state } = imported(State.empty, first)
    const { report, state: after } = imported(state, readingOf([feature('t-1', { title: 'alerts!' })], { shape: 'table', title: 'My list', columns: {} }))
    expect(report.duplicates).toMatchObject([{ plan: 'Product', records: [{ key: 't-1', source: 'My list' }, { key: 'alerts' }] }])
    expect(items.list(after)).toHaveLength(3)
  })

  test('[IMR21] steps that every release has are no duplicates of each other', () => {
    expect(imported(State.empty, readingOf([...versionWithFreeze('v1'), ...versionWithFreeze('v2')])).report.duplicates).toEqual([])
    const twice = readingOf([...versionWithFreeze('v1'), ...versionWithFreeze('v2'), feature('freeze again', { title: 'Code Freeze' }, { release: 'items:release:v2' })])
    expect(imported(State.empty, twice).report.duplicates).toMatchObject([{ records: [{ key: 'freeze v2' }, { key: 'freeze again' }] }])
  })
})

describe('columns and customers', () => {
  test('[IMR22] a class that a person gave a column stands against the reading, unless a person says another in the import itself', () => {
    const { state } = imported(State.empty, first)
    const source = sources.list(state)[0]
    if (source === undefined) throw new Error('no source')
    const closed = { ...source.columns, items: (source.columns['items'] ?? []).map((one) => (one.column === 'maturity' ? { ...one, class: 'internal' as const } : one)) }
    const narrowed = state.apply(sources.update(source, { columns: closed }))
    expect(imported(narrowed, first).changes).toEqual([])
    const given = (featureColumns['items'] ?? []).map((one) => (one.column === 'maturity' ? { ...one, given: true as const } : one))
    const { state: opened } = imported(narrowed, readingOf([search, insights, alerts, graphs], { columns: { ...featureColumns, items: given } }))
    expect(sources.list(opened)[0]?.columns['items']?.find((one) => one.column === 'maturity')?.class).toBe('customers')
  })

  test('[IMR23] a column that goes to another field keeps the narrowest class it has had', () => {
    const before = { items: [{ column: 'Name', field: 'title', class: 'customers' as const }, { column: 'Notes', field: 'own', class: 'internal' as const }] }
    const after = { items: [{ column: 'Name', field: 'title', class: 'customers' as const }, { column: 'Notes', field: 'value', class: 'customers' as const }] }
    const { state } = imported(State.empty, readingOf([feature('a', { title: 'A', own: { Notes: 'x' } })], { columns: before }))
    const next = imported(state, readingOf([feature('a', { title: 'A', value: 'x' })], { columns: after }))
    expect(sources.list(next.state)[0]?.columns['items']).toEqual([{ column: 'Name', field: 'title', class: 'customers' }, { column: 'Notes', field: 'value', class: 'internal' }])
  })

  test('[IMR24] the report shows what customers would see: open columns, how many records, and examples', () => {
    const { report } = imported(State.empty, readingOf([search, insights, alerts, feature('x', { title: 'Secret', mark: 'internal' })]))
    const seen = report.outside.find((one) => one.collection === 'items')
    expect(seen?.open.map((one) => one.field)).toEqual(['title', 'maturity', 'documentationLink', 'compatibility'])
    expect(seen).toMatchObject({ count: 1, examples: [{ title: 'Alerts', maturity: 'beta', documentationLink: 'https://docs.example/alerts' }] })
    expect(report.outside.find((one) => one.collection === 'teams')).toMatchObject({ open: [], count: 0, examples: [] })
    const untitled = readingOf([alerts], { columns: { items: [{ column: 'maturity', field: 'maturity', class: 'customers' }] } })
    expect(imported(State.empty, untitled).report.outside[0]).toMatchObject({ open: [], count: 0 })
  })

  test('[IMR25] a plan chosen for a source takes its items, is remembered for the next time, and no plan is made', () => {
    const state = State.empty.apply([plans.create('mine', { title: 'My plan', kind: 'product' })])
    const { changes } = reconcile(state, [first], { ...options, plan: 'mine' })
    const after = state.apply(changes)
    expect(item(after, 'alerts').plan).toBe('mine')
    expect(plans.list(after)).toHaveLength(1)
    expect(imported(after, first).changes).toEqual([])
  })
})

test('[IMR36] another plan for a known source takes its new items; those that were there stay, and a remark says so', () => {
  const { state } = imported(State.empty.apply([plans.create('old', { title: 'Old', kind: 'product' }), plans.create('next', { title: 'Next', kind: 'product' })]), readingOf([search]))
  const [before, after] = [readingOf([search, feature('alerts', { title: 'Alerts' })]), readingOf([search, feature('alerts', { title: 'Alerts' }), feature('graphs', { title: 'Graphs' })])]
  const first = reconcile(state, [before], { ...options, plan: 'old' })
  const second = reconcile(state.apply(first.changes), [after], { ...options, plan: 'next', newId: (name) => `2:${name}` })
  const now = state.apply(first.changes).apply(second.changes)
  expect(items.list(now).map(({ title, plan }) => [title, plan]).sort()).toEqual([['Alerts', 'old'], ['Graphs', 'next']])
  expect(first.report.remarks).toEqual([])
  expect(second.report.remarks).toMatchObject([{ severity: 'warning', code: 'plan-stays', place: { file: 'plan.yml' }, sentence: expect.stringContaining('1 item of Product data was in the plan "Old" before and stays there, though this import names "Next"') }])
})
