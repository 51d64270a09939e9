import type { State } from '../kernel/state.ts'
import { figureWords, meanWords, stepWords } from '../metrics/figures.ts'
import { metricPeriod, periodWords, shortWindow } from '../metrics/metric-periods.ts'
import { type Counted, countedWords } from '../metrics/metrics.ts'
import type { Effect } from '../roadmap/before-after.ts'
import { baselineWords, missingOfBaseline } from '../roadmap/expected-effects.ts'
import { outcomeSaid } from '../stakeholders/deferral-words.ts'
import { labelDays, type LabelStyle } from '../time/label.ts'
import { competitors } from '../market/market.ts'
import { dateStyleOf } from '../workspace/date-style.ts'
import { people } from '../workspace/workspace.ts'
import { type QuarterlyUpdate, sectionTitles, type UpdateSection, updateSections } from './quarterly-updates.ts'
import { becameWords, type MetricLine, type ProgressLine, type UpdateFacts } from './update-facts.ts'

/** A section as it is told: the draft, and a person's words where somebody wrote some. Those win. */
export interface SectionTold {
  readonly section: UpdateSection
  readonly title: string
  readonly draft: string
  readonly own?: string
}

/** Every section of an update. What people wrote stands beside the draft, which is made anew each time. */
export function updateWords(state: State, facts: UpdateFacts, written: QuarterlyUpdate | undefined): SectionTold[] {
  const style = dateStyleOf(state)
  const drafts: Readonly<Record<UpdateSection, string>> = {
    progress: progressWords(state, facts, style), effect: effectWords(state, facts, style), deferred: deferredWords(facts, style), next: nextWords(state, facts, style), facts: '',
  }
  return updateSections.map((section) => {
    const own = written?.[section]
    return { section, title: sectionTitles[section], draft: drafts[section], ...(own === undefined ? {} : { own }) }
  })
}

/** The one sentence above all: "7 of 9 activities planned for Q3 FY27 are done or under way". */
export function headline({ progress, quarter, planOf }: UpdateFacts, style: LabelStyle): string {
  const planned = progress.filter(({ isNew }) => !isNew)
  const going = planned.filter(({ became }) => became === 'done' || became === 'under-way').length
  const when = shortWindow(quarter, style)
  if (planned.length === 0) return `Nothing was planned for ${when}.`
  return `${going} of ${planned.length} ${planned.length === 1 ? 'activity' : 'activities'} ${planOf === undefined ? 'of' : 'planned for'} ${when} ${going === 1 ? 'is' : 'are'} done or under way.`
}

function progressWords(state: State, facts: UpdateFacts, style: LabelStyle): string {
  const { progress, releases, planOf } = facts
  const came = progress.filter(({ isNew }) => isNew)
  return [
    headline(facts, style),
    planOf === undefined ? 'The roadmap as it was when the quarter began is not known, so this is told by today’s dates.' : `Held against the plan of ${labelDays(planOf)}.`,
    ...progress.filter(({ isNew }) => !isNew).map((one) => `- ${progressLine(state, one, style)}`),
    ...(planOf === undefined || came.length === 0 ? [] : ['Came into the quarter since:', ...came.map((one) => `- ${progressLine(state, one, style)}`)]),
    releases.length === 0 ? 'No release or milestone was in the quarter.' : 'Releases and milestones:',
    ...releases.map(({ item, moved }) => `- ${item.title}: ${item.window === undefined ? 'no date' : shortWindow(item.window, style)}${moved?.was === undefined ? '' : `, planned for ${shortWindow(moved.was, style)}${moved.how === 'later' ? `, ${moved.days} days later` : ''}`}`),
  ].join('\n')
}

/** What became of one: "Launch video (Rasa): done, 3 Nov 2026". */
export function progressLine(state: State, { title, owner, was, is, became }: ProgressLine, style: LabelStyle): string {
  const name = people.get(state, owner ?? '')?.name
  const planned = was !== undefined && (is === undefined || was.start !== is.start || was.end !== is.end) ? `, planned for ${shortWindow(was, style)}` : ''
  return `${title}${name === undefined ? '' : ` (${name})`}: ${becameWords[became].toLowerCase()}${is === undefined ? '' : `, ${shortWindow(is, style)}`}${planned}`
}

