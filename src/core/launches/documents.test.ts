import { expect, test } from 'vitest'
import { after, changesFor, idOf, refusalOf } from '../../testing/deciding.ts'
import { State } from '../kernel/state.ts'
import { items, plans } from '../plans/plans.ts'
import { readinessOf } from '../readiness/readiness.ts'
import { people } from '../workspace/workspace.ts'
import { briefOf } from './brief-of.ts'
import { briefId, briefSections } from './briefs.ts'
import { launches } from './launches.ts'
import { isNamed, namingBegins, namingSteps } from './naming-of.ts'
import { namings, scoreCriteria } from './namings.ts'

const company = State.empty.apply([
  people.create('mara', { name: 'Mara' }), people.create('lena', { name: 'Lena' }), plans.create('plan', { title: 'Product', kind: 'product' }),
  items.create('relay', { plan: 'plan', kind: 'release', title: 'Relay 5', window: { start: '2027-01-26', end: '2027-01-26', precision: 'day' } }),
])
const decided = (tier: string) => after(company, 'launch.decide-tier', { release: 'relay', tier, decidedBy: ['mara'] })
const of = (state: State) => launches.list(state)[0]?.id ?? ''
const write = (state: State, section: string, text: string | null) => after(state, 'brief.write', { launch: of(state), section, text })
const begun = (tier: string) => after(decided(tier), 'naming.begin', { launch: of(decided(tier)), codeName: 'Blue', owner: 'mara' })
const the = (state: State) => namings.list(state)[0] ?? expect.fail('no naming')
const naming = (state: State, name: string, args: object) => after(state, name, { id: the(state).id, ...args } as never)
const scores = (all: number) => Object.fromEntries(scoreCriteria.map(([key]) => [key, all]))
const check = (state: State, key: string, today: string) => readinessOf(state, launches.need(state, of(state)), { today, now: `${today}T12:00:00Z` }).checks.find((one) => one.key === key)

test('[LD1] a brief has every section of the template in its order, and its gaps are seen at once', () => {
  const state = write(write(decided('L1'), 'value', 'Syncs without waiting.'), 'message', '  ')
  expect(briefOf(state, of(state)).map(({ section }) => section)).toEqual(briefSections.map(([key]) => key))
  expect(briefOf(state, of(state)).filter(({ isGap }) => !isGap).map(({ section }) => section)).toEqual(['value'])
  expect(state.list('briefs')).toHaveLength(2)
  expect(write(write(state, 'value', 'Better.'), 'value', null).list('briefs')).toHaveLength(2)
})

test('[LD2] gaps of a brief are a risk from thirty days before the day on; an L3 needs none unless somebody began it', () => {
  expect(check(decided('L1'), 'brief', '2026-12-26')?.passes).toBe(true)
  expect(check(decided('L1'), 'brief', '2026-12-27')).toMatchObject({ passes: false, fails: 'risks', sentence: '12 of 12 sections are empty: what it is, who it is for, the problem.' })
  const full = briefSections.reduce((state, [key]) => write(state, key, 'Said.'), decided('L1'))
  expect(check(full, 'brief', '2026-12-27')?.passes).toBe(true)
  expect(check(decided('L3'), 'brief', '2026-12-27')).toBeUndefined()
  expect(check(write(decided('L3'), 'what', 'A small thing.'), 'brief', '2026-12-27')?.passes).toBe(false)
})

test('[LD3] the tier says the process; its steps are planned back so that the name is there before the day', () => {
  expect([the(begun('L1')).procedure, the(begun('L2')).procedure]).toEqual(['full', 'light'])
  expect(namingSteps(the(begun('L1')), '2027-01-26', '2026-12-01').map(({ step, by, isLate }) => [step, by, isLate])).toEqual([['plan', '2026-12-21', false], ['sprint', '2026-12-28', false], ['test', '2027-01-18', false], ['commit', '2027-01-25', false]])
  expect(namingBegins('full', '2027-01-26')).toBe('2026-12-14')
  expect(check(begun('L1'), 'named', '2026-12-22')).toMatchObject({ passes: false, fails: 'risks', person: 'mara' })
  expect(check(begun('L1'), 'named', '2027-01-26')?.fails).toBe('blocks')
  expect(refusalOf(() => changesFor(company.apply([launches.create('bare', { release: 'relay' })]), 'naming.begin', { launch: 'bare' })).sentence).toContain('decide the tier first')
})

test('[LD4] a name is chosen once it is scored on everything, without a conflict and as well as was wanted', () => {
  const state = naming(begun('L1'), 'naming.change', { wanted: 4, candidates: [{ name: 'Relay Live', scores: scores(4) }, { name: 'Streamer', scores: scores(5), conflict: 'A competitor has it.' }, { name: 'Flow', scores: { clarity: 5 } }, { name: 'Pulse', scores: scores(3) }] })
  const refused = (name: string) => refusalOf(() => changesFor(state, 'naming.choose', { id: the(state).id, name })).sentence
  expect([refused('Streamer'), refused('Flow'), refused('Pulse')]).toEqual(['“Streamer” is out: A competitor has it.', '“Flow” is scored on 1 of 11: score the rest first.', '“Pulse” has 3.0, and 4.0 was wanted.'])
  expect(the(naming(state, 'naming.choose', { name: 'Relay Live' })).chosen).toBe('Relay Live')
})

