import { expect, test } from 'vitest'
import { uuidV5 } from '../../lib/digest.ts'
import { after, changesFor, idOf, refusalOf } from '../../testing/deciding.ts'
import { checkInvariants } from '../kernel/invariants.ts'
import { State } from '../kernel/state.ts'
import { activities, roadmaps } from './roadmap.ts'

const founded = after(State.empty, 'workspace.found', { name: 'Fernhill' })
const drawn = after(founded, 'roadmap.add', { title: 'PMM', horizon: { start: '2026-01-01', end: '2026-12-31', precision: 'year' }, period: 'quarter' })
const roadmap = roadmaps.list(drawn)[0]?.id ?? ''
const named = (title: string) => uuidV5(idOf(title), 'activities')
const adding = (state: State, title: string, before: readonly string[]) => after(state, 'activity.add', { roadmap, title, after: before.map(named) }, { id: idOf(title) })
const chain = adding(adding(adding(drawn, 'Interviews', []), 'Personas', ['Interviews']), 'Messages', ['Personas'])

test('[BA4] an order that would come round in a circle is refused, and the circle is named, the shortest too', () => {
  expect(refusalOf(() => changesFor(chain, 'activity.change', { id: named('Interviews'), after: [named('Messages')] }))).toMatchObject({
    code: 'invalid', sentence: 'These would wait for each other in a circle: “Interviews”, which waits for “Messages”, which waits for “Personas”, which waits for “Interviews”. Take one of them out.',
  })
  expect(refusalOf(() => changesFor(chain, 'activity.change', { id: named('Personas'), after: [named('Personas')] })).sentence).toBe('“Personas” cannot wait until it is over itself: take it out of what it comes after.')
  const joined = after(chain, 'activity.change', { id: named('Messages'), after: [named('Personas'), named('Interviews')] })
  expect(activities.need(joined, named('Messages')).after).toHaveLength(2)
  expect(refusalOf(() => changesFor(joined, 'activity.remove', { id: named('Interviews') })).code).toBe('in-use')
})

test('[BA4] five thousand that each wait for the one before are taken in one go, and one circle among them is found', () => {
  const many = Array.from({ length: 5_000 }, (_, at) => activities.create(`a${at}`, { roadmap, title: `Step ${at}`, ...(at === 0 ? {} : { after: [`a${at - 1}`] }) }))
  const all = checkInvariants(drawn, many)
  const last = activities.need(all, 'a0')
  expect(refusalOf(() => checkInvariants(all, activities.update(last, { after: ['a4999'] }))).sentence).toContain('“Step 0”, which waits for “Step 4999”, which waits for “Step 4998”, which waits for “Step 4997”, which waits for “Step 4996”, which waits through 4995 more, which waits for “Step 0”')
})
