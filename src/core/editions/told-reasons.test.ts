import { expect, test } from 'vitest'
import { givenRecords, made, madeItem } from '../../testing/record-changes.ts'
import type { AudienceRules } from '../audiences/audiences.ts'
import { underBothRules } from '../audiences/both-rules.ts'
import { builtInAudience } from '../audiences/built-in.ts'
import { redact } from '../audiences/redact.ts'
import type { Change, Fields } from '../kernel/change.ts'
import { changeOutline } from './change-outline.ts'
import { toldReasons } from './told-reasons.ts'

const today = '2026-05-04'
const key = 'key'
const column = (of: 'customers' | 'internal') => ({ columns: { items: [{ column: 'Product', field: 'product', class: of }] } })
const given = givenRecords(made('sources', 'sheet', { title: 'Sheet', shape: 'table', ...column('customers') }), madeItem('search', { source: 'sheet', product: 'A', value: 'Old.' }))

type Step = readonly [change: Change, reason: string | undefined]
const set = (collection: string, id: string, after: Fields, reason?: string): Step => [{ kind: 'update', collection, id, before: {}, after }, reason]

/** The outline over some steps, each an entry of its own: what it says, and why. */
function told(steps: readonly Step[], audience: AudienceRules = builtInAudience('customers')) {
  const states = [given]
  for (const [change] of steps) states.push((states.at(-1) ?? given).apply([change]))
  const now = states.at(-1) ?? given
  const view = redact(now, audience, { today, key })
  const said = steps.flatMap(([change, reason], at) => (reason === undefined ? [] : [{ position: at + 1, changes: [change], reason }]))
  const reasons = toldReasons({ said, stateAt: (position) => states[position] ?? now }, { view, state: now, audience, key })
  return changeOutline(redact(underBothRules(given, now), audience, { today, key }), view, { reasons }).lines.flatMap(({ parts }) => parts.map(({ sentence, reason }) => [sentence, reason]))
}

test('[ED15] a newer change without a reason takes the place of an older one with a reason, whatever command made it', () => {
  const because = set('items', 'search', { value: 'Better.' }, 'Slow charts.')
  expect(told([because])).toEqual([['The value text of search has been reworded.', 'Slow charts.']])
  expect(told([because, set('items', 'search', { value: 'Best.' })])).toEqual([['The value text of search has been reworded.', undefined]])
  expect(told([because, set('items', 'search', { value: 'Best.' }, 'Still slow.')])).toEqual([['The value text of search has been reworded.', 'Still slow.']])
  // What this audience is not told of is no newer change for it.
  expect(told([because, set('items', 'search', { value: 'Better.', summary: 'Within.' })])).toEqual([['The value text of search has been reworded.', 'Slow charts.']])
})

test('[ED16] a reason that was written while its field was kept inside is not told once the field is shown', () => {
  const [hide, show] = [set('sources', 'sheet', column('internal')), set('sources', 'sheet', column('customers'))]
  const hidden = [hide, set('items', 'search', { product: 'B' }, 'A partner left.'), show]
  expect(told(hidden)).toEqual([['The product of search is now B instead of A.', undefined]])
  expect(told([hide, show, set('items', 'search', { product: 'B' }, 'A partner left.')])).toEqual([['The product of search is now B instead of A.', 'A partner left.']])
  // It is the same whatever the value was meanwhile.
  expect(told([hide, set('items', 'search', { product: 'C' }, 'Nobody knows.'), set('items', 'search', { product: 'B' }), show])).toEqual(told(hidden))
})

const make = (mark: Fields, reason?: string): Step => [madeItem('late', mark), reason]

test('[ED16] an item that is made public is told with the reason of that, and with none from when it was inside', () => {
  expect(told([make({ mark: 'internal' }, 'A secret pact.'), set('items', 'late', { mark: null })])).toEqual([['late joins the plan.', undefined]])
  expect(told([make({ mark: 'internal' }, 'A secret pact.'), set('items', 'late', { title: 'later' }, 'A better name.'), set('items', 'late', { mark: null }, 'It is time.')])).toEqual([['later joins the plan.', 'It is time.']])
  expect(told([make({}, 'Many asked for it.')])).toEqual([['late joins the plan.', 'Many asked for it.']])
})

test('[ED16] what was dropped or left out is told with the reason that may leave, and a stage with that of its own record', () => {
  expect(told([set('items', 'search', { status: 'dropped' }, 'Nobody used it.')]).map(([, reason]) => reason)).toEqual(['Nobody used it.'])
  const stage: Step = [made('stage-targets', 'beta', { item: 'search', stage: 'beta', window: { start: '2026-06-01', end: '2026-06-30', precision: 'month' } }), 'Partners wait.']
  expect(told([stage]).map(([, reason]) => reason)).toEqual(['Partners wait.'])
})