test('[LD5] brand, legal and product sign, and the owner last; another name takes the signatures away', () => {
  const chosen = naming(naming(begun('L1'), 'naming.change', { candidates: [{ name: 'Relay Live', scores: scores(4) }, { name: 'Pulse', scores: scores(5) }] }), 'naming.choose', { name: 'Relay Live' })
  expect(refusalOf(() => changesFor(chosen, 'naming.sign', { id: the(chosen).id, signer: 'owner', person: 'mara' })).sentence).toBe('The owner signs last: brand and legal and product come first.')
  const signed = (['brand', 'legal', 'product', 'owner'] as const).reduce((state, signer) => naming(state, 'naming.sign', { signer, person: 'lena' }), chosen)
  expect(isNamed(the(signed))).toBe(true)
  expect(check(signed, 'named', '2027-01-26')?.passes).toBe(true)
  expect(the(naming(signed, 'naming.choose', { name: 'Pulse' }))).toMatchObject({ chosen: 'Pulse' })
  expect(the(naming(signed, 'naming.choose', { name: 'Pulse' })).signatures).toBeUndefined()
  expect(refusalOf(() => changesFor(begun('L2'), 'naming.sign', { id: the(begun('L2')).id, signer: 'legal', person: 'lena' })).sentence).toBe('No name is chosen yet, so there is nothing to sign.')
})

test('[LD4] a name that is chosen stays fit to be: it gets no conflict and no worse scores, and no two candidates are called alike', () => {
  const scored = naming(begun('L1'), 'naming.change', { candidates: [{ name: 'Flow', scores: scores(4) }, { name: 'Now' }], wanted: 3.5 })
  const chosen = naming(scored, 'naming.choose', { name: 'Flow' })
  const why = (state: State, args: object) => refusalOf(() => changesFor(state, 'naming.change', { id: the(state).id, ...args } as never)).sentence
  expect(why(chosen, { candidates: [{ name: 'Flow', scores: scores(4), conflict: 'A competitor has it' }] })).toContain('take the choice back first')
  expect(why(chosen, { wanted: 4.5 })).toContain('take the choice back first')
  expect(why(scored, { candidates: [{ name: 'Flow' }, { name: 'flow' }] })).toContain('the same name')
  expect(refusalOf(() => changesFor(chosen, 'naming.score', { id: the(chosen).id, name: 'Flow', criterion: 'clarity', score: 1 })).code).toBe('conflict')
  const both = naming(naming(scored, 'naming.score', { name: 'Now', criterion: 'clarity', score: 5 }), 'naming.score', { name: 'Now', criterion: 'tone', score: 2 })
  expect(the(both).candidates?.[1]?.scores).toEqual({ clarity: 5, tone: 2 })
})

test('[LD5] another process asks for its signatures anew; nobody signs who is not there, and a contributor signs for nobody else', () => {
  const chosen = naming(naming(after(decided('L3'), 'naming.begin', { launch: of(decided('L3')), procedure: 'light', owner: 'mara' }), 'naming.change', { candidates: [{ name: 'Flow', scores: scores(4) }] }), 'naming.choose', { name: 'Flow' })
  const signed = naming(chosen, 'naming.sign', { signer: 'brand', person: 'lena' })
  expect(the(naming(signed, 'naming.change', { procedure: 'full' })).signatures).toBeUndefined()
  expect(refusalOf(() => changesFor(chosen, 'naming.sign', { id: the(chosen).id, signer: 'legal', person: 'ghost' })).code).toBe('not-found')
  expect(refusalOf(() => changesFor(chosen, 'naming.sign', { id: the(chosen).id, signer: 'legal', person: 'lena' }, { role: 'contributor' })).code).toBe('not-allowed')
})

test('[LD6] two who begin a section apart are told of each other: the second one’s words do not take the place of the first one’s', () => {
  const begin = decided('L1')
  const first = write(begin, 'value', 'Mine.')
  const expects = [{ collection: 'briefs', id: briefId(of(begin), 'value'), field: 'text', value: null }]
  expect(changesFor(begin, 'brief.write', { launch: of(begin), section: 'value', text: 'Theirs.' }, { expects })).toHaveLength(1)
  expect(refusalOf(() => changesFor(first, 'brief.write', { launch: of(begin), section: 'value', text: 'Theirs.' }, { expects })).code).toBe('conflict')
})

test('[LD4] a choice is taken back by whoever may choose', () => {
  const scored = naming(begun('L1'), 'naming.change', { candidates: [{ name: 'Flow', scores: scores(4) }] })
  const chose = () => changesFor(scored, 'naming.choose', { id: the(scored).id, name: 'Flow' })
  const undo = (role: 'contributor' | 'editor') => () => changesFor(naming(scored, 'naming.choose', { name: 'Flow' }), 'undo', { group: idOf('group') }, { role, changesOf: chose })
  expect(refusalOf(undo('contributor')).code).toBe('not-allowed')
  expect(undo('editor')).not.toThrow()
})
