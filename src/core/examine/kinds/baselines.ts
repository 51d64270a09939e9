import { metrics } from '../../metrics/metrics.ts'
import { baselineWords, effectsOf, type ExpectedEffect, expectedEffects, missingOfBaseline } from '../../roadmap/expected-effects.ts'
import { findingKey } from '../../roadmap/finding-key.ts'
import { type Activity, activities } from '../../roadmap/roadmap.ts'
import { defer, fill, onPurpose } from '../acts.ts'
import { everything, type Family } from '../family.ts'
import type { Ground } from '../ground.ts'
import { activityOf, placeOf } from './activity.ts'

/** What an effect is measured from, where its figure, day or source is not said (row I8): it is asked for, never guessed. */
export const baselines: Family = {
  kinds: ['effect-unmeasured'],
  subjects: ({ state }) => expectedEffects.list(state).map(({ id }) => id),
  touched: {
    [expectedEffects.collection]: ({ id }: ExpectedEffect) => [id],
    [activities.collection]: ({ id }: Activity, { state }: Ground) => effectsOf(state, id).map((one) => one.id),
    [metrics.collection]: () => everything,
  },
  ask(subject, ground) {
    const effect = expectedEffects.get(ground.state, subject)
    const activity = effect === undefined ? undefined : activityOf(effect.activity, ground)
    if (effect === undefined || activity?.bucket === undefined || activity.window === undefined) return []
    const missing = missingOfBaseline(effect)
    if (missing.length === 0) return []
    const [key, facts] = [findingKey('effect-unmeasured', effect.id), missing.join(', ')]
    const metric = metrics.get(ground.state, effect.metric)?.title ?? ''
    return [{
      key, kind: 'effect-unmeasured', about: { collection: activities.collection, id: activity.id }, activities: [activity.id], person: activity.owner, team: activity.team,
      sentence: `“${activity.title}” is to move “${metric}”, and nobody has said ${missing.map((field) => baselineWords[field]).join(', ')}.`, facts, place: placeOf(activity),
      acts: [fill('Say the baseline', 'expected-effect.change', { id: effect.id }, ...missing), onPurpose(ground, key, facts, 'None on purpose'), defer(activity)],
    }]
  },
}
