import type { Json } from '../../lib/json.ts'
import { uuidV5 } from '../../lib/digest.ts'
import type { Id, Name } from '../kernel/change.ts'
import type { Command, Day, Given, Instant } from '../kernel/command.ts'
import type { Actor } from '../kernel/permission.ts'
import { addDays, addMonths, monthEnd, monthStart } from '../time/days.ts'
import { partOf, partNumbered } from '../time/fiscal.ts'
import { dayWindow, type Window } from '../time/window.ts'
import { instantAt } from '../time/zones.ts'

/** The sample company's fiscal year starts in February. */
export const fiscalYearStart = 2

/** The sample company's clocks. */
export const zone = 'Europe/Berlin'

/** One act of the sample: the command, the day it speaks for, and its moment and who does it where it is not the house on some moment of that day. */
export interface SampleAct {
  readonly effective: Day
  readonly command: Command
  readonly at?: Instant
  readonly actor?: Actor
}

/** What the decision about an act knows. The house does what nobody in particular does. */
export function contextOf({ effective, at = `${effective}T09:00:00Z`, actor = { id: 'system', role: 'owner' } }: SampleAct): Given {
  return { actor, now: at, today: effective }
}

interface Why {
  readonly reason?: string
  readonly outsideReason?: string
}

/** The time of day ("10:41") and who, of what is done in a room. */
export interface InRoom {
  readonly time: string
  readonly actor: Actor
}

const space = 'a4c0b1de-5b1f-5d0e-9a53-6f1f0d9f7c21'

/** The id of the sample's very first command: by it a workspace is known as the sample, whatever it is called now. */
export const sampleFounding = uuidV5(space, 'found')

/** The sample as it is written down: acts in the order of their days, and the ids of the records that they make. */
export class Script {
  readonly firstDay: Day
  readonly acts: SampleAct[] = []
  private readonly made = new Map<string, string>()

  constructor(firstDay: Day) {
    this.firstDay = firstDay
  }

  /** A day so many days from the first, before it when negative. */
  day(days: number): Day {
    return addDays(this.firstDay, days)
  }

  /** Does a command on a day so many days from the first. `name` is the act's own, and must not repeat. */
  act(days: number, name: string, command: string, args: Json, why: Why = {}, inRoom?: InRoom): void {
    const id = uuidV5(space, name)
    if (this.made.has(name)) throw new Error(`The sample does "${name}" twice.`)
    this.made.set(name, id)
    const effective = this.day(days)
    this.acts.push({ effective, command: { id, name: command, args, effective, ...why }, ...(inRoom === undefined ? {} : { at: instantAt(effective, inRoom.time, zone), actor: inRoom.actor }) })
  }

  /** The id of the record of a collection that an act made; `part` where an act makes several. */
  id(name: string, collection: Name): Id {
    const command = this.made.get(name)
    if (command === undefined) throw new Error(`The sample has not done "${name}" yet.`)
    return uuidV5(command, collection)
  }

  item(name: string): Id {
    return this.id(`item ${name}`, 'items')
  }

  account(name: string): Id {
    return this.id(`account ${name}`, 'accounts')
  }

  person(name: string): Id {
    return this.id(`person ${name}`, 'people')
  }
}

/** Windows that count from the first day, so that the sample never grows old. */
export function windowsFrom(firstDay: Day) {
  const quarter = partOf(firstDay, 'quarter', fiscalYearStart)
  return {
    /** A day so many days from the first. */
    day: (days: number): Window => dayWindow(addDays(firstDay, days)),
    days: (from: number, to: number): Window => ({ start: addDays(firstDay, from), end: addDays(firstDay, to), precision: 'day' }),
    /** Whole months, counted from the first day's own month, 0. */
    months: (from: number, to = from): Window => ({ start: addMonths(monthStart(firstDay), from), end: monthEnd(addMonths(monthStart(firstDay), to)), precision: 'month' }),
    /** Whole fiscal quarters, counted from the first day's own quarter, 0. */
    quarters: (from: number, to = from): Window => {
      const { start } = partNumbered(quarter.year, quarter.number + from, 'quarter', fiscalYearStart)
      const { end } = partNumbered(quarter.year, quarter.number + to, 'quarter', fiscalYearStart)
      return { start, end, precision: 'quarter' }
    },
  }
}
