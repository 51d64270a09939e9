import type { Day, Instant } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { addDays } from '../time/days.ts'
import { overlaps } from '../time/window.ts'
import { departments, teams } from '../workspace/workspace.ts'
import { type KeyResult, keyResults, levels, type Objective, objectives } from './goals.ts'
import { type OkrLine, okrLevels } from './okr-decks.ts'
import { checkInsOf } from './standing.ts'
import { statusOf, thresholdsOf } from './status.ts'
import { closesAt, firstWeekFrom, isClosed } from './week.ts'

export interface OkrWeek {
  readonly lines: readonly OkrLine[]
  /** Objectives that have no key result: a deck names them, since nothing else of them could be told. */
  readonly bare: readonly string[]
}

/**
 * What the OKR deck of a week tells (row B3): the key results of departments and teams, with the words of that week and no other. What nobody has said by the
 * week's hour is late, and shows what was said last as what it is: of an earlier week. By level, objective and title.
 */
export function okrWeekOf(state: State, week: Day, now: Instant): OkrWeek {
  const days = { start: week, end: closesAt(week).slice(0, 10) }
  const told = objectives.list(state).filter((one) => isOkr(one) && overlaps(one.period, days) && (one.closed === undefined || one.closed.on >= week)).sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
  const results = keyResults.list(state).sort((a, b) => (a.title < b.title ? -1 : 1))
  const of = (objective: Objective) => results.filter((one) => one.objective === objective.id)
  return {
    lines: told.flatMap((objective) => of(objective).filter(({ since }) => firstWeekFrom(since) <= week).map((keyResult) => lineOf(state, objective, keyResult, { week, now }))),
    bare: told.filter((objective) => objective.closed === undefined && of(objective).length === 0).map(({ title }) => title),
  }
}

/** Is an objective told in OKR decks? */
function isOkr({ level }: Objective): boolean {
  return (okrLevels as readonly string[]).includes(level)
}

function placeOf({ level, title }: Objective): string {
  return `${levels.indexOf(level)} ${title}`
}

function lineOf(state: State, objective: Objective, keyResult: KeyResult, { week, now }: { readonly week: Day; readonly now: Instant }): OkrLine {
  const known = checkInsOf(state, keyResult.id).find((one) => one.week <= week)
  const said = known?.week === week ? known : undefined
  const closed = objective.closed !== undefined && objective.closed.on <= addDays(week, 6) ? objective.closed.state : undefined
  const part = departments.get(state, objective.department)?.title ?? teams.get(state, objective.team)?.title
  const words = said === undefined ? {} : { ...(said.wins === undefined ? {} : { wins: said.wins }), ...(said.risks === undefined ? {} : { risks: said.risks }), ...(said.nextSteps === undefined ? {} : { nextSteps: said.nextSteps }) }
  return {
    objective: objective.id, objectiveTitle: objective.title, level: objective.level as OkrLine['level'], ...(part === undefined ? {} : { part }), ...(closed === undefined ? {} : { closed }),
    keyResult: keyResult.id, title: keyResult.title, owner: keyResult.owner, ...(keyResult.unit === undefined ? {} : { unit: keyResult.unit }), baseline: keyResult.baseline, target: keyResult.target,
    // What is closed is asked for no more, so it is never late.
    said: said !== undefined ? (said.late === true ? 'said-late' : 'in-time') : closed === undefined && isClosed(week, now) ? 'late' : 'open',
    ...(said?.noChange === true ? { noChange: true as const } : {}),
    current: known?.current ?? keyResult.baseline, ...(known === undefined ? {} : { confidence: known.confidence, status: statusOf(known.confidence, thresholdsOf(state)) }),
    ...(known === undefined || said !== undefined ? {} : { lastSaid: known.week }), ...words,
  }
}
