import { Gantt } from '@svar-ui/react-gantt'
import FrappeGantt from 'frappe-gantt'
import { createRoot } from 'react-dom/client'
import { DataSet } from 'vis-data/peer'
import { Timeline } from 'vis-timeline/peer'
import { painted, paintedOnce } from './frames.ts'

/** What a peer draws: a bar with its title. Several may stand in one group. */
export interface Dated {
  readonly id: string
  readonly title: string
  readonly bucket?: string
  readonly window: { readonly start: string; readonly end: string }
}

export function box(): HTMLElement {
  return document.getElementById('app') as HTMLElement
}

/** Milliseconds from data in memory to the paint in which what was drawn is there. */
export async function timed(draw: () => void, isThere: () => boolean): Promise<number> {
  await painted()
  const started = performance.now()
  draw()
  await paintedOnce(isThere)
  return performance.now() - started
}

export async function svar(dated: readonly Dated[]): Promise<number> {
  const tasks = dated.map(({ id, title, window }) => ({ id, text: title, start: new Date(window.start), end: new Date(Date.parse(window.end) + 86_400_000), type: 'task' as const }))
  const scales = [{ unit: 'quarter' as const, step: 1, format: '%Q' }, { unit: 'month' as const, step: 1, format: '%M' }]
  return timed(() => createRoot(box()).render(<Gantt tasks={tasks} scales={scales} />), () => document.querySelectorAll('.wx-bar').length > 5)
}

export async function frappe(dated: readonly Dated[]): Promise<number> {
  const tasks = dated.map(({ id, title, window }) => ({ id, name: title, start: window.start, end: window.end, progress: 0 }))
  return timed(() => void new FrappeGantt(box(), tasks, { view_mode: 'Month' }), () => document.querySelectorAll('.bar-wrapper').length >= dated.length)
}

export async function vis(dated: readonly Dated[]): Promise<number> {
  const groupOf = ({ id, bucket }: Dated) => bucket ?? id
  const items = dated.map((one) => ({ id: one.id, content: one.title, group: groupOf(one), start: one.window.start, end: one.window.end }))
  const groups = [...new Set(dated.map(groupOf))].map((id) => ({ id, content: id }))
  return timed(() => void new Timeline(box(), new DataSet(items), new DataSet(groups), { start: '2026-11-01', end: '2028-10-31', height: '800px' }), () => document.querySelectorAll('.vis-item').length > 5)
}
