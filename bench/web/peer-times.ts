import type { BenchPage } from './bench-page.ts'

/** Milliseconds after which a peer is said to have given up. */
const patience = 60_000

/** What each of some ways to draw takes, in words: `names` are pairs of what it is called and its function on the page. */
export async function peerTimes(bench: BenchPage, count: number, names: readonly (readonly [string, string])[]): Promise<string> {
  const told: string[] = []
  for (const [name, which] of names) told.push(`${name} ${inWords(await timed(bench, count, which))}`)
  return told.join(', ')
}

async function timed(bench: BenchPage, count: number, which: string): Promise<number | undefined> {
  const page = await bench.open()
  const asked = page.evaluate(([name, many]) => (globalThis as unknown as { bench: Record<string, (count: number) => Promise<number>> }).bench[name as string]?.(many as number), [which, count] as const).catch(() => undefined)
  let timer: NodeJS.Timeout | undefined
  const taken = await Promise.race([asked, new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), patience)))])
  clearTimeout(timer)
  // One that hangs does not answer a polite goodbye either.
  await Promise.race([page.close(), new Promise((resolve) => setTimeout(resolve, 2_000))])
  return taken
}

function inWords(ms: number | undefined): string {
  if (ms === undefined) return `no answer in ${patience / 1_000} s`
  return ms > 10_000 ? `${(ms / 1_000).toFixed(0)} s` : `${ms.toFixed(0)} ms`
}
