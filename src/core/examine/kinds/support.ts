import { findingKey } from '../../roadmap/finding-key.ts'
import { type Activity, activities } from '../../roadmap/roadmap.ts'
import { type BuyIn, buyIns, type StakeholderGroup, stakeholderGroups } from '../../stakeholders/stakeholders.ts'
import { openObjections, type Support, supportOf } from '../../stakeholders/support.ts'
import { defer, fill, onPurpose, putOff } from '../acts.ts'
import { everything, type Family, type Found } from '../family.ts'
import type { Ground } from '../ground.ts'
import { activityOf, idsOnRoadmap, placeOf } from './activity.ts'

const known = new WeakMap<Ground, Support>()

/** Worked out once for a ground: it is asked for of every activity. */
function supportIn(ground: Ground): Support {
  const there = known.get(ground) ?? supportOf(ground.state, ground.roadmap.id)
  known.set(ground, there)
  return there
}

/** Activities that no stakeholder group supports (row I4), once any of them has said where it stands. */
export const support: Family = {
  kinds: ['nobody-supports'],
  subjects: idsOnRoadmap,
  touched: { [activities.collection]: ({ id }: Activity) => [id], [buyIns.collection]: () => everything, [stakeholderGroups.collection]: (_group: StakeholderGroup, _ground: Ground, other: StakeholderGroup | undefined) => (other === undefined ? everything : []) },
  ask(subject, ground) {
    const activity = activityOf(subject, ground)
    const stands = supportIn(ground)
    return activity === undefined || !stands.isSaid || stands.of(subject).agrees.length > 0 ? [] : [unsupported(activity, ground)]
  },
}

function unsupported(activity: Activity, ground: Ground): Found {
  const [key, facts] = [findingKey('nobody-supports', activity.id), 'nobody']
  return {
    key, kind: 'nobody-supports', about: { collection: activities.collection, id: activity.id }, activities: [activity.id], person: activity.owner, team: activity.team,
    sentence: `No stakeholder group supports “${activity.title}”.`, facts, place: placeOf(activity),
    acts: [fill('A group agrees', 'buy-in.say', { roadmap: ground.roadmap.id, activity: activity.id, stand: 'agrees' }, 'group'), onPurpose(ground, key, facts, 'Without support on purpose'), defer(activity)],
  }
}

/** What stakeholder groups object to and nobody has met. */
export const objections: Family = {
  kinds: ['objection'],
  // Few, and what a group said later takes the place of what it said before: one question for the roadmap.
  subjects: () => ['objections'],
  touched: { [buyIns.collection]: () => everything, [stakeholderGroups.collection]: () => everything, [activities.collection]: ({ id }: Activity, ground: Ground) => (openObjections(ground.state, ground.roadmap.id).some(({ activity }) => activity === id) ? everything : []) },
  ask: (_subject, ground) => openObjections(ground.state, ground.roadmap.id).flatMap((one) => objected(one, ground)),
  subjectOf: () => 'objections',
}

function objected(said: BuyIn, ground: Ground): Found[] {
  const activity = said.activity === undefined ? undefined : activityOf(said.activity, ground)
  if (said.activity !== undefined && activity === undefined) return []
  const [key, facts] = [findingKey('objection', said.id), said.note ?? '']
  const who = stakeholderGroups.get(ground.state, said.group)?.title ?? 'a group'
  return [{
    key, kind: 'objection', about: { collection: buyIns.collection, id: said.id }, activities: activity === undefined ? [] : [activity.id], person: activity?.owner, facts: facts.slice(0, 2_000), place: `${said.on} ${said.id}`,
    sentence: `An objection of ${who} to ${activity === undefined ? 'the roadmap' : `“${activity.title}”`}: ${withStop(said.note ?? 'it has not said why')}`,
    acts: [fill('Meet it', 'buy-in.meet', { id: said.id }, 'how'), onPurpose(ground, key, facts.slice(0, 2_000), 'Go on all the same'), putOff(ground, key, facts.slice(0, 2_000))],
  }]
}

function withStop(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`
}
