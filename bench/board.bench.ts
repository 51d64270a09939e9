import { load, row } from './row.ts'
import { benchPage } from './web/bench-page.ts'

// The workshop's board of 1,000 notes in a real Chromium that draws without a graphics card: it is panned and zoomed, and notes are dragged, with as many
// bare cards in one moved layer, and a bare canvas that is drawn anew each time, beside it.

const count = 1_000
const tries = 3
const bench = await benchPage('board')

interface Felt {
  readonly pan: { readonly fps: number; readonly worst: number }
  readonly zoom: { readonly fps: number; readonly worst: number }
}
interface Own extends Felt {
  readonly open: number
  readonly drag: { readonly fps: number; readonly worst: number }
}
type Bench = Record<string, (count: number) => Promise<Own>>

const tried = async (which: string): Promise<Own[]> => {
  const all: Own[] = []
  for (let at = 0; at < tries; at++) {
    const page = await bench.open()
    all.push(await page.evaluate(([name, notes]) => (globalThis as unknown as { bench: Bench }).bench[name as string]?.(notes as number) as Promise<Own>, [which, count] as const))
    await page.close()
  }
  return all
}
const middle = (all: readonly Own[], of: (one: Own) => number): number => all.map(of).sort((a, b) => a - b)[Math.floor(tries / 2)] ?? 0

const phases = [['buckets', await tried('buckets')], ['dates', await tried('dates')]] as const
const [cards, canvas] = [await tried('cards'), await tried('canvas')]
await bench.close()

const told = (all: readonly Own[], of: (one: Felt) => { readonly fps: number }) => `${middle(all, (one) => of(one).fps).toFixed(1)} fps`
for (const [name, own] of phases) {
  for (const [what, of] of [['pan', (one: Own) => one.pan], ['zoom', (one: Own) => one.zoom]] as const) {
    const [fps, worst] = [middle(own, (one) => of(one).fps), middle(own, (one) => of(one).worst)]
    row({ path: `board of ${count.toLocaleString('en')} notes in ${name}, ${what}`, must: '55 fps', aim: '59 fps', measured: `${fps.toFixed(1)} fps, longest frame ${worst.toFixed(0)} ms`, beside: `bare cards ${told(cards, (one) => of(one as Own))}, a bare canvas ${told(canvas, (one) => of(one as Own))}`, met: fps >= 55 })
  }
  const [fps, open] = [middle(own, (one) => one.drag.fps), middle(own, (one) => one.open)]
  row({ path: `board of ${count.toLocaleString('en')} notes in ${name}, a note dragged across it`, must: '30 fps', aim: '55 fps', measured: `${fps.toFixed(1)} fps; opened in ${open.toFixed(0)} ms`, beside: `bare cards opened in ${middle(cards, (one) => one.open).toFixed(0)} ms`, met: fps >= 30 })
}
console.log(load())
