import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { quarterOf } from '../time/fiscal.ts'
import { labelShort } from '../time/label.ts'
import { overlaps, type Window } from '../time/window.ts'
import { settings } from '../workspace/workspace.ts'
import { type AdvisoryBoard, type AdvisoryMeeting, advisoryMeetings, type AdvisoryNomination, advisoryNominations } from './advisory-boards.ts'

export interface AdvisoryQuarter {
  readonly window: Window
  /** "Q4 FY27". */
  readonly label: string
  readonly meetings: readonly AdvisoryMeeting[]
  readonly nominations: readonly AdvisoryNomination[]
  /** It meets every quarter, and this one has no meeting planned. */
  readonly isDue: boolean
  /** Customers are nominated every quarter, and nobody is yet. */
  readonly wantsNominations: boolean
}

/** How a board stands in the quarter of a day (row F11, DOMAIN 1.24): what is planned, who is nominated, and what is due. */
export function advisoryQuarter(state: State, board: AdvisoryBoard, day: Day): AdvisoryQuarter {
  const fiscalYearStart = settings.get(state, 'settings')?.fiscalYearStart
  const { start, end } = quarterOf(day, fiscalYearStart)
  const window: Window = { start, end, precision: 'quarter' }
  const meetings = meetingsOf(state, board).filter((one) => overlaps(one.window, window))
  const nominations = advisoryNominations.list(state).filter((one) => one.board === board.id && start <= one.on && one.on <= end)
  const isQuarterly = board.meets === 'quarterly'
  return {
    window, label: `${labelShort(window, { labels: fiscalYearStart === undefined ? 'calendar' : 'fiscal', fiscalYearStart })}${fiscalYearStart === undefined ? ` ${start.slice(0, 4)}` : ''}`,
    meetings, nominations, isDue: isQuarterly && meetings.length === 0, wantsNominations: isQuarterly && nominations.length === 0,
  }
}

/** The meetings of a board, the latest first. */
export function meetingsOf(state: State, { id }: AdvisoryBoard): AdvisoryMeeting[] {
  return advisoryMeetings.list(state).filter(({ board }) => board === id).toSorted((a, b) => (a.window.start < b.window.start ? 1 : a.window.start > b.window.start ? -1 : a.id < b.id ? -1 : 1))
}
