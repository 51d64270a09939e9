import { createRoot } from 'react-dom/client'
import '../../src/web/look/base.css'
import { BoardStage } from '../../src/web/workshop/board/board-stage.tsx'
import { type BoardInHand, WithBoard } from '../../src/web/workshop/use-board.ts'
import { bareCanvas, bareCards } from './board-peers.ts'
import { type Frames, frames, painted, paintedOnce } from './frames.ts'
import { manyNotes } from './many-notes.ts'

// Driven by bench/board.bench.ts: the room's own board, and beside it bare cards and a bare canvas under the same hand.

export interface Felt {
  readonly open: number
  readonly pan: Frames
  readonly zoom: Frames
  readonly drag: Frames
}

const none: Frames = { fps: 0, worst: 0 }
/** Nobody answers in the bench. */
const never = () => new Promise<never>(() => undefined)

async function ours(count: number, phase: 'buckets' | 'dates'): Promise<Felt> {
  const board = manyNotes(count, phase)
  const inHand: BoardInHand = { board, self: 'p0', leads: true, here: [], status: 'live', now: () => 0, send: never, undo: never, unsent: [], votes: {}, vote: never, closeVoting: never }
  const app = document.getElementById('app') as HTMLElement
  await document.fonts.load('16px "Inter Variable"')
  const started = performance.now()
  createRoot(app).render(
    <WithBoard value={inHand}>
      <BoardStage say={() => undefined} />
    </WithBoard>,
  )
  await paintedOnce(() => document.querySelectorAll('[data-note]').length > 20)
  const open = performance.now() - started
  await new Promise((resolve) => setTimeout(resolve, 1_000))
  const box = document.querySelector('[role=listbox]')?.parentElement?.parentElement as HTMLElement
  const felt = await hand(box)
  return { open, ...felt, drag: await dragged(box) }
}

/** A hand that pans all over a board by the wheel, and one that zooms out and in again. */
async function hand(box: HTMLElement): Promise<{ readonly pan: Frames; readonly zoom: Frames }> {
  const wheel = (more: WheelEventInit) => box.dispatchEvent(new WheelEvent('wheel', { clientX: 700, clientY: 400, bubbles: true, cancelable: true, ...more }))
  const pan = await frames(240, (at) => wheel({ deltaX: at % 80 < 40 ? 14 : -14, deltaY: at % 120 < 60 ? 26 : -26 }))
  await new Promise((resolve) => setTimeout(resolve, 500))
  const zoom = await frames(240, (at) => wheel({ ctrlKey: true, deltaY: at % 120 < 60 ? 3.5 : -3.5 }))
  await new Promise((resolve) => setTimeout(resolve, 500))
  return { pan, zoom }
}

/** A note that is carried over all lanes in sight. */
async function dragged(box: HTMLElement): Promise<Frames> {
  await painted()
  const card = [...document.querySelectorAll<HTMLElement>('[data-note]')].find((one) => document.elementFromPoint(one.getBoundingClientRect().left + 20, one.getBoundingClientRect().top + 20)?.closest('[data-note]') === one)
  if (card === undefined) return none
  const { left, top } = card.getBoundingClientRect()
  box.setPointerCapture = () => undefined
  const at = (x: number, y: number) => ({ bubbles: true, clientX: left + 20 + x, clientY: top + 20 + y, button: 0, pointerId: 7, pointerType: 'mouse' })
  card.dispatchEvent(new PointerEvent('pointerdown', at(0, 0)))
  const felt = await frames(120, (step) => box.dispatchEvent(new PointerEvent('pointermove', at(step * 6, Math.sin(step / 8) * 60))))
  dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
  return felt
}

Object.assign(globalThis, {
  bench: {
    buckets: (count: number) => ours(count, 'buckets'), dates: (count: number) => ours(count, 'dates'),
    cards: async (count: number) => ({ ...(await bareCards(count, hand)), drag: none }), canvas: async (count: number) => ({ ...(await bareCanvas(count, hand)), drag: none }),
  },
})