function effectWords(state: State, facts: UpdateFacts, style: LabelStyle): string {
  const lines = (['revenue', 'adoption'] as const).flatMap((counts) => [`${countedWords[counts]}:`, ...countedLines(state, facts, counts, style).map((one) => `- ${one}`)])
  const other = countedLines(state, facts, 'other', style)
  return [
    ...lines, ...(facts.metrics.other.length === 0 ? [] : ['Other:', ...other.map((one) => `- ${one}`)]),
    ...(facts.effects.length === 0 ? ['No activity says yet which metric it is to move.'] : ['By activity:', ...facts.effects.map((one) => `- ${effectLine(one)}`)]),
    ...facts.converted.map((one) => `- ${convertedLine(state, one)}`),
  ].join('\n')
}

/** What is said of revenue or adoption. Neither is left out: where there is no data, that is said (row F9). */
export function countedLines(state: State, { metrics }: UpdateFacts, counts: Counted, style: LabelStyle): string[] {
  const lines = metrics[counts]
  return lines.length === 0 ? [`No metric counts to ${counts} yet: there is nothing to report of it.`] : lines.map((line) => metricLine(state, line, style))
}

export function metricLine(state: State, { metric, now, before, latest, step }: MetricLine, style: LabelStyle): string {
  if (latest === undefined) return `${metric.title}: nobody has said a value.`
  const last = `${metric.title}: ${figureWords(latest.value, metric.unit)}, ${periodWords(metric.every, metricPeriod(state, metric, latest.start), style)}`
  if (now.mean === undefined) return `${last}; no value in the quarter.`
  const mean = `; on average ${meanWords(now.mean, metric.unit)} a ${metric.every}${now.have < now.of ? ` (${now.have} of ${now.of} known)` : ''}`
  if (step === undefined || before.mean === undefined) return `${last}${mean}; nothing is known of the quarter before.`
  return `${last}${mean}, ${meanWords(before.mean, metric.unit)} in the quarter before (${step.percent === undefined ? 'from nothing' : stepWords(step.percent)}${step.by === 0 ? '' : step.isGood ? ', better' : ', worse'}).`
}

/** What came of an activity's effect on a metric, or why that is unknown. */
export function effectLine({ effect, activity, metric, before, after, step, unknown, target }: Effect): string {
  const goal = effect.target === undefined ? '' : ` To be ${figureWords(effect.target, metric.unit)}${effect.by === undefined ? '' : ` by ${labelDays(effect.by)}`}${target === undefined ? '' : `: ${targetWords[target]}`}.`
  const missing = missingOfBaseline(effect)
  const base = missing.length === 0 ? '' : ` Not said of the baseline: ${missing.map((field) => baselineWords[field]).join(', ')}.`
  if (step === undefined || before?.mean === undefined || after?.mean === undefined) return `${activity.title}, ${metric.title}: unknown. ${unknown ?? ''}${goal}${base}`
  return `${activity.title}, ${metric.title}: ${meanWords(before.mean, metric.unit)} before, ${meanWords(after.mean, metric.unit)} after${step.percent === undefined ? '' : ` (${stepWords(step.percent)})`}.${goal}${base}`
}

export const targetWords = { reached: 'reached', ahead: 'not yet', missed: 'missed', unknown: 'unknown' } as const

/** How many customers of a competitor came over. What they spend is restricted, and told on no page that is shown around. */
export function convertedLine(state: State, { conversion: { competitor, asked, converted }, percent, activity }: UpdateFacts['converted'][number]): string {
  const whose = competitors.get(state, competitor)?.title ?? 'a competitor'
  return percent === undefined || asked === undefined ? `${activity.title}: ${converted} customers of ${whose} came over; of how many is unknown.` : `${activity.title}: ${converted} of ${asked} customers of ${whose} came over (${meanWords(percent, '%')}).`
}

function deferredWords({ deferred }: UpdateFacts, style: LabelStyle): string {
  if (deferred.length === 0) return 'Nothing was moved, deferred or dropped in the quarter.'
  return deferred.map((one) => `- ${one.title} was ${outcomeSaid(one, style)}: ${one.reason}`).join('\n')
}

function nextWords(state: State, { ahead, next }: UpdateFacts, style: LabelStyle): string {
  if (ahead.length === 0) return `Nothing is planned for ${shortWindow(next, style)} yet.`
  return [`For ${shortWindow(next, style)}:`, ...ahead.map(({ title, owner, window }) => `- ${title}${owner === undefined ? '' : ` (${people.get(state, owner)?.name ?? ''})`}${window === undefined ? '' : `, ${shortWindow(window, style)}`}`)].join('\n')
}
