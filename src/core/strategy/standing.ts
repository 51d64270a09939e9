import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { addDays, addMonths } from '../time/days.ts'
import { type Team, teams } from '../workspace/workspace.ts'
import { overdueLikely, pageOf } from './page-of.ts'
import { type StrategyPage, strategyPages, type StrategyReview, strategyReviews, strategySections } from './strategy.ts'

/** A page is due this many days before a month is over since somebody looked it through. */
const dueBefore = 7

export interface PageStanding {
  readonly page: StrategyPage
  /** None: it is the company's. */
  readonly team?: Team
  /** Sections that are empty and that it is not whole without. */
  readonly gaps: readonly string[]
  readonly last?: StrategyReview
  /** The day by which it is looked through again: a month after the last time, or after it was begun (row C2). */
  readonly reviewBy: Day
  readonly stands: 'reviewed' | 'due' | 'late'
  /** When something was last written in it. */
  readonly writtenOn?: Day
  /** What was likely in a quarter that is over. */
  readonly wasLikely: readonly string[]
}

/** How a page stands: what it lacks, and whether its monthly review is due (rows C2, C3). */
export function standingOf(state: State, page: StrategyPage, today: Day): PageStanding {
  const { sections } = pageOf(state, page.id)
  const [last] = reviewsOf(state, page.id)
  const reviewBy = addMonths(last?.on ?? page.begun, 1)
  const team = teams.get(state, page.team)
  const writtenOn = strategySections.list(state).filter((one) => one.page === page.id).map((one) => one.writtenOn).sort().at(-1)
  const notNow = sections.flatMap(({ record }) => record ?? [])
  return {
    page, ...(team === undefined ? {} : { team }), gaps: sections.filter(({ isGap }) => isGap).map(({ title }) => title), ...(last === undefined ? {} : { last }), reviewBy,
    stands: today > reviewBy ? 'late' : today >= addDays(reviewBy, -dueBefore) ? 'due' : 'reviewed', ...(writtenOn === undefined ? {} : { writtenOn }), wasLikely: notNow.flatMap((one) => overdueLikely(one, today)),
  }
}

/** Every page, the company's first, then by title; and the teams that have none yet. */
export function allStandings(state: State, today: Day): { readonly pages: readonly PageStanding[]; readonly without: readonly Team[] } {
  const pages = strategyPages.list(state).sort((a, b) => Number(a.team !== undefined) - Number(b.team !== undefined) || (a.title < b.title ? -1 : 1)).map((page) => standingOf(state, page, today))
  const has = new Set(pages.map(({ page }) => page.team))
  return { pages, without: teams.list(state).filter(({ id }) => !has.has(id)).sort((a, b) => (a.title < b.title ? -1 : 1)) }
}

/** The reviews of a page, the latest first. */
export function reviewsOf(state: State, page: string): StrategyReview[] {
  return strategyReviews.list(state).map((one, at) => ({ one, at })).filter(({ one }) => one.page === page).sort((a, b) => (a.one.on === b.one.on ? b.at - a.at : a.one.on < b.one.on ? 1 : -1)).map(({ one }) => one)
}
