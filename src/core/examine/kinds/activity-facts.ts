import { effectQuestions, workQuestions } from '../../roadmap/cell-questions.ts'
import { effectsOf, type ExpectedEffect, expectedEffects } from '../../roadmap/expected-effects.ts'
import { findingKey } from '../../roadmap/finding-key.ts'
import { type Activity, activities } from '../../roadmap/roadmap.ts'
import { defer, fill, onPurpose } from '../acts.ts'
import type { Family, Found } from '../family.ts'
import type { Finding } from '../finding.ts'
import type { Ground } from '../ground.ts'
import { activityOf, idsOnRoadmap, placeOf } from './activity.ts'

type Unsaid = Pick<Finding, 'key' | 'kind' | 'sentence' | 'facts'>

/** The fields by which each is said. */
const saidBy: Readonly<Partial<Record<Finding['kind'], readonly (readonly [label: string, field: string])[]>>> = {
  'no-owner': [['Give it an owner', 'owner'], ['Give it a team', 'team']],
  'no-effort': [['Say the days', 'effort']],
  'no-effect': [['Say the effect', 'expectedEffect'], ['Say the goal', 'completionGoal']],
  'no-baseline': [['Say the baseline', 'baseline']],
}

/** What activities on the grid do not say of themselves. What waits in the tray is asked for a place first. */
export const activityFacts: Family = {
  kinds: ['no-owner', 'no-effort', 'no-effect', 'no-baseline'],
  subjects: idsOnRoadmap,
  touched: { [activities.collection]: ({ id }: Activity) => [id], [expectedEffects.collection]: ({ activity }: ExpectedEffect) => [activity] },
  ask(subject, ground) {
    const activity = activityOf(subject, ground)
    if (activity?.bucket === undefined || activity.window === undefined) return []
    return [...workQuestions(activity), ...effectQuestions(activity), ...baselineQuestions(activity, ground)].map(({ key, kind, sentence, facts }): Found => ({
      key, kind, about: { collection: activities.collection, id: activity.id }, activities: [activity.id], person: activity.owner, team: activity.team, sentence, facts, place: placeOf(activity),
      acts: [...(saidBy[kind] ?? []).map(([label, field]) => fill(label, 'activity.change', { id: activity.id }, field)), onPurpose(ground, key, facts, 'None on purpose'), defer(activity)],
    }))
  },
}

/** An effect that nobody can measure: no cell waits for it. One that is measured by metrics is asked by baselines.ts for what those lack. */
function baselineQuestions({ id, title, expectedEffect, baseline }: Activity, { state }: Ground): Unsaid[] {
  if (expectedEffect === undefined || baseline !== undefined || effectsOf(state, id).length > 0) return []
  return [{ key: findingKey('no-baseline', id), kind: 'no-baseline', sentence: `What is the effect of “${title}” measured from?`, facts: 'unset' }]
}
