import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Examination } from '../../src/core/examine/examination.ts'
import type { FindingKind } from '../../src/core/examine/finding.ts'
import type { Id } from '../../src/core/kernel/change.ts'
import type { State } from '../../src/core/kernel/state.ts'
import { items } from '../../src/core/plans/plans.ts'
import { reconcile } from '../../src/core/plans/reconcile.ts'
import { activities, buckets, roadmaps } from '../../src/core/roadmap/roadmap.ts'
import { settings } from '../../src/core/workspace/workspace.ts'
import type { PlanFile } from '../../src/imports/plan-file.ts'
import { readSources } from '../../src/imports/read-sources.ts'
import { after, idOf } from '../../src/testing/deciding.ts'
import { readRealFolder, realData } from '../real-files.ts'
import { importEach } from './import-months.ts'

const excerpts = join(import.meta.dirname, 'excerpts/imports')
const today = '2025-06-16'

const days = (start: string, end: string) => ({ start, end, precision: 'day' as const })
const named = (state: State, title: string) => items.list(state).filter((item) => item.title === title).toSorted((a, b) => ((a.window?.start ?? '') > (b.window?.start ?? '') ? -1 : 1))[0]?.id ?? ''
const one = (all: readonly { readonly id: Id; readonly title: string }[], title: string) => all.find((record) => record.title === title)?.id ?? ''

/** An activity in the first bucket, tied to an item with a link. */
function tied(state: State, title: string, window: ReturnType<typeof days>, item: string, how: object): State {
  const next = after(state, 'activity.add', { roadmap: roadmaps.list(state)[0]?.id ?? '', bucket: one(buckets.list(state), 'Announcements'), title, window })
  return after(next, 'connector.add', { activity: one(activities.list(next), title), item: named(next, item), ...how })
}

/** A roadmap of what a communications team does for Kubernetes 1.34, on the plans as they are published. */
function roadmapOn(files: readonly PlanFile[]): State {
  const [imported] = importEach([{ day: today, files }])
  const given = (imported as State).apply([settings.create('settings', { name: 'Kubernetes', zone: 'UTC' })])
  const state = after(given, 'roadmap.add', { title: 'Release communications', horizon: { start: '2025-04-01', end: '2026-03-31', precision: 'quarter' }, period: 'quarter' })
  return after(state, 'bucket.add', { roadmap: roadmaps.list(state)[0]?.id ?? '', title: 'Announcements' })
}

function said(state: State, kind: FindingKind, on = today): string[] {
  return Examination.of(state, { roadmap: roadmaps.list(state)[0]?.id ?? '', today: on }).ofKind(kind).map(({ sentence }) => sentence)
}

/**
 * What was read in the files by hand, beside each finding. `README` is releases/1.34/README.md, with the line of the whole file and of our excerpt of it;
 * proposals are named by their number and line.
 */
