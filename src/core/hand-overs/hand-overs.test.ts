import { expect, test } from 'vitest'
import { refusalOf } from '../../testing/deciding.ts'
import type { Day } from '../kernel/command.ts'
import { decide } from '../kernel/decide.ts'
import type { Role } from '../kernel/permission.ts'
import { State } from '../kernel/state.ts'
import { launches } from '../launches/launches.ts'
import { whyNotTakenBack } from '../permissions.ts'
import { items, plans, stageTargets } from '../plans/plans.ts'
import { people } from '../workspace/workspace.ts'
import { handOvers } from './hand-overs.ts'
import { notHandedOver } from './missing.ts'
import { handOversFor, standingOfHandOver } from './standing.ts'

const day = (on: Day) => ({ start: on, end: on, precision: 'day' as const })
const company = State.empty.apply([
  ...(['rasa', 'mara', 'ines', 'bea'] as const).map((name) => people.create(name, { name: name.charAt(0).toUpperCase() + name.slice(1) })),
  plans.create('plan', { title: 'Product', kind: 'product' }),
  items.create('relay', { plan: 'plan', kind: 'release', title: 'Relay 4', window: day('2026-06-10') }), items.create('canvas', { plan: 'plan', kind: 'release', title: 'Canvas 7', window: day('2026-06-29') }), items.create('far', { plan: 'plan', kind: 'release', title: 'Relay 5', window: day('2026-09-01') }),
  items.create('rules', { plan: 'plan', kind: 'feature', title: 'Conflict rules', release: 'relay' }), items.create('builder', { plan: 'plan', kind: 'feature', title: 'Source builder' }), items.create('figures', { plan: 'plan', kind: 'feature', title: 'Live figures', release: 'canvas' }),
  stageTargets.create('beta', { item: 'builder', stage: 'beta', release: 'relay' }), stageTargets.create('ga', { item: 'builder', stage: 'ga', release: 'canvas' }), launches.create('launch', { release: 'canvas' }),
])
const roles: Readonly<Record<string, Role>> = { rasa: 'editor', mara: 'owner', ines: 'editor', bea: 'contributor' }
let count = 0
/** Thursday the 30th of April, unless told otherwise. */
function say(state: State, name: string, args: object, as: string, { reason, today = '2026-04-30' }: { readonly reason?: string; readonly today?: Day } = {}): State {
  const why = reason === undefined ? {} : { reason }
  return state.apply(decide(state, { id: `00000000-0000-4000-a000-${String(++count).padStart(12, '0')}`, name: `hand-over.${name}`, args: args as never, ...why }, { actor: { id: as, person: as, role: roles[as] ?? 'viewer' }, now: `${today}T10:00:00Z`, today, ...why }))
}
const the = (state: State) => handOvers.list(state)[0] ?? expect.fail('no hand-over')
const on = (state: State, name: string, args: object, as: string, more?: Parameters<typeof say>[4]) => say(state, name, { id: the(state).id, ...args }, as, more)
const given = say(company, 'give', { title: 'Conflict rules', item: 'rules', to: 'mara', whatIsNew: 'A rule decides which system is right.' }, 'rasa')
const missing = (state: State, today: Day = '2026-05-01') => notHandedOver(state, today).map(({ release, features }) => [release.title, ...features.map(({ title }) => title)])
const step = (state: State, today: Day = '2026-04-30') => standingOfHandOver(state, the(state), today)

test('[HO1] new product information is handed to one person about one thing, who answers within two business days unless another day is said', () => {
  expect(the(given)).toMatchObject({ from: 'rasa', to: 'mara', handedOn: '2026-04-30', answerBy: '2026-05-04' })
  expect(refusalOf(() => say(company, 'give', { title: 'Rules', to: 'mara', whatIsNew: 'New.' }, 'rasa')).sentence).toBe('A hand-over is about something: name the feature, the release or the launch.')
  expect(refusalOf(() => say(company, 'give', { title: 'Rules', item: 'rules', to: 'rasa', whatIsNew: 'New.' }, 'rasa')).sentence).toContain('name two people')
  expect(refusalOf(() => say(company, 'give', { title: 'Rules', item: 'rules', to: 'mara', whatIsNew: 'New.', answerBy: '2026-04-29' }, 'rasa')).sentence).toContain('or later')
})

