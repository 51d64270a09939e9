/** Resolves when what stands now has been painted: after the next frame's own work. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => resolve(), { once: true })
      port1.start()
      port2.postMessage(undefined)
    })
  })
}

/** Waits, frame by frame, until something is there; then until it is painted. */
export async function paintedOnce(isThere: () => boolean): Promise<void> {
  while (!isThere()) await new Promise(requestAnimationFrame)
  await painted()
}

export interface Frames {
  readonly fps: number
  /** The longest frame, in milliseconds. */
  readonly worst: number
}

/** Does a thing in each of so many frames, and says how the frames came. */
export async function frames(count: number, each: (at: number) => void): Promise<Frames> {
  const taken: number[] = []
  let last = await new Promise<number>(requestAnimationFrame)
  for (let at = 0; at < count; at++) {
    each(at)
    const now = await new Promise<number>(requestAnimationFrame)
    taken.push(now - last)
    last = now
  }
  return { fps: (1_000 * count) / taken.reduce((sum, one) => sum + one, 0), worst: Math.max(...taken) }
}
