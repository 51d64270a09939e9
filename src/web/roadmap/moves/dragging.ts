/** Pixels that the pointer goes before a press is a drag. */
const slack = 4

export interface DragHandlers<T> {
  /** Says what is under the pointer; undefined where nothing takes what is dragged. The same object as long as it is the same target. */
  readonly targetAt: (x: number, y: number) => T | undefined
  readonly begin: () => void
  /** The target is another one, or none. */
  readonly over: (target: T | undefined) => void
  /** Scrolls what is near the pointer; true while it scrolls. */
  readonly scrollNear: (x: number, y: number) => boolean
  readonly drop: (target: T) => void
  readonly end: () => void
}

/**
 * A drag by hand. What follows the pointer is moved where it is drawn, without any layout, so that a move is painted in the next frame. Escape
 * leaves everything as it was.
 */
export function startDrag<T>(down: PointerEvent, ghostOf: () => HTMLElement, handlers: DragHandlers<T>): void {
  const [fromX, fromY] = [down.clientX, down.clientY]
  let ghost: HTMLElement | undefined
  let target: T | undefined
  let [x, y] = [fromX, fromY]
  let frame = 0
  const move = (event: PointerEvent) => {
    ;[x, y] = [event.clientX, event.clientY]
    if (ghost === undefined) {
      if (Math.hypot(x - fromX, y - fromY) < slack) return
      ghost = ghostOf()
      document.body.append(ghost)
      document.documentElement.style.cursor = 'grabbing'
      handlers.begin()
    }
    ghost.style.transform = `translate3d(${x - fromX}px,${y - fromY}px,0)`
    look()
    if (frame === 0) frame = requestAnimationFrame(scroll)
  }
  const look = () => {
    const next = handlers.targetAt(x, y)
    if (next === target) return
    target = next
    handlers.over(target)
  }
  const scroll = () => {
    frame = 0
    if (!handlers.scrollNear(x, y)) return
    look()
    frame = requestAnimationFrame(scroll)
  }
  const stop = (dropped: boolean) => {
    removeEventListener('pointermove', move)
    removeEventListener('pointerup', up)
    removeEventListener('pointercancel', cancel)
    removeEventListener('keydown', key, true)
    cancelAnimationFrame(frame)
    if (ghost === undefined) return
    ghost.remove()
    document.documentElement.style.cursor = ''
    // The click that ends a drag is no click.
    addEventListener('click', swallow, { capture: true, once: true })
    setTimeout(() => removeEventListener('click', swallow, { capture: true }), 0)
    handlers.end()
    if (dropped && target !== undefined) handlers.drop(target)
  }
  const up = () => stop(true)
  const cancel = () => stop(false)
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || ghost === undefined) return
    event.preventDefault()
    event.stopPropagation()
    stop(false)
  }
  addEventListener('pointermove', move)
  addEventListener('pointerup', up)
  addEventListener('pointercancel', cancel)
  addEventListener('keydown', key, true)
}

function swallow(event: Event): void {
  event.preventDefault()
  event.stopPropagation()
}
