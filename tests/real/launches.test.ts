import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type PlannedTask, backPlan, shiftsOf } from '../../src/core/launches/back-plan.ts'
import { firstMonday, weekOf } from '../../src/core/launches/launch-weeks.ts'
import { launches } from '../../src/core/launches/launches.ts'
import { items } from '../../src/core/plans/plans.ts'
import { settings } from '../../src/core/workspace/workspace.ts'
import { after } from '../../src/testing/deciding.ts'
import { readRealFolder, realData } from '../real-files.ts'
import { importEach } from './import-months.ts'

const excerpt = join(import.meta.dirname, 'excerpts/imports/releases')
const folders = [excerpt, ...(realData === undefined ? [] : [join(realData, 'kubernetes/releases')])]
const months: readonly string[] = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** The published table, read by itself: what, who, on which day, in which week. Its bold and its links are not words of it. */
function published(text: string) {
  const rows = text.split('\n').filter((line) => line.startsWith('| ')).map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim().replaceAll('**', '').replace(/\[([^\]]*)\](\([^)]*\)|\[[^\]]*\])?/g, '$1')))
  return rows.filter(([what, , , week]) => what !== 'What' && /^week \d+$/.test(week ?? '')).map(([what = '', who, when = '', week]) => {
    const [, date = '', month = '', year] = /(\d{1,2})(?:st|nd|rd|th) (\w+) (\d{4})/.exec(when) ?? []
    return { what, who, day: `${year}-${String(months.indexOf(month) + 1).padStart(2, '0')}-${date.padStart(2, '0')}`, week }
  })
}

const rowsOf = (plan: readonly PlannedTask[]) => {
  const monday = firstMonday(plan) ?? ''
  return plan.map(({ task, due = '' }) => ({ what: task.title, who: task.role, day: due, week: `week ${weekOf(due, monday)}` }))
}
const sorted = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).sort()

describe.each(folders)('the calendar of Kubernetes 1.34, %s', (folder) => {
  const files = readRealFolder(folder).filter(({ path }) => /(^|\/)1\.34\//.test(path) || path.endsWith('release-1.34/README.md'))
  const [imported] = importEach([{ day: '2025-05-20', files }])
  const company = (imported ?? expect.fail('nothing came')).apply([settings.create('settings', { name: 'Kubernetes', zone: 'UTC' })])
  const release = items.list(company).find(({ kind, title }) => kind === 'release' && title === 'v1.34') ?? expect.fail('no release')
  const state = after(company, 'launch.from-calendar', { release: release.id })
  const launch = launches.list(state)[0] ?? expect.fail('no launch')
  const table = published(new TextDecoder().decode(files.find(({ path }) => path.endsWith('README.md'))?.bytes))

  test('[LN12] becomes a launch whose tasks, owners and weeks equal the published table', () => {
    const tasks = rowsOf(backPlan(state, launch, '2025-05-20'))
    const shipped = table.filter(({ what }) => what === 'v1.34.0 released')
    expect(tasks).toHaveLength(35)
    expect(sorted([...tasks, ...shipped])).toEqual(sorted(table))
    expect(release.window).toMatchObject({ start: shipped[0]?.day })
  })

  test('[LN13] a slip of one week previews every task a week later, weekends too, and says what is not begun', () => {
    const shifts = shiftsOf(state, launch, { ship: { start: '2025-09-03', end: '2025-09-03', precision: 'day' } }, '2025-05-20')
    expect(shifts).toHaveLength(35)
    expect(new Set(shifts.map(({ by }) => by))).toEqual(new Set([7]))
    expect(shifts.find(({ task }) => task.title.startsWith('v1.34.0-rc.1'))).toMatchObject({ from: '2025-08-09', to: '2025-08-16' })
    const moved = after(state, 'launch.move', { launch: launch.id, ship: { start: '2025-09-03', end: '2025-09-03', precision: 'day' } }, { reason: 'A blocking bug' })
    expect(backPlan(moved, launch, '2025-05-20').map(({ task, due }) => [task.id, due])).toEqual(shifts.map(({ task, to }) => [task.id, to]))
  })
})
