import type { State } from '../../kernel/state.ts'
import { figureWords, meanWords, stepWords } from '../../metrics/figures.ts'
import { shortWindow } from '../../metrics/metric-periods.ts'
import { becameWords, type UpdateFacts } from '../../quarterly-updates/update-facts.ts'
import { convertedLine, headline, targetWords } from '../../quarterly-updates/update-words.ts'
import { baselineWords, missingOfBaseline } from '../../roadmap/expected-effects.ts'
import { outcomeSaid } from '../../stakeholders/deferral-words.ts'
import { labelDays, type LabelStyle } from '../../time/label.ts'
import type { Window } from '../../time/window.ts'
import { people } from '../../workspace/workspace.ts'
import type { Words } from '../fit-text.ts'
import type { SlideDraft } from '../sheet.ts'
import type { Measure } from '../slide.ts'
import { capital, counted } from '../words.ts'
import { wordTableSlides } from './word-table.ts'

/** What the slides of an update are drawn of. */
export interface UpdateTold {
  readonly state: State
  readonly facts: UpdateFacts
  readonly style: LabelStyle
  readonly tell: (text: string) => string
  readonly measure: Measure
}

/** Plan and actual, activity by activity; then releases and milestones. */
export function progressSlides({ state, facts, style, tell, measure }: UpdateTold): SlideDraft[] {
  const when = (window: Window | undefined) => (window === undefined ? 'No date' : shortWindow(window, style))
  const { progress, releases, planOf } = facts
  return wordTableSlides({
    titles: [headline(facts, style).replace(/\.$/, ''), 'Progress against the plan'], runningHead: planOf === undefined ? 'Progress, by today’s dates: the plan of the quarter’s first day is not known' : `Progress against the plan of ${labelDays(planOf)}`, alt: 'What was planned, and what became of it.',
    columns: [{ head: 'What', share: 0.34 }, { head: 'Whose', share: 0.16 }, { head: 'Planned', share: 0.18 }, { head: 'Now', share: 0.18 }, { head: 'What became of it', share: 0.14 }],
    rows: [
      ...progress.map(({ title, owner, was, is, became, isNew }): Words[] => [
        [{ text: tell(title), bold: true }], people.get(state, owner ?? '')?.name ?? 'Nobody', planOf === undefined ? 'Not known' : isNew ? 'Came since' : when(was), is === undefined ? '' : when(is),
        became === 'dropped' || became === 'deferred' || became === 'moved' ? [{ text: becameWords[became], color: 'bad' }] : becameWords[became],
      ]),
      ...releases.map(({ item, moved }): Words[] => [
        [{ text: tell(item.title), bold: true }], item.kind === 'release' ? 'A release' : 'A milestone', planOf === undefined && moved === undefined ? 'Not known' : when(moved === undefined ? item.window : moved.was), when(item.window),
        moved?.how === 'later' ? [{ text: capital(`${counted(moved.days, 'day')} later`), color: 'bad' }] : item.status === 'done' ? 'Done' : 'As planned',
      ]),
    ],
  }, measure)
}

/** What activities were to move, and what came of it; what the data does not tell is said so. */
export function effectSlides({ state, facts: { effects, converted }, tell, measure }: UpdateTold): SlideDraft[] {
  const known = effects.filter(({ step }) => step !== undefined)
  const rows: Words[][] = effects.map(({ effect, activity, metric, before, after, step, unknown, target }) => [
    [{ text: tell(activity.title), bold: true }, { text: `\n${metric.title}` }],
    step === undefined || before?.mean === undefined || after?.mean === undefined ? `Unknown. ${unknown ?? ''}` : `${meanWords(before.mean, metric.unit)} before, ${meanWords(after.mean, metric.unit)} after`,
    step?.percent === undefined ? '' : [{ text: stepWords(step.percent), bold: true, color: step.isGood ? 'good' : 'ink' }],
    effect.target === undefined ? 'No target said' : `${figureWords(effect.target, metric.unit)}${effect.by === undefined ? '' : ` by ${labelDays(effect.by)}`}${target === undefined ? '' : `, ${targetWords[target]}`}`,
    missingOfBaseline(effect).length > 0 || effect.baselineValue === undefined ? [{ text: `Not said: ${missingOfBaseline(effect).map((field) => baselineWords[field]).join(', ')}`, color: 'bad' }] : `${figureWords(effect.baselineValue, metric.unit)}, ${effect.baselineSource ?? ''}`,
  ])
  return wordTableSlides({
    titles: [effects.length === 0 ? 'No activity says yet which metric it is to move' : known.length === 0 ? `Nothing is known yet of ${counted(effects.length, 'effect')}` : `${known.length} of ${effects.length} effects ${known.length === 1 ? 'is' : 'are'} known`], runningHead: 'Effect, by activity', alt: 'What each activity was to move, before and after.',
    columns: [{ head: 'Activity and metric', share: 0.28 }, { head: 'Before and after', share: 0.28 }, { head: 'Change', share: 0.1 }, { head: 'Target', share: 0.16 }, { head: 'Baseline', share: 0.18 }],
    rows: [...rows, ...converted.map((one): Words[] => [[{ text: tell(one.activity.title), bold: true }], tell(convertedLine(state, one).slice(one.activity.title.length + 2)), one.percent === undefined ? '' : meanWords(one.percent, '%'), '', one.conversion.comesFrom ?? 'No source said'])],
  }, measure)
}

export function deferredSlides({ facts: { deferred }, style, tell, measure }: UpdateTold): SlideDraft[] {
  return wordTableSlides({
    titles: [deferred.length === 0 ? 'Nothing was moved, deferred or dropped' : `${capital(counted(deferred.length, 'thing'))} gave way, and why`], runningHead: 'Moved, deferred and dropped', alt: 'What gave way, and why.',
    columns: [{ head: 'What', share: 0.4 }, { head: 'Why', share: 0.4 }, { head: 'When we look again', share: 0.2 }],
    rows: deferred.map((one): Words[] => [[{ text: tell(one.title), bold: true }, { text: `\n${capital(outcomeSaid(one, style))}` }], tell(one.reason), one.lookAgain === undefined ? 'No day said' : labelDays(one.lookAgain)]),
  }, measure)
}

export function aheadSlides({ state, facts: { ahead, next }, style, tell, measure }: UpdateTold): SlideDraft[] {
  const when = shortWindow(next, style)
  return wordTableSlides({
    titles: [ahead.length === 0 ? `Nothing is planned for ${when} yet` : `Next: ${counted(ahead.length, 'activity', 'activities')} in ${when}`, 'Next quarter'], runningHead: 'Next quarter', alt: 'What is planned for the next quarter.',
    columns: [{ head: 'What', share: 0.5 }, { head: 'Whose', share: 0.2 }, { head: 'When', share: 0.3 }],
    rows: ahead.map(({ title, owner, window }): Words[] => [[{ text: tell(title), bold: true }], people.get(state, owner ?? '')?.name ?? 'Nobody', window === undefined ? '' : shortWindow(window, style)]),
  }, measure)
}

/** What somebody wrote, line by line. */
export function ownSlides({ tell, measure }: UpdateTold, title: string, text: string): SlideDraft[] {
  const lines = text.split('\n').map((one) => one.trim()).filter((one) => one !== '')
  return wordTableSlides({ titles: [title], runningHead: title, alt: title, columns: [{ head: 'In our words', share: 1 }], rows: lines.map((one): Words[] => [tell(one)]) }, measure)
}
