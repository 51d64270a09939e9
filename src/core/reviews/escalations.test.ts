import { expect, test } from 'vitest'
import { idOf, refusalOf } from '../../testing/deciding.ts'
import { decide } from '../kernel/decide.ts'
import { State } from '../kernel/state.ts'
import { people } from '../workspace/workspace.ts'
import { escalations } from './escalations.ts'

const company = State.empty.apply([people.create('mara', { name: 'Mara' }), people.create('rasa', { name: 'Rasa' }), people.create('olek', { name: 'Olek' })])
let count = 0
const say = (state: State, name: string, args: object, as: string, reason?: string) =>
  state.apply(decide(state, { id: `00000000-0000-4000-a000-${String(++count).padStart(12, '0')}`, name, args: args as never, ...(reason === undefined ? {} : { reason }) }, { actor: { id: as, person: as, role: 'editor' }, now: '2026-11-13T10:00:00Z', today: '2026-11-13', ...(reason === undefined ? {} : { reason }) }))
const opened = say(company, 'escalation.open', { title: 'Price of more than 500 seats', between: ['mara', 'rasa'] }, 'mara')
const the = (state: State) => escalations.list(state)[0] ?? expect.fail('no escalation')
const on = (state: State, name: string, args: object, as: string, reason?: string) => say(state, name, { id: the(state).id, ...args }, as, reason)
const views = on(on(opened, 'escalation.state', { view: 'Raise it.', proposes: 'Ten percent.' }, 'mara'), 'escalation.state', { view: 'Leave it.', proposes: 'As it is.' }, 'rasa')
const stated = on(on(views, 'escalation.state', { statesOther: 'It scares the small ones.', tried: 'Two talks.' }, 'mara'), 'escalation.state', { statesOther: 'The large ones pay too little.', foundRight: true }, 'rasa')
const ready = on(stated, 'escalation.state', { foundRight: true }, 'mara')

test('[RV40] an escalation goes up only when both have said what they think and propose, each has stated the other rightly, and they have tried', () => {
  expect(refusalOf(() => on(views, 'escalation.send-up', { to: 'olek' }, 'mara')).sentence).toBe('It does not go up yet. Mara states the view of Rasa. Rasa states the view of Mara. One of the two says how they tried to agree.')
  expect(refusalOf(() => on(stated, 'escalation.send-up', { to: 'olek' }, 'mara')).sentence).toBe('It does not go up yet. Mara says whether Rasa states it rightly.')
  expect(the(on(ready, 'escalation.send-up', { to: 'olek' }, 'rasa'))).toMatchObject({ to: 'olek', sentOn: '2026-11-13' })
  expect(refusalOf(() => on(ready, 'escalation.send-up', { to: 'rasa' }, 'mara')).sentence).toContain('Neither of the two decides it')
})

test('[RV41] a view that changes is stated and found right anew, and nobody speaks for another', () => {
  const changed = on(ready, 'escalation.state', { view: 'Raise it for new ones.' }, 'mara')
  expect(refusalOf(() => on(changed, 'escalation.send-up', { to: 'olek' }, 'mara')).sentence).toBe('It does not go up yet. Rasa states the view of Mara.')
  expect(refusalOf(() => on(opened, 'escalation.state', { view: 'Mine.' }, 'olek')).code).toBe('not-allowed')
  expect(refusalOf(() => on(opened, 'escalation.state', { foundRight: true }, 'mara')).sentence).toBe('The other has not stated your view yet.')
})

test('[RV42] whoever it went up to sends it back with a reason or decides it, and nobody else', () => {
  const up = on(ready, 'escalation.send-up', { to: 'olek' }, 'mara')
  expect(refusalOf(() => on(up, 'escalation.decide', { decision: 'Raise it.' }, 'mara')).code).toBe('not-allowed')
  const back = on(up, 'escalation.send-back', {}, 'olek', 'Neither has asked finance.')
  expect(the(back)).toMatchObject({ sentBack: { why: 'Neither has asked finance.' } })
  expect(the(back).to).toBeUndefined()
  const decided = on(up, 'escalation.decide', { decision: 'Ten percent for new ones.' }, 'olek')
  expect(the(decided).decided).toMatchObject({ by: 'olek', decision: 'Ten percent for new ones.' })
  expect(refusalOf(() => on(decided, 'escalation.state', { view: 'No.' }, 'rasa')).sentence).toBe('This escalation is decided.')
})

test('[RV41] while it is up no view changes and it goes to nobody else; a view without words is none', () => {
  const up = on(ready, 'escalation.send-up', { to: 'olek' }, 'mara')
  expect(refusalOf(() => on(up, 'escalation.state', { view: 'Double it.' }, 'mara')).sentence).toContain('sends it back before one of them changes')
  expect(refusalOf(() => on(up, 'escalation.send-up', { to: 'olek' }, 'rasa')).sentence).toContain('It has gone up already')
  const empty = on(on(opened, 'escalation.state', { view: '  ', proposes: 'Ten percent.' }, 'mara'), 'escalation.state', { view: 'Leave it.', proposes: 'As it is.' }, 'rasa')
  expect(refusalOf(() => on(empty, 'escalation.send-up', { to: 'olek' }, 'mara')).sentence).toContain('Mara says what they think.')
})

test('[RV42] a decision is taken back by whoever made it alone', () => {
  const up = on(ready, 'escalation.send-up', { to: 'olek' }, 'mara')
  const decided = on(up, 'escalation.decide', { decision: 'Ten percent.' }, 'olek')
  const written = escalations.update(the(up), { decided: the(decided).decided })
  const undo = (as: string) => () => decide(decided, { id: idOf('undo'), name: 'undo', args: { group: idOf('group') } }, { actor: { id: as, person: as, role: 'editor' }, now: '2026-11-14T10:00:00Z', today: '2026-11-14', changesOf: () => written })
  expect(refusalOf(undo('rasa')).sentence).toBe('What was decided is taken back by whoever decided it.')
  expect(undo('olek')).not.toThrow()
})
