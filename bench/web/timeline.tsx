import { createMemoryHistory } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { App } from '../../src/web/app.tsx'
import '../../src/web/look/base.css'
import { createAppRouter } from '../../src/web/routes.tsx'
import { daysBetween } from '../../src/core/time/days.ts'
import { type Frames, frames, painted, paintedOnce } from './frames.ts'
import { box, type Dated, frappe, svar, vis } from './gantt-peers.tsx'
import { manyItems, today } from './many-items.ts'

// Driven by bench/timeline.bench.ts: the real screen over a workspace in memory, and beside it a bare canvas and its peers.

/** The screen as it is opened: milliseconds from data in memory to painted. */
async function opened(count: number): Promise<number> {
  const workspace = manyItems(count)
  const router = createAppRouter({ home: async () => '/large/plans', history: createMemoryHistory({ initialEntries: ['/large/settings/calendar'] }) })
  const refuse = { call: () => Promise.reject(new Error('There is no service behind the bench.')) }
  createRoot(box()).render(<App router={router} client={refuse} session={{ signOut: async () => undefined }} open={async () => workspace} />)
  await router.load()
  await import('../../src/web/plans/plans-screen.tsx')
  // What the app reads ahead when it is idle is over by then.
  await new Promise((resolve) => setTimeout(resolve, 2_500))
  const started = performance.now()
  void router.navigate({ to: '/$ws/plans', params: { ws: 'large' } })
  await paintedOnce(() => document.querySelectorAll('[role=treegrid] [role=row]').length > 10)
  const open = performance.now() - started
  // The baseline's day is read and held against now.
  await new Promise((resolve) => setTimeout(resolve, 1_500))
  return open
}

/** Opening, elements on the page, and how scrolling, zooming and dragging went. */
async function ours(count: number): Promise<{ readonly open: number; readonly nodes: number; readonly scroll: Frames; readonly zoom: number; readonly drag: number }> {
  const open = await opened(count)
  const grid = document.querySelector<HTMLElement>('[role=treegrid]')
  if (grid === null) throw new Error('The timeline is not there.')
  const scroll = await frames(180, (at) => (grid.scrollTop += at % 60 === 59 ? 20_000 : 90))
  const nodes = document.querySelectorAll('*').length
  return { open, nodes, scroll, zoom: await zoomed(), drag: await dragged() }
}

/** The 95th of a hundred, in milliseconds. */
function p95(taken: readonly number[]): number {
  return taken.toSorted((a, b) => a - b)[Math.floor(taken.length * 0.95)] ?? 0
}

async function zoomed(): Promise<number> {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('[aria-label=Zoom] button')]
  const taken: number[] = []
  for (let at = 0; at < 12; at++) {
    const started = performance.now()
    buttons[at % buttons.length]?.click()
    await painted()
    taken.push(performance.now() - started)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return p95(taken)
}

/** A bar is held and drawn along: from each move of the pointer to its paint. The clock begins when a frame does, so a frame's wait is in it. */
async function dragged(): Promise<number> {
  const bar = document.querySelector<HTMLElement>('[role=gridcell] > [data-can]')
  if (bar === null) throw new Error('There is no bar to drag.')
  const { left, top } = bar.getBoundingClientRect()
  const at = (x: number) => ({ bubbles: true, clientX: left + 12 + x, clientY: top + 4, button: 0, pointerType: 'mouse' })
  bar.dispatchEvent(new PointerEvent('pointerdown', at(0)))
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

/** The floor: the same items put in order and each bar drawn on a bare canvas, with the titles of those in sight. */
async function canvas(count: number): Promise<number> {
  const items = itemsOf(count)
  const element = Object.assign(document.createElement('canvas'), { width: 1_400, height: 900 })
  box().append(element)
  await painted()
  const started = performance.now()
  const brush = element.getContext('2d') as CanvasRenderingContext2D
  const sorted = items.map((item) => ({ item, key: `${item.window.start} ${item.title}` })).sort((a, b) => (a.key < b.key ? -1 : 1))
  for (const [row, { item }] of sorted.entries()) {
    const x = 300 + daysBetween(today, item.window.start) * 3.45
    brush.fillRect(x, (row % 30) * 30 + 10, Math.max(6, (daysBetween(item.window.start, item.window.end) + 1) * 3.45), 10)
    if (row < 30) brush.fillText(item.title, 8, row * 30 + 18)
  }
  await painted()
  return performance.now() - started
}

Object.assign(globalThis, {
  bench: { ours, opened, canvas, svar: (count: number) => svar(itemsOf(count)), frappe: (count: number) => frappe(itemsOf(count)), vis: (count: number) => vis(itemsOf(count)) },
})

function itemsOf(count: number): Dated[] {
  return [...manyItems(count).shown().state.each('items')] as unknown as Dated[]
}
