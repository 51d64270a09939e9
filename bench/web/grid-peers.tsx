import { createRoot } from 'react-dom/client'
import { partOf } from '../../src/core/time/fiscal.ts'
import { box, type Dated, timed } from './gantt-peers.tsx'
import { activitiesState } from './many-activities.ts'

export function activitiesOf(count: number): (Dated & { readonly bucket: string })[] {
  return [...activitiesState(count).each('activities')] as unknown as (Dated & { readonly bucket: string })[]
}

/** The floor: the same activities sorted into cells, and as many plain elements as a screen shows put down. No bars, shapes, loads or words for readers. */
export async function bare(count: number): Promise<number> {
  const activities = activitiesOf(count)
  return timed(() => {
    const cells = new Map<string, (typeof activities)[number][]>()
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
