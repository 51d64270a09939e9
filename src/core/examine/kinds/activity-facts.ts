import { findingKey } from '../../roadmap/finding-key.ts'
import { type Activity, activities } from '../../roadmap/roadmap.ts'
import { defer, fill, onPurpose } from '../acts.ts'
import type { Family, Found } from '../family.ts'
import type { Act, FindingKind } from '../finding.ts'
import type { Ground } from '../ground.ts'
import { activityOf, idsOnRoadmap, placeOf } from './activity.ts'

interface Fact {
  readonly kind: FindingKind
  isMissing(activity: Activity): boolean
  sentence(title: string): string
  readonly fills: readonly (readonly [label: string, field: string])[]
}

const unsaid = (text: string | undefined) => text === undefined || text.trim() === ''

/** What an activity is to say, each with the fields that say it. */
const facts: readonly Fact[] = [
  { kind: 'no-owner', isMissing: ({ owner, team }) => owner === undefined && team === undefined, sentence: (title) => `Who does ${title}?`, fills: [['Give it an owner', 'owner'], ['Give it a team', 'team']] },
  { kind: 'no-effort', isMissing: ({ effort }) => effort === undefined, sentence: (title) => `How many days does ${title} take?`, fills: [['Say the days', 'effort']] },
  {
    kind: 'no-effect', isMissing: ({ expectedEffect, completionGoal }) => unsaid(expectedEffect) && unsaid(completionGoal),
    sentence: (title) => `What should ${title} bring?`, fills: [['Say the effect', 'expectedEffect'], ['Say the goal', 'completionGoal']],
  },
  {
    kind: 'no-baseline', isMissing: ({ expectedEffect, baseline }) => !unsaid(expectedEffect) && unsaid(baseline),
    sentence: (title) => `What is the effect of ${title} measured from?`, fills: [['Say the baseline', 'baseline']],
  },
]

/** What activities on the grid do not say of themselves. What waits in the tray is asked for a place first. */
export const activityFacts: Family = {
  kinds: facts.map(({ kind }) => kind),
  subjects: idsOnRoadmap,
  touched: { [activities.collection]: ({ id }: Activity) => [id] },
  ask(subject, ground) {
    const activity = activityOf(subject, ground)
    if (activity?.bucket === undefined || activity.window === undefined) return []
    return facts.filter((fact) => fact.isMissing(activity)).map((fact) => found(fact, activity, ground))
  },
}

function found({ kind, sentence, fills }: Fact, activity: Activity, ground: Ground): Found {
  const [key, unset] = [findingKey(kind, activity.id), 'unset']
  const says: readonly Act[] = fills.map(([label, field]) => fill(label, 'activity.change', { id: activity.id }, field))
  return {
    key, kind, about: { collection: activities.collection, id: activity.id }, activities: [activity.id], person: activity.owner, team: activity.team,
    sentence: sentence(`“${activity.title}”`), facts: unset, place: placeOf(activity), acts: [...says, onPurpose(ground, key, unset, 'None on purpose'), defer(activity)],
  }
}
