import { Axis } from '../../decks/axis.ts'
import { monthAndYear, sincePhrase, untilPhrase } from '../../decks/dates.ts'
import type { Feature, Step } from '../../decks/deck-plan.ts'
import { labelledColumns, type LabelledColumn } from '../../decks/horizons.ts'
import { toneAt } from '../../decks/marks.ts'
import { type GroupBy, groupsOf } from '../../decks/timeline-groups.ts'
import { listed } from '../../decks/words.ts'
import { type Maturity, maturityWords } from '../../plans/maturity.ts'
import { overlaps, type Window } from '../../time/window.ts'
import type { PageContext } from './page-context.ts'
import type { PageBlock, PageLane, PagePlan, PageRow } from './page-story.ts'

/** The axis is so wide that a column for each month is kept for a year, and quarters beyond. */
const width = 12
const leastColumn = 0.9

/** The plan of a deck, month by month: its releases by product, then each feature's way to its levels, in the groups of its timeline. */
export function tellPlan(context: PageContext, groupBy: GroupBy): PagePlan {
  const { plan, dates } = context
  const axis = new Axis(plan.window, 0, width)
  const columns = labelledColumns(axis, dates, plan.today, leastColumn)
  const moving = plan.features.filter((feature) => feature.steps.some((step) => isWithin(step, axis))).sort((a, b) => (firstDay(a) < firstDay(b) ? -1 : firstDay(a) > firstDay(b) ? 1 : 0))
  const { groups, groupOf } = groupsOf(context, groupBy)
  const known = new Set<string | undefined>(groups.map(({ id }) => id))
  const rows = (features: readonly Feature[]) => features.map((feature) => featureRow(feature, axis, columns, context))
  const others = moving.filter((feature) => !known.has(groupOf(feature)))
  const lanes: PageLane[] = [
    ...groups.map(({ id, title, tone }) => ({ title, tone, rows: rows(moving.filter((feature) => groupOf(feature) === id)) })),
    { title: known.size === 0 ? 'Features' : 'Also on the way', tone: known.size === 0 ? toneAt(0) : 'neutral', rows: rows(others) },
  ]
  const levels = new Map(moving.flatMap(({ steps }) => steps.flatMap((step) => (step.level !== undefined && isWithin(step, axis) ? [[maturityWords[step.level].label, maturityWords[step.level]] as const] : []))))
  return {
    heading: dates.labels === 'now-next-later' ? 'The plan: now, next and later' : `The plan, ${monthAndYear(axis.start)} to ${monthAndYear(axis.end)}`,
    columns: columns.map(({ words }) => splitYear(words[0] ?? '')),
    levels: [...levels.values()].sort((a, b) => a.rank - b.rank).map(({ label, mark }) => ({ label, mark })),
    lanes: [...releaseLane(context, columns), ...lanes].filter((lane) => lane.rows.length > 0),
    undated: undatedWords(context),
  }
}

function isWithin({ window }: Step, axis: Pick<Window, 'start' | 'end'>): boolean {
  return window !== undefined && overlaps(window, axis)
}

function firstDay({ steps }: Feature): string {
  return steps.find(({ window }) => window !== undefined)?.window?.start ?? '~'
}

function splitYear(words: string): { readonly label: string; readonly year: string } {
  const found = /^(.*)[\s\u00a0](\d{4})$/.exec(words)
  return { label: found?.[1] ?? words, year: found?.[2] ?? '' }
}

/** A row a product; releases of no product share one. */
function releaseLane(context: PageContext, columns: readonly LabelledColumn[]): PageLane[] {
  const rows = new Map<string, PageBlock[]>()
  for (const { title, product, window } of context.plan.releases) if (window !== undefined) rows.set(product, [...(rows.get(product) ?? []), placed(title, window, undefined, columns, context)])
  return rows.size === 0 ? [] : [{ title: 'Releases', rows: [...rows].map(([name, blocks]) => ({ name, before: '', blocks })) }]
}

/** The levels that a feature reaches on the axis. Of two in the same time the further one is told: steps stand in order of time, then of level. */
function featureRow({ title, steps }: Feature, axis: Axis, columns: readonly LabelledColumn[], context: PageContext): PageRow {
  const dated = steps.flatMap(({ window, level }) => (window === undefined ? [] : [{ window, level }]))
  const before = dated.findLast(({ window, level }) => window.end < axis.start && level !== undefined)
  const ahead = dated.filter(({ window }, at) => overlaps(window, axis) && !sameTime(window, dated[at + 1]?.window))
  const blocks = ahead.map(({ window, level }) => placed(level === undefined ? 'Planned' : maturityWords[level].label, window, level, columns, context))
  const since = before?.level === undefined ? '' : `${maturityWords[before.level].label}${context.dates.labels === 'now-next-later' ? '' : ` since ${sincePhrase(before.window.end, axis.start)}`}`
  return { name: title, before: since, blocks }
}

function sameTime(one: Window, other: Window | undefined): boolean {
  return one.start === other?.start && one.end === other.end
}

function placed(label: string, window: Window, level: Maturity | undefined, columns: readonly LabelledColumn[], { dates, plan }: PageContext): PageBlock {
  const from = columns.findIndex(({ after }) => after > window.start)
  const last = columns.findLastIndex(({ start }) => start <= window.end)
  const { end } = plan.window
  const isDay = window.start === window.end && dates.labels !== 'now-next-later'
  return {
    label, when: dates.label(window), from: Math.max(0, from), to: Math.max(from, last, 0) + 1, beyond: window.end > end && dates.labels !== 'now-next-later' ? untilPhrase(window.end, end) : '',
    ...(level === undefined ? {} : { mark: maturityWords[level].mark }), ...(isDay ? { day: dates.short(window) } : {}),
  }
}

/** Releases without a date, and features that wait for a release or a date of their own. */
function undatedWords({ plan }: PageContext): string {
  const single = plan.features.filter(({ item, steps }) => item.maturity === undefined && steps.every(({ window, release }) => window === undefined && release === undefined))
  const names = [...plan.undated, ...single].map(({ title }) => title)
  return names.length === 0 ? '' : `${listed(names)} ${names.length === 1 ? 'comes' : 'come'} later, or when we know more.`
}
