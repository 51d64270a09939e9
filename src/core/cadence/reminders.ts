import { Temporal } from 'temporal-polyfill'
import type { Instant } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { addDays } from '../time/days.ts'
import { instantText } from '../time/zones.ts'
import { keyOf, type Turn, turnsBetween } from './turns.ts'

/** One reminder to one person: what it is about, why, and the instant at which it is due. Its key is the same on every node, however often it is worked out (row B5). */
export interface Reminder {
  readonly key: string
  readonly kind: 'before' | 'late'
  readonly at: Instant
  readonly turn: Turn & { readonly person: string }
}

/** Days around a span in which the turns lie whose reminders fall into it: the earliest is sent thirty days ahead. */
const around = 31

/** The reminders that fall after one instant and not after another: before a turn as its rhythm says, and once it is late. None for what is done. */
export function remindersBetween(state: State, after: Instant, upTo: Instant): Reminder[] {
  const turns = turnsBetween(state, addDays(after.slice(0, 10), -around), addDays(upTo.slice(0, 10), around))
  const all = turns.flatMap((turn): Reminder[] => {
    const { person, done, due, line } = turn
    if (person === undefined || done !== undefined) return []
    const whose = { ...turn, person }
    const before = [...new Set(line.remind ?? [])].map((hours): Reminder => ({ key: `${keyOf(turn)}/${hours}h`, kind: 'before', at: earlier(due, hours), turn: whose }))
    return [...before, { key: `${keyOf(turn)}/late`, kind: 'late', at: due, turn: whose }]
  })
  return all.filter(({ at }) => Date.parse(at) > Date.parse(after) && Date.parse(at) <= Date.parse(upTo)).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.key < b.key ? -1 : 1))
}

/** What a service that was away makes up for at a moment: the reminders of the days before, but none that says "soon" of what is late already. */
export function remindersOwed(state: State, now: Instant, days: number): Reminder[] {
  return remindersBetween(state, earlier(now, days * 24), now).filter(({ kind, turn }) => kind === 'late' || Date.parse(turn.due) > Date.parse(now))
}

const earlier = (at: Instant, hours: number): Instant => instantText(Temporal.Instant.from(at).subtract({ hours }))
