import { type Item, items } from '../../plans/plans.ts'
import { findingKey } from '../../roadmap/finding-key.ts'
import { type Activity, activities } from '../../roadmap/roadmap.ts'
import { type Slip, slips } from '../../slips/slips.ts'
import { type Ask, asks, type Deferral, deferrals, stakeholderGroups } from '../../stakeholders/stakeholders.ts'
import { dayAndMonth } from '../../time/label.ts'
import type { Window } from '../../time/window.ts'
import { fill, onPurpose, putOff } from '../acts.ts'
import { everything, type Family, type Found } from '../family.ts'
import type { Ground } from '../ground.ts'

/** What was asked for and has no answer by its day. */
export const overdueAsks: Family = {
  kinds: ['ask-overdue'],
  subjects: ({ state }) => asks.list(state).map(({ id }) => id),
  touched: {
    [asks.collection]: ({ id }: Ask) => [id],
    [stakeholderGroups.collection]: () => everything, [items.collection]: ({ id }: Item, { state }: Ground) => asks.list(state).filter(({ item }) => item === id).map((one) => one.id),
    [activities.collection]: ({ id }: Activity, { state }: Ground) => asks.list(state).filter(({ activity }) => activity === id).map((one) => one.id),
  },
  ask(subject, ground) {
    const ask = asks.get(ground.state, subject)
    if (ask === undefined || ask.answer !== undefined || ask.by === undefined || ask.by >= ground.today || !isOfRoadmap(ask, ground)) return []
    const [key, facts] = [findingKey('ask-overdue', ask.id), ask.by]
    const whom = stakeholderGroups.get(ground.state, ask.group)?.title ?? items.get(ground.state, ask.item)?.title ?? 'Somebody'
    return [{
      key, kind: 'ask-overdue', about: { collection: asks.collection, id: ask.id }, activities: ask.activity === undefined ? [] : [ask.activity],
      sentence: `“${ask.what}” was asked of ${whom} by ${dayAndMonth(ask.by)}, and has no answer.`, facts, place: `${ask.by} ${ask.id}`,
      acts: [fill('It is answered', 'ask.answer', { id: ask.id }, 'given'), onPurpose(ground, key, facts, 'Let it rest'), { ...fill('Ask for a later day', 'ask.change', { id: ask.id }, 'by'), answer: 'defer' }],
    }]
  },
}

/** What is asked for no activity is every roadmap's. */
function isOfRoadmap({ activity }: Ask, { state, roadmap }: Ground): boolean {
  return activity === undefined || activities.get(state, activity)?.roadmap === roadmap.id
}

/** What was put off until a day that has come. */
export const dueDeferrals: Family = {
  kinds: ['deferral-due'],
  subjects: ({ state }) => deferrals.list(state).map(({ id }) => id),
  touched: { [deferrals.collection]: ({ id }: Deferral) => [id] },
  ask(subject, ground) {
    const deferral = deferrals.get(ground.state, subject)
    if (deferral?.roadmap !== ground.roadmap.id || deferral.closed !== undefined || deferral.lookAgain === undefined || deferral.lookAgain > ground.today) return []
    const [key, facts] = [findingKey('deferral-due', deferral.id), deferral.lookAgain]
    return [{
      key, kind: 'deferral-due', about: { collection: deferrals.collection, id: deferral.id }, activities: deferral.activity === undefined ? [] : [deferral.activity],
      sentence: `“${deferral.title}” was ${deferral.outcome}, to be looked at again on ${dayAndMonth(deferral.lookAgain)}.`, facts, place: `${deferral.lookAgain} ${deferral.id}`,
      acts: [fill('It is settled', 'deferral.close', { id: deferral.id }), onPurpose(ground, key, facts, 'Let it rest'), { ...fill('Look again later', 'deferral.change', { id: deferral.id }, 'lookAgain'), answer: 'defer' }],
    }]
  },
}

/** Items that moved, where what depends on them is not answered yet. */
export const openSlips: Family = {
  kinds: ['slip-open'],
  subjects: ({ state }) => slips.list(state).map(({ id }) => id),
  touched: { [slips.collection]: ({ id }: Slip) => [id], [items.collection]: ({ id }: Item, { state }: Ground) => slips.list(state).filter(({ item }) => item === id).map((one) => one.id) },
  ask(subject, ground) {
    const slip = slips.get(ground.state, subject)
    return slip === undefined || slip.answeredOn !== undefined ? [] : [slipped(slip, ground)]
  },
}

function slipped(slip: Slip, ground: Ground): Found {
  const told = (window: Window | undefined) => (window === undefined ? 'no date' : ground.told(window))
  const key = findingKey('slip-open', slip.id)
  const facts = [slip.was, slip.now].map((window) => (window === undefined ? 'none' : `${window.start} to ${window.end}`)).join(', ')
  return {
    key, kind: 'slip-open', about: { collection: slips.collection, id: slip.id }, person: items.get(ground.state, slip.item)?.owner,
    sentence: `“${items.get(ground.state, slip.item)?.title ?? ''}” moved from ${told(slip.was)} to ${told(slip.now)}, and what depends on it is not answered.`, facts, place: `${slip.on} ${slip.id}`,
    acts: [
      fill('Answer it', 'slip.accept', { item: slip.item }, 'lines', 'reason'), { answer: 'on-purpose', label: 'Leave all as it is', command: 'slip.leave', args: { id: slip.id }, asks: ['reason'] }, putOff(ground, key, facts),
    ],
  }
}
