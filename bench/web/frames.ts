/** Resolves when what stands now has been painted: right after the next frame's own work. */
export async function painted(): Promise<void> {
  await new Promise(requestAnimationFrame)
  await framed()
}

/** Waits, frame by frame, until something is there; then until that frame is painted. */
export async function paintedOnce(isThere: () => boolean): Promise<void> {
  await new Promise(requestAnimationFrame)
  while (!isThere()) await new Promise(requestAnimationFrame)
  await framed()
}

/** Asked for within a frame's own work: resolves after its paint, since a message comes after it. */
function framed(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => resolve(), { once: true })
    port1.start()
    port2.postMessage(undefined)
  })
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
