import { Gantt } from '@svar-ui/react-gantt'
import FrappeGantt from 'frappe-gantt'
import { createRoot } from 'react-dom/client'
import { DataSet } from 'vis-data/peer'
import { Timeline } from 'vis-timeline/peer'
import { partOf } from '../../src/core/time/fiscal.ts'
import { painted, paintedOnce } from './frames.ts'
import { activitiesState } from './many-activities.ts'

interface Dated {
  readonly id: string
  readonly title: string
  readonly bucket: string
  readonly window: { readonly start: string; readonly end: string }
}

function activitiesOf(count: number): Dated[] {
  return [...activitiesState(count).each('activities')] as unknown as Dated[]
}

function box(): HTMLElement {
  return document.getElementById('app') as HTMLElement
}

async function timed(draw: () => void, isThere: () => boolean): Promise<number> {
  await painted()
  const started = performance.now()
  draw()
  await paintedOnce(isThere)
  return performance.now() - started
}

/** The floor: the same activities sorted into cells, and as many plain elements as a screen shows put down. No bars, shapes, loads or words for readers. */
export async function bare(count: number): Promise<number> {
  const activities = activitiesOf(count)
  return timed(() => {
    const cells = new Map<string, Dated[]>()
    for (const activity of activities) {
      const key = `${activity.bucket} ${partOf(activity.window.start, 'quarter', 2).start}`
      const list = cells.get(key)
      if (list === undefined) cells.set(key, [activity])
      else list.push(activity)
    }
    for (const list of cells.values()) list.sort((a, b) => (a.window.start < b.window.start ? -1 : 1))
    const shown = [...cells.values()].flatMap((list) => list.slice(0, 20)).slice(0, 160)
    for (const [at, { title }] of shown.entries()) {
      const card = document.createElement('div')
      card.className = 'bare'
      card.style.cssText = `position:absolute;left:${(at % 8) * 150}px;top:${Math.floor(at / 8) * 48}px;width:140px;height:44px;background:#eef`
      card.textContent = title
      box().append(card)
    }
  }, () => document.querySelectorAll('.bare').length > 100)
}

/** A grid as React is usually written: every card an element of its own. */
export async function react(count: number): Promise<number> {
  const activities = activitiesOf(count)
  function Plain() {
    return (
      <div>
        {activities.map(({ id, title, window }) => (
          <article key={id} className="plain">
            <h3>{title}</h3>
            <p>{window.start}</p>
          </article>
        ))}
      </div>
    )
  }
  return timed(() => createRoot(box()).render(<Plain />), () => document.querySelectorAll('.plain').length >= count)
}

export async function svar(count: number): Promise<number> {
  const tasks = activitiesOf(count).map(({ id, title, window }) => ({ id, text: title, start: new Date(window.start), end: new Date(Date.parse(window.end) + 86_400_000), type: 'task' as const }))
  return timed(() => createRoot(box()).render(<Gantt tasks={tasks} scales={[{ unit: 'quarter', step: 1, format: '%Q' }]} />), () => document.querySelectorAll('.wx-bar').length > 5)
}

export async function frappe(count: number): Promise<number> {
  const tasks = activitiesOf(count).map(({ id, title, window }) => ({ id, name: title, start: window.start, end: window.end, progress: 0 }))
  return timed(() => void new FrappeGantt(box(), tasks, { view_mode: 'Month' }), () => document.querySelectorAll('.bar-wrapper').length >= count)
}

export async function vis(count: number): Promise<number> {
  const activities = activitiesOf(count)
  const items = activities.map(({ id, title, bucket, window }) => ({ id, content: title, group: bucket, start: window.start, end: window.end }))
  const groups = [...new Set(activities.map(({ bucket }) => bucket))].map((id) => ({ id, content: id }))
  return timed(() => void new Timeline(box(), new DataSet(items), new DataSet(groups), { start: '2026-11-01', end: '2028-10-31', height: '800px' }), () => document.querySelectorAll('.vis-item').length > 5)
}
