import { expect, test } from 'vitest'
import { after } from '../../testing/deciding.ts'
import { State } from '../kernel/state.ts'
import { metrics } from '../metrics/metrics.ts'
import { expectedEffects } from '../roadmap/expected-effects.ts'
import { activities, buckets, roadmaps } from '../roadmap/roadmap.ts'
import { settings } from '../workspace/workspace.ts'
import { Examination } from './examination.ts'

test('[MC9] a part of the baseline that is missing is an open question, with the act that answers it, and the sentence about it asks no more', () => {
  const state = State.empty.apply([
    settings.create('settings', { name: 'Us', zone: 'UTC' }), roadmaps.create('map', { title: 'Ours', horizon: { start: '2026-10-01', end: '2027-09-30', precision: 'quarter' }, period: 'quarter' }), buckets.create('row', { roadmap: 'map', title: 'Web', hue: 1, rank: 'a' }),
    activities.create('portal', { roadmap: 'map', bucket: 'row', title: 'Better portal', expectedEffect: 'More visits', window: { start: '2026-11-02', end: '2026-11-06', precision: 'day' } }),
    metrics.create('visits', { title: 'Visits', every: 'week', better: 'up', counts: 'adoption' }), expectedEffects.create('e', { activity: 'portal', metric: 'visits', baselineValue: 10 }),
  ])
  const examined = Examination.of(state, { roadmap: 'map', today: '2026-11-01' })
  const [found] = examined.ofKind('effect-unmeasured')
  expect(found).toMatchObject({ sentence: '“Better portal” is to move “Visits”, and nobody has said of which day it is, where it comes from.', acts: [{ command: 'expected-effect.change', args: { id: 'e' }, asks: ['baselineDay', 'baselineSource'] }, { command: 'waiver.add' }, { command: 'activity.defer' }] })
  expect(examined.ofKind('no-baseline')).toEqual([])
  const answered = after(state, 'expected-effect.change', { id: 'e', baselineDay: '2026-10-26', baselineSource: 'The web report' })
  expect(examined.after(answered).ofKind('effect-unmeasured')).toEqual([])
  expect(examined.after(answered).ofKind('no-baseline')).toEqual([])
})
