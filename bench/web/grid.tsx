import { createMemoryHistory } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { App } from '../../src/web/app.tsx'
import '../../src/web/look/base.css'
import { createAppRouter } from '../../src/web/routes.tsx'
import { type Frames, frames, painted, paintedOnce } from './frames.ts'
import { frappe, svar, vis } from './gantt-peers.tsx'
import { activitiesOf, bare, react } from './grid-peers.tsx'
import { manyActivities } from './many-activities.ts'

// Driven by bench/grid.bench.ts: the real screen over a workspace in memory, and beside it a bare floor and its peers.

interface Own {
  /** Milliseconds from data in memory to painted. */
  readonly open: number
  /** Megabytes that the grid holds on top of the data, after a collection. */
  readonly heap: number
  /** Elements on the page, heads and rail and all: the most that were there. */
  readonly nodes: number
  readonly scroll: Frames
  readonly zoom: number
  readonly drag: number
}

/** The screen as it is opened, and what it took: milliseconds, and the megabytes that were held before. */
async function opened(count: number): Promise<{ readonly open: number; readonly before: number }> {
  const workspace = manyActivities(count)
  const router = createAppRouter({ home: async () => '/large/roadmap', history: createMemoryHistory({ initialEntries: ['/large/settings/calendar'] }) })
  const refuse = { call: () => Promise.reject(new Error('There is no service behind the bench.')) }
  createRoot(document.getElementById('app') as HTMLElement).render(<App router={router} client={refuse} session={{ signOut: async () => undefined }} open={async () => workspace} />)
  await router.load()
  await import('../../src/web/roadmap/roadmap-screen.tsx')
  // What the app reads ahead when it is idle is over by then.
  await new Promise((resolve) => setTimeout(resolve, 2_500))
  const before = held()
  const started = performance.now()
  void router.navigate({ to: '/$ws/roadmap', params: { ws: 'large' } })
  await paintedOnce(() => document.querySelectorAll('[role=grid] [data-id]').length > 10)
  const open = performance.now() - started
  await new Promise((resolve) => setTimeout(resolve, 1_000))
  return { open, before }
}

async function ours(count: number): Promise<Own> {
  const { open, before } = await opened(count)
  const grid = document.querySelector<HTMLElement>('[role=grid]')
  if (grid === null) throw new Error('The grid is not there.')
  let nodes = 0
  const scroll = await frames(180, (at) => {
    grid.scrollTop += at % 60 === 59 ? 20_000 : 90
    if (at % 20 === 0) nodes = Math.max(nodes, document.querySelectorAll('*').length)
  })
  const heap = held() - before
  return { open, heap, nodes, scroll, zoom: await zoomed(), drag: await dragged() }
}

/** Megabytes in use after a collection, where the browser allows one to be asked for. */
function held(): number {
  ;(globalThis as { gc?: () => void }).gc?.()
  return ((performance as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? 0) / 1_000_000
}

/** The 95th of a hundred, in milliseconds. */
function p95(taken: readonly number[]): number {
  return taken.toSorted((a, b) => a - b)[Math.floor(taken.length * 0.95)] ?? 0
}

/** Columns get wider under the wheel: from each turn of it to its paint. */
async function zoomed(): Promise<number> {
  const grid = document.querySelector<HTMLElement>('[role=grid]') as HTMLElement
  const taken: number[] = []
  for (let at = 0; at < 60; at++) {
    await new Promise(requestAnimationFrame)
    const started = performance.now()
    grid.dispatchEvent(new WheelEvent('wheel', { deltaY: at % 20 < 10 ? -12 : 12, ctrlKey: true, clientX: 600, clientY: 400, bubbles: true, cancelable: true }))
    await painted()
    taken.push(performance.now() - started)
  }
  return p95(taken)
}

/** A card is held and drawn along: from each move of the pointer to its paint. A move comes as a frame begins, as a browser hands them out. */
async function dragged(): Promise<number> {
  const card = document.querySelector<HTMLElement>('[role=grid] [data-id]')
  if (card === null) throw new Error('There is no card to drag.')
  card.scrollIntoView({ block: 'center' })
  await painted()
  const { left, top } = card.getBoundingClientRect()
  const at = (x: number) => ({ bubbles: true, clientX: left + 12 + x, clientY: top + 8, button: 0, pointerType: 'mouse' })
  card.dispatchEvent(new PointerEvent('pointerdown', at(0)))
  const taken: number[] = []
  for (let x = 0; x < 100; x++) {
    await new Promise(requestAnimationFrame)
    await new Promise((resolve) => setTimeout(resolve, 10))
    const started = performance.now()
    dispatchEvent(new PointerEvent('pointermove', at(x * 4)))
    await painted()
    taken.push(performance.now() - started)
  }
  dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
  return p95(taken)
}

Object.assign(globalThis, {
  bench: { ours, opened, bare, react, svar: (count: number) => svar(activitiesOf(count)), frappe: (count: number) => frappe(activitiesOf(count)), vis: (count: number) => vis(activitiesOf(count)) },
})
