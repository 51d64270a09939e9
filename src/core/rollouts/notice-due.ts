import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { dayAt } from '../launches/back-plan.ts'
import { launchDays } from '../launches/launch-days.ts'
import type { Launch } from '../launches/launches.ts'
import { policyOf } from '../launches/policies.ts'
import { daysBetween } from '../time/days.ts'
import { workCalendarOf } from '../workspace/calendar.ts'
import { type LaunchNotice, launchNotices, type Noticed, noticed } from './legal-checks.ts'

export const noticedTitles: Readonly<Record<Noticed, string>> = { legal: 'Legal', 'sales-ops': 'Sales operations', finance: 'Finance' }

/** One of those who hear of a launch beforehand, as it stands on a day. */
export interface NoticeStanding {
  readonly to: Noticed
  readonly title: string
  readonly notice?: LaunchNotice
  /** The last day on which it is in time; none while the launch has no day. */
  readonly by?: Day
  /** Not told yet, and its day is over. */
  readonly isLate: boolean
  /** They were told, but so many days after it was due. */
  readonly daysLate?: number
}

/** Legal, sales operations and finance hear four weeks before general availability, or as long before as the policy says (DOMAIN 1.7). */
export function noticesOf(state: State, launch: Launch, today: Day): NoticeStanding[] {
  const { ship } = launchDays(state, launch)
  const by = ship === undefined ? undefined : dayAt(ship, policyOf(state, launch, today).notice, workCalendarOf(state))
  return noticed.map((to) => {
    const notice = launchNotices.list(state).find((one) => one.launch === launch.id && one.to === to)
    const after = notice === undefined || by === undefined ? 0 : daysBetween(by, notice.on)
    return { to, title: noticedTitles[to], isLate: notice === undefined && by !== undefined && by < today, ...(notice === undefined ? {} : { notice }), ...(by === undefined ? {} : { by }), ...(after > 0 ? { daysLate: after } : {}) }
  })
}