function tenFindings(files: readonly PlanFile[]): void {
  let state = roadmapOn(files)
  // README 99 (41): "**v1.34.0 released** | Branch Manager | Wednesday 27th August 2025". The other releases with a date came before 16 June 2025
  // (1.33/README.md 97: 23rd April 2025); those without one are known only as milestones of proposals (281, line 31: alpha "v1.8").
  expect(said(state, 'release-unsupported')).toEqual(['No activity supports “v1.34”, 27 Aug 2025.'])
  // Nobody has confirmed either plan since it was read, and no file says goals.
  expect(said(state, 'stale-plan')).toEqual(['The plan “Communications” may be out of date: never confirmed.', 'The plan “Product” may be out of date: never confirmed.'])
  expect(said(state, 'no-goal')).toEqual(['The plan “Communications” says no goals.', 'The plan “Product” says no goals.'])
  // One bucket over the four quarters from April 2025 to March 2026, and nothing in them.
  expect(said(state, 'cell-undecided')).toHaveLength(4)

  // README 85 (27): "Deprecations and Removals blog published | Comms | Monday 28th July 2025", three days after README 83 (25), "Begin [Code Freeze]", 25th July,
  // and before README 101 (43), "[Thaw]", 27th August.
  state = after(state, 'activity.from-items', { roadmap: roadmaps.list(state)[0]?.id ?? '', bucket: one(buckets.list(state), 'Announcements'), items: [named(state, 'Deprecations and Removals blog published')] })
  state = after(state, 'freeze.add', { start: '2025-07-25', end: '2025-08-26', name: 'Code Freeze' })
  expect(said(state, 'collision')).toEqual(['“Deprecations and Removals blog published” falls into Code Freeze, when nothing is announced.'])
  // That row is of the calendar of 1.34, so the release has an activity now.
  expect(said(state, 'release-unsupported')).toEqual([])

  // 27th August is the day (README 99); a webinar from the 1st of September comes five days later.
  state = tied(state, 'Launch webinar', days('2025-09-01', '2025-09-05'), 'v1.34', { link: 'announces' })
  expect(said(state, 'after-what-it-serves')).toEqual(['“Launch webinar” begins 5 days after “v1.34”, which it announces.'])
  // README 100 (42): "Release blog published | Comms | Wednesday 27th August 2025". Fourteen days before it ends on the 12th; the 15th is three days too late.
  state = tied(state, 'Press briefing', days('2025-08-11', '2025-08-15'), 'Release blog published', { link: 'enables', gap: 14 })
  expect(said(state, 'lead-time-broken')).toEqual(['“Press briefing” ends 3 days too late: it enables “Release blog published”, 14 days ahead.'])
  // Moved to the week before, it holds; on the 13th of August nobody can keep it any more.
  const moved = after(state, 'activity.move', { id: one(activities.list(state), 'Press briefing'), window: days('2025-08-04', '2025-08-08') }, { reason: 'Earlier.' })
  expect([said(moved, 'lead-time-broken'), said(moved, 'lead-time-broken', '2025-08-13')]).toEqual([[], ['“Press briefing” was to be over by 12 Aug, 14 days before “Release blog published”, and is not done.']])
  // README 102 (44): "Feature blog publication starts | Comms | Thursday 28th August 2025", the day after the release; the 26th is two days before that.
  state = tied(state, 'Feature blog series', days('2025-08-26', '2025-08-29'), 'v1.34', { link: 'waits-for' })
  expect(said(state, 'order-broken')).toEqual(['“Feature blog series” begins 2 days too early: it waits for “v1.34”.'])

  // Proposal 961, lines 31 to 37: beta in v1.35, stable TBD, and no row of any calendar is for it: neither sales nor marketing.
  state = tied(state, 'StatefulSet talk', days('2025-09-08', '2025-09-12'), 'Implement maxUnavailable for StatefulSets', {})
  const about = (title: string) => said(state, 'bridge-missing').filter((sentence) => sentence.includes(title))
  expect(about('StatefulSet talk').toSorted()).toEqual(['What does marketing run for “StatefulSet talk”?', 'Who tells sales about “StatefulSet talk”?'])
  // For v1.34 the Comms rows of the calendar are marketing's (README 79, 81, 85, 87, 96, 100, 102); there is no plan of a channel.
  expect(about('Launch webinar')).toEqual(['Who tells sales about “Launch webinar”?'])
  expect(about('Feature blog series')).toEqual(['Who tells sales about “Feature blog series”?'])
}

/** The calendar of 1.34 once more, without its row "Release Highlights deadline" (README 87, excerpt 29). */
function rowGone(files: readonly PlanFile[]): void {
  const without = files.map((file) => (file.path.endsWith('1.34/README.md') ? { ...file, bytes: new TextEncoder().encode(new TextDecoder().decode(file.bytes).split('\n').filter((line) => !line.startsWith('| Release Highlights deadline')).join('\n')) } : file))
  const state = tied(roadmapOn(files), 'Highlights', days('2025-07-14', '2025-07-18'), 'Release Highlights deadline', {})
  expect(said(state, 'connector-gone')).toEqual([])
  const next = state.apply(reconcile(state, readSources(without), { newId: (name) => idOf(`next ${name}`), today: '2025-06-17' }).changes)
  expect(said(next, 'connector-gone', '2025-06-17')).toEqual(['“Highlights” is built on “Release Highlights deadline”, which is gone from its plan.'])
}

const short = () => [...readRealFolder(join(excerpts, 'keps')), ...readRealFolder(join(excerpts, 'releases'))]

test('[EM57] on the published plans of Kubernetes the findings are those that were read in the files by hand', () => {
  tenFindings(short())
  rowGone(short())
})

if (realData !== undefined) describe('the full sets', () => {
  test('[EM57] they are the same on all six calendars and 256 proposals', () => {
    const files = readRealFolder(join(realData ?? '', 'kubernetes'))
    tenFindings(files)
    rowGone(files)
  })
})
