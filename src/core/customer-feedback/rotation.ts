import { z } from 'zod'
import type { Id } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import { members } from '../kernel/permission.ts'
import { defineRecord } from '../kernel/record-type.ts'
import type { State } from '../kernel/state.ts'
import { addDays, daysBetween } from '../time/days.ts'
import { daySchema } from '../time/window.ts'
import { people } from '../workspace/workspace.ts'

/** Weeks for which one person answers what comes in for everybody (DOMAIN 1.6). */
export const usualWeeks = 2

/** Who answers what comes in for everybody: people in order, each for so many weeks, from a day on, until a later line. */
export const feedbackRotations = defineRecord({
  collection: 'feedback-rotations', word: 'feedback rotation', class: 'internal', readers: members, inNoView: true,
  fields: {
    from: { type: daySchema }, people: { type: z.array(z.string()).min(1).max(50), to: 'people' }, weeks: { type: z.int().min(1).max(12) },
  },
  invariant: ({ id, from, people: all }, state): string | undefined => {
    if (new Set(all).size !== all.length) return 'Somebody stands in that rotation twice.'
    return feedbackRotations.list(state).some((one) => one.from === from && one.id !== id) ? 'There is a rotation from that day already: change that one.' : undefined
  },
})

/** Somebody who stands in for another for some days: half of a swap. */
export const feedbackStandIns = defineRecord({
  collection: 'feedback-stand-ins', word: 'stand-in', class: 'internal', readers: members, inNoView: true,
  fields: {
    from: { type: daySchema }, until: { type: daySchema },
    person: { type: z.string(), to: 'people' }, instead: { type: z.string(), to: 'people' },
    why: { type: z.string().trim().max(2_000).optional() },
  },
  invariant: ({ id, from, until, person, instead }, state): string | undefined => {
    if (until < from) return 'A stand-in ends on the day it begins or later.'
    if (person === instead) return 'Nobody stands in for themselves.'
    return feedbackStandIns.list(state).some((one) => one.id !== id && one.instead === instead && one.from <= until && one.until >= from) ? 'Somebody stands in on those days already: take that back first.' : undefined
  },
})

/** Whose turn it is, from when until when, and for whom they stand in. */
export interface OnRotation {
  readonly person: Id | undefined
  readonly from: Day
  readonly until: Day
  readonly insteadOf?: Id
}

/** Who is on that day; nothing while there is no rotation. A person who is gone leaves a gap that is shown. */
export function onRotation(state: State, day: Day): OnRotation | undefined {
  const turn = turnOn(state, day)
  if (turn === undefined) return undefined
  const standIn = feedbackStandIns.list(state).find((one) => one.instead === turn.person && one.from <= day && one.until >= day)
  const who = standIn?.person ?? turn.person
  const person = people.get(state, who)?.erased === true ? undefined : who
  return standIn === undefined ? { ...turn, person } : { person, from: standIn.from > turn.from ? standIn.from : turn.from, until: standIn.until < turn.until ? standIn.until : turn.until, insteadOf: turn.person }
}

/** The turn of the rotation itself on a day, whoever stands in. */
export function turnOn(state: State, day: Day): { readonly person: Id; readonly from: Day; readonly until: Day } | undefined {
  const lines = feedbackRotations.list(state).toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const line = lines.findLast(({ from }) => from <= day)
  if (line === undefined) return undefined
  const length = line.weeks * 7
  const number = Math.floor(daysBetween(line.from, day) / length)
  const from = addDays(line.from, number * length)
  const next = lines.find((one) => one.from > line.from)?.from
  const end = addDays(from, length - 1)
  const person = line.people[number % line.people.length]
  return person === undefined ? undefined : { person, from, until: next !== undefined && next <= end ? addDays(next, -1) : end }
}

/** The turns from a day on, as they come, one after another, stand-ins each by themselves. */
export function turnsFrom(state: State, day: Day, count: number): readonly OnRotation[] {
  const found: OnRotation[] = []
  for (let at = day; found.length < count;) {
    const one = onRotation(state, at)
    if (one === undefined) break
    // A stand-in that begins later in the turn cuts it in two.
    const cut = feedbackStandIns.list(state).filter(({ from, instead }) => instead === one.person && one.insteadOf === undefined && from > at && from <= one.until).map(({ from }) => from).sort()[0]
    const until = cut === undefined ? one.until : addDays(cut, -1)
    found.push({ ...one, from: at > one.from ? at : one.from, until })
    at = addDays(until, 1)
  }
  return found
}