test('[HO2] it waits until it is acknowledged, and is late after its day', () => {
  expect([step(given).step, step(given, '2026-05-04').step, step(given, '2026-05-05').step]).toEqual(['waiting', 'waiting', 'late'])
  expect(step(given, '2026-05-05').sentence).toBe('Mara was to acknowledge it by 4 May.')
  expect(step(on(given, 'acknowledge', {}, 'mara'), '2026-05-05').step).toBe('acknowledged')
})

test('[HO3] only whom it was handed to acknowledges it, or an editor who takes it over with the reason; whoever handed it over never does', () => {
  expect(refusalOf(() => on(given, 'acknowledge', {}, 'bea')).sentence).toBe('Whoever it was handed to acknowledges it, or an editor who takes it over.')
  expect(refusalOf(() => on(given, 'acknowledge', {}, 'ines')).code).toBe('needs-reason')
  expect(refusalOf(() => on(given, 'acknowledge', {}, 'rasa', { reason: 'Mara is away.' })).code).toBe('not-allowed')
  // Ines hands it to herself in Rasa's name, and Mara in hers to somebody else: neither acknowledges it.
  for (const [to, as] of [['ines', 'ines'], ['bea', 'mara']] as const) {
    const inName = say(company, 'give', { title: 'Conflict rules', item: 'rules', from: 'rasa', to, whatIsNew: 'A rule.' }, as)
    expect(the(inName)).toMatchObject({ from: 'rasa', givenBy: as })
    expect(refusalOf(() => on(inName, 'acknowledge', {}, as, { reason: 'Away.' })).sentence).toContain('in another’s name')
    expect(the(on(inName, 'acknowledge', {}, as === 'ines' ? 'mara' : 'bea', { reason: 'Away.' })).acknowledged).toBeDefined()
  }
  expect(the(on(given, 'acknowledge', {}, 'ines', { reason: 'Mara is away.' }))).toMatchObject({ to: 'ines', acknowledged: { by: 'ines', tookOver: { from: 'mara', why: 'Mara is away.' } } })
  expect(refusalOf(() => on(on(given, 'acknowledge', {}, 'mara'), 'acknowledge', {}, 'mara')).sentence).toBe('It is acknowledged already.')
})

test('[HO4] a question that is left when it is acknowledged waits for whoever handed it over', () => {
  const asked = on(given, 'acknowledge', { question: 'Does it work for archived records?' }, 'mara')
  expect(handOversFor(asked, 'rasa', '2026-04-30')).toHaveLength(1)
  const answered = on(asked, 'answer', { answer: 'Yes.' }, 'rasa')
  expect([handOversFor(answered, 'rasa', '2026-04-30').length, handOversFor(answered, 'mara', '2026-04-30').length]).toEqual([0, 1])
  expect(refusalOf(() => on(on(given, 'acknowledge', {}, 'mara'), 'answer', { answer: 'Yes.' }, 'rasa')).sentence).toBe('Nothing was asked about it.')
})

test('[HO5] what lacks something is sent back with what it is, and handed over again as a new round; nothing of the first is lost', () => {
  expect(refusalOf(() => on(given, 'send-back', {}, 'mara')).code).toBe('needs-reason')
  const back = on(given, 'send-back', {}, 'mara', { reason: 'Which systems?' })
  expect([step(back).step, step(back).next]).toEqual(['sent-back', 'rasa'])
  expect(refusalOf(() => on(back, 'acknowledge', {}, 'mara')).sentence).toContain('handed over again first')
  expect(refusalOf(() => on(back, 'give-again', {}, 'bea')).code).toBe('not-allowed')
  const again = on(back, 'give-again', { technical: 'All twelve.' }, 'rasa', { today: '2026-05-05' })
  expect(the(again)).toMatchObject({ whatIsNew: 'A rule decides which system is right.', technical: 'All twelve.', handedOn: '2026-05-05', answerBy: '2026-05-07', rounds: [{ handedOn: '2026-04-30', whatIsNew: 'A rule decides which system is right.', returned: { by: 'mara', why: 'Which systems?' } }] })
  expect(the(again).returned).toBeUndefined()
  expect(step(again, '2026-05-05').step).toBe('waiting')
})

