import type { Id } from '../../../core/kernel/change.ts'
import { asksForTime } from '../../../core/roadmap/capacity-load.ts'
import type { Activity } from '../../../core/roadmap/roadmap.ts'
import { dayNumber } from './day-number.ts'

export type MeasureText = (text: string) => number

/**
 * The dated activities of one bucket with all that laying them out asks of them, by their place in the lists. Kept apart from the records,
 * since fifty thousand of those lie all over the memory and going to each costs more than the sums do.
 */
export interface Members {
  readonly activities: Activity[]
  /** Day numbers, both inclusive. */
  readonly first: number[]
  readonly last: number[]
  /** Pixels that the title would take on one line. */
  readonly titleWidth: number[]
  /** Days of work; 0 where unset, and of what is deferred: that is no load (RM13). */
  readonly effort: number[]
  /** Place in the owners' list, -1 for nobody. */
  readonly owner: number[]
}

/** Numbers for owners, given out as they are met. */
export class Owners {
  readonly ids: Id[] = []
  private readonly places = new Map<Id, number>()

  placeOf(owner: Id | undefined): number {
    if (owner === undefined) return -1
    let place = this.places.get(owner)
    if (place === undefined) {
      place = this.ids.push(owner) - 1
      this.places.set(owner, place)
    }
    return place
  }
}

export function noMembers(): Members {
  return { activities: [], first: [], last: [], titleWidth: [], effort: [], owner: [] }
}

/** Adds a dated activity to lists that nobody else has yet. */
export function addMember(members: Members, activity: Activity, measure: MeasureText, owners: Owners): void {
  const { window, title, status, effort = 0 } = activity
  if (window === undefined) return
  members.activities.push(activity)
  members.first.push(dayNumber(window.start))
  members.last.push(dayNumber(window.end))
  members.titleWidth.push(measure(title))
  members.effort.push(asksForTime({ status }) ? effort : 0)
  members.owner.push(owners.placeOf(activity.owner))
}

/** Some members as lists of their own. */
export function membersAt(members: Members, places: readonly number[]): Members {
  const pick = <T>(list: readonly T[]) => places.map((at) => list[at] as T)
  return {
    activities: pick(members.activities), first: pick(members.first), last: pick(members.last), titleWidth: pick(members.titleWidth),
    effort: pick(members.effort), owner: pick(members.owner),
  }
}
