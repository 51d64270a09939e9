import { type Camera, panned, zoomed } from '../../src/web/workshop/board/camera.ts'
import { type Frames, painted } from './frames.ts'
import { manyNotes } from './many-notes.ts'

type Hand = (box: HTMLElement) => Promise<{ readonly pan: Frames; readonly zoom: Frames }>
export interface PeerFelt {
  readonly open: number
  readonly pan: Frames
  readonly zoom: Frames
}

const across = 40
const [wide, high] = [210, 124]

/** As many plain cards in one layer that is moved: no culling, no heads, nothing to be dragged. */
export async function bareCards(count: number, hand: Hand): Promise<PeerFelt> {
  const texts = Object.values(manyNotes(count, 'buckets').notes).map(({ text }) => text)
  const box = emptyBox()
  const started = performance.now()
  const layer = document.createElement('div')
  layer.style.cssText = 'position:absolute;left:0;top:0;transform-origin:0 0;will-change:transform'
  for (const [at, text] of texts.entries()) {
    const card = document.createElement('div')
    card.style.cssText = `position:absolute;left:${(at % across) * wide}px;top:${Math.floor(at / across) * high}px;width:${wide - 12}px;height:${high - 12}px;background:#eef;font-size:18px;overflow:hidden`
    card.textContent = text
    layer.append(card)
  }
  box.append(layer)
  await painted()
  const open = performance.now() - started
  listen(box, ({ x, y, k }) => (layer.style.transform = `translate(${x}px, ${y}px) scale(${k})`))
  return { open, ...(await hand(box)) }
}

/** A canvas that is drawn anew each time, with the cards that are in sight. */
export async function bareCanvas(count: number, hand: Hand): Promise<PeerFelt> {
  const texts = Object.values(manyNotes(count, 'buckets').notes).map(({ text }) => text)
  const box = emptyBox()
  const started = performance.now()
  const canvas = document.createElement('canvas')
  canvas.width = innerWidth
  canvas.height = innerHeight
  box.append(canvas)
  const context = canvas.getContext('2d') as CanvasRenderingContext2D
  const draw = ({ x, y, k }: Camera) => {
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.clearRect(0, 0, canvas.width, canvas.height)
    context.setTransform(k, 0, 0, k, x, y)
    context.font = '18px "Inter Variable"'
    for (const [at, text] of texts.entries()) {
      const [left, top] = [(at % across) * wide, Math.floor(at / across) * high]
      if (left * k + x > canvas.width || (left + wide) * k + x < 0 || top * k + y > canvas.height || (top + high) * k + y < 0) continue
      context.fillStyle = '#eef'
      context.fillRect(left, top, wide - 12, high - 12)
      context.fillStyle = '#222'
      for (let line = 0; line < 3; line++) context.fillText(text.slice(line * 22, line * 22 + 22), left + 12, top + 28 + line * 24)
    }
  }
  draw({ x: 0, y: 0, k: 1 })
  await painted()
  const open = performance.now() - started
  listen(box, draw)
  return { open, ...(await hand(box)) }
}

function emptyBox(): HTMLElement {
  const box = document.createElement('div')
  box.style.cssText = 'position:relative;width:100vw;height:100vh;overflow:hidden'
  document.getElementById('app')?.replaceChildren(box)
  return box
}

function listen(box: HTMLElement, show: (camera: Camera) => void): void {
  let camera: Camera = { x: 0, y: 0, k: 1 }
  box.addEventListener('wheel', (event) => {
    event.preventDefault()
    camera = event.ctrlKey ? zoomed(camera, Math.exp(-event.deltaY / 100), { x: event.clientX, y: event.clientY }) : panned(camera, { x: -event.deltaX, y: -event.deltaY })
    show(camera)
  }, { passive: false })
}