test('[HO6] it is finished once it is acknowledged and sales, marketing and support each have their value, or need nothing for a reason', () => {
  expect(refusalOf(() => on(given, 'write-value', { group: 'sales', says: 'Shorter trials.' }, 'mara')).sentence).toBe('It is acknowledged first, then turned into value.')
  const sales = on(on(given, 'acknowledge', {}, 'mara'), 'write-value', { group: 'sales', says: 'Shorter trials.' }, 'mara')
  expect([step(sales).missing, step(sales).sentence]).toEqual([['marketing', 'support'], 'Acknowledged; Mara says what it is worth to marketing and support.'])
  expect(refusalOf(() => on(sales, 'write-value', { group: 'support' }, 'mara')).code).toBe('needs-reason')
  const both = on(on(sales, 'write-value', { group: 'support' }, 'mara', { reason: 'Nothing changes for them.' }), 'write-value', { group: 'marketing', says: 'One true figure.' }, 'bea')
  expect(step(both)).toMatchObject({ step: 'turned-into-value', missing: [] })
  expect(handOversFor(both, 'mara', '2026-04-30')).toEqual([])
})

test('[HO7] once acknowledged, its words stay as they were read; before, the two between whom it goes change it', () => {
  expect(the(on(given, 'change', { answerBy: '2026-05-08' }, 'rasa')).answerBy).toBe('2026-05-08')
  expect(refusalOf(() => on(given, 'change', { whatIsNew: 'Another.' }, 'bea')).code).toBe('not-allowed')
  const read = on(given, 'acknowledge', {}, 'mara')
  expect(refusalOf(() => on(read, 'change', { whatIsNew: 'Another.' }, 'rasa')).sentence).toBe('It is acknowledged as it was read. What is new since is handed over anew.')
  expect(the(on(read, 'change', { title: 'Rules' }, 'rasa')).title).toBe('Rules')
})

test('[HO8] nobody else takes back what somebody acknowledged or sent back, but an editor', () => {
  const read = on(given, 'acknowledge', {}, 'mara')
  const back = handOvers.update(the(read), { acknowledged: null })
  const may = (person: string, role: Role) => whyNotTakenBack({ id: person, person, role }, read, back, '2026-05-01')
  expect(may('bea', 'contributor')).toContain('somebody else')
  expect([may('mara', 'contributor'), may('rasa', 'contributor'), may('ines', 'editor')]).toEqual([undefined, undefined, undefined])
})

test('[HO7] taking a change of its words back is changing them: the two or an editor before it is acknowledged, nobody after', () => {
  const changed = on(given, 'change', { whatIsNew: 'Another.', to: 'ines' }, 'rasa')
  const back = handOvers.update(the(changed), { whatIsNew: the(given).whatIsNew, to: 'mara' })
  const why = (state: State, person: string, role: Role, changes = back) => whyNotTakenBack({ id: person, person, role }, state, changes, '2026-05-01')
  expect(why(changed, 'bea', 'contributor')).toContain('somebody else')
  expect([why(changed, 'rasa', 'contributor'), why(changed, 'bea', 'editor')]).toEqual([undefined, undefined])
  const read = on(changed, 'acknowledge', {}, 'ines')
  for (const [person, role] of [['rasa', 'contributor'], ['ines', 'contributor'], ['mara', 'owner']] as const) expect(why(read, person, role)).toContain('acknowledged as it was read')
  const over = on(changed, 'acknowledge', {}, 'mara', { reason: 'Ines is away.' })
  expect(why(over, 'mara', 'owner', handOvers.update(the(over), { to: 'ines', acknowledged: null }))).toBeUndefined()
  const valued = on(read, 'write-value', { group: 'sales', says: 'Shorter trials.' }, 'bea')
  expect(why(valued, 'bea', 'contributor', handOvers.update(the(valued), { values: null }))).toBeUndefined()
})

test('[HO9] features of releases within sixty days that nobody handed over are named; a hand-over of the release or its launch counts for all of it', () => {
  expect(missing(company)).toEqual([['Relay 4', 'Conflict rules', 'Source builder'], ['Canvas 7', 'Live figures']])
  expect(missing(given)).toEqual([['Relay 4', 'Source builder'], ['Canvas 7', 'Live figures']])
  expect(missing(say(given, 'give', { title: 'Canvas 7', launch: 'launch', to: 'mara', whatIsNew: 'All of it.' }, 'rasa'))).toEqual([['Relay 4', 'Source builder']])
  expect(missing(company, '2026-06-11')).toEqual([['Canvas 7', 'Live figures', 'Source builder']])
  expect(missing(company, '2026-07-03')).toEqual([['Relay 5']])
})
