import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { launchDays } from '../launches/launch-days.ts'
import { launches } from '../launches/launches.ts'
import { addDays } from '../time/days.ts'
import { workingDayBefore } from '../time/business-days.ts'
import { workCalendarOf } from '../workspace/calendar.ts'
import { type PostStep, postSteps, type ReleasePost } from './release-posts.ts'

const words: Readonly<Record<PostStep, readonly [title: string, role: string]>> = {
  skeleton: ['Skeleton with placeholders, and a timeline', 'Product marketing'], drafts: ['Features recommended, with copy and pictures', 'Product'], changelog: ['Changelog made after the cut, and corrected to what ships', 'Product'],
  finished: ['Final pictures in; nothing of the product changes after it ships', 'Product'], edited: ['Edited and published', 'Editor'],
}

export interface StepOf {
  readonly step: PostStep
  readonly title: string
  /** Who does it, in words of the company. */
  readonly role: string
  readonly by?: Day
  readonly doneOn?: Day
  readonly isLate: boolean
}

/** The day a post's release ships, and the day its branch is cut: the working day before. */
export function postDays(state: State, { launch }: Pick<ReleasePost, 'launch'>): { readonly ship?: Day; readonly cut?: Day } {
  const found = launches.get(state, launch)
  const ship = found === undefined ? undefined : launchDays(state, found).ship
  return ship === undefined ? {} : { ship, cut: workingDayBefore(ship, workCalendarOf(state)) }
}

/** The steps of a post with the last day of each: ten and seven days of the calendar before it ships, the day after the cut, the day it ships, two days after. */
export function stepsOf(state: State, post: ReleasePost, today: Day): StepOf[] {
  const { ship, cut } = postDays(state, post)
  const days: Readonly<Record<PostStep, Day | undefined>> = ship === undefined || cut === undefined ? { skeleton: undefined, drafts: undefined, changelog: undefined, finished: undefined, edited: undefined } : { skeleton: addDays(ship, -10), drafts: addDays(ship, -7), changelog: addDays(cut, 1), finished: ship, edited: addDays(ship, 2) }
  return postSteps.map((step) => {
    const doneOn = post.steps?.find((one) => one.step === step)?.on
    const by = days[step]
    const [title, role] = words[step]
    return { step, title, role, isLate: doneOn === undefined && by !== undefined && by < today, ...(by === undefined ? {} : { by }), ...(doneOn === undefined ? {} : { doneOn }) }
  })
}
