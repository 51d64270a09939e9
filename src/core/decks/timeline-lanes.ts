import { maturityWords, type Maturity } from '../plans/maturity.ts'
import { overlaps, type Window } from '../time/window.ts'
import type { DeckContext } from './deck-context.ts'
import { type Feature, type Release, standing, type Step } from './deck-plan.ts'
import { toneAt, type Tone } from './marks.ts'
import type { TimelineGroups } from './timeline-groups.ts'
import { figure } from './words.ts'

/** Something on a row: a release, or a level that a feature reaches. */
export interface RowMark {
  readonly window: Window
  readonly label: string
  /** Unset for a release. */
  readonly level?: Maturity | undefined
}

export interface TimelineRow {
  readonly name: string
  readonly marks: readonly RowMark[]
  /** The level that was reached before the axis starts. */
  readonly before?: { readonly level: Maturity; readonly end: string } | undefined
}

export interface Lane {
  readonly label: string
  readonly tone: Tone
  readonly rows: readonly TimelineRow[]
}

/** Rows of single features that a timeline holds without being split; beyond, features of no problem are told by release and level. */
const mostRows = 10

export interface TimelineLanes {
  readonly lanes: readonly Lane[]
  /** Features told together by release and level, since each stands on its release's slide. */
  readonly together: number
}

/**
 * What the timeline shows below its releases: each feature that reaches a level within the window, in groups; features of no
 * group after them, one by one where there is room, else counted by release and level.
 */
export function timelineLanes(context: DeckContext, axis: Pick<Window, 'start' | 'end'>, { groups, groupOf }: TimelineGroups): TimelineLanes {
  const { plan } = context
  const moving = plan.features.filter((feature) => feature.steps.some((step) => isAhead(step, plan.window)))
  const lanes: Lane[] = groups.flatMap((group) => {
    const rows = moving.filter((feature) => groupOf(feature) === group.id).sort(byFirstStep).map((feature) => featureRow(feature, axis))
    return rows.length === 0 ? [] : [{ label: group.title, tone: group.tone, rows }]
  })
  const known = new Set<string | undefined>(groups.map((group) => group.id))
  const others = moving.filter((feature) => !known.has(groupOf(feature))).sort(byFirstStep)
  const used = lanes.reduce((sum, lane) => sum + lane.rows.length, 0)
  const tone: Tone = lanes.length === 0 ? toneAt(0) : 'neutral'
  if (others.length === 0) return { lanes, together: 0 }
  if (used + others.length <= mostRows) return { lanes: [...lanes, { label: lanes.length === 0 ? 'Features' : 'Also on the way', tone, rows: others.map((feature) => featureRow(feature, axis)) }], together: 0 }
  const shipped = others.filter((feature) => feature.steps.every((step) => !isAhead(step, plan.window) || plan.releases.some((release) => release.id === step.release)))
  const single = others.filter((feature) => !shipped.includes(feature)).map((feature) => featureRow(feature, axis))
  const byRelease = plan.releases.flatMap((release, index) => releaseLane(release, shipped, lanes.length === 0 ? toneAt(index) : 'neutral'))
  return { lanes: [...lanes, ...byRelease, ...(single.length === 0 ? [] : [{ label: 'Also on the way', tone, rows: single }])], together: shipped.length }
}

function isAhead(step: Step, window: Pick<Window, 'start' | 'end'>): boolean {
  return step.window !== undefined && overlaps(step.window, window)
}

function byFirstStep(a: Feature, b: Feature): number {
  return firstDay(a) < firstDay(b) ? -1 : firstDay(a) > firstDay(b) ? 1 : 0
}

function firstDay(feature: Feature): string {
  return feature.steps[0]?.window?.start ?? '9999'
}

function featureRow(feature: Feature, axis: Pick<Window, 'start' | 'end'>): TimelineRow {
  const dated = feature.steps.filter((step) => step.window !== undefined)
  const before = dated.findLast((step) => (step.window as Window).end < axis.start && step.level !== undefined)
  const marks: RowMark[] = []
  for (const { window, level } of dated) {
    if (window === undefined || !overlaps(window, axis)) continue
    const last = marks.at(-1)
    const mark = { window, level, label: level === undefined ? 'Planned' : maturityWords[level].label }
    // Two levels in the same time are told by the further one: steps stand in order of time, then of level.
    if (last?.window.start === window.start && last.window.end === window.end) marks[marks.length - 1] = mark
    else marks.push(mark)
  }
  return { name: feature.title, marks, before: before?.level === undefined ? undefined : { level: before.level, end: (before.window as Window).end } }
}

/** One row a level, for the features that a release brings. */
function releaseLane(release: Release, features: readonly Feature[], tone: Tone): Lane[] {
  const window = release.window
  if (window === undefined) return []
  const inLane = release.features.filter(({ feature }) => features.includes(feature))
  const levels = [...new Set(inLane.map(({ level }) => level))].sort((a, b) => standing(b) - standing(a))
  const rows = levels.map((level) => ({
    name: figure(inLane.filter((one) => one.level === level).length, 'feature'),
    marks: [{ window, level, label: level === undefined ? 'Planned' : maturityWords[level].label }],
  }))
  return rows.length === 0 ? [] : [{ label: release.title, tone, rows }]
}
