import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { load, row } from './row.ts'
import { runBuild, withDataDir } from './running-build.ts'

const times = 3
/** Milliseconds without anything to do. About half a minute after a start the engine gives back what the start alone took, so both are told. */
const [soon, idle] = [5_000, 60_000]

/** Starts the built service, waits until it is ready, lets it idle, and stops it. Seconds to ready, and megabytes resident without the database, soon after and when idle. */
async function once(dataDir: string): Promise<{ seconds: number; soonMegabytes: number; megabytes: number }> {
  const began = performance.now()
  const { address, child, stop } = await runBuild(dataDir)
  if ((await fetch(`${address}/readyz`)).status !== 200) throw new Error('The service is not ready.')
  const seconds = (performance.now() - began) / 1_000
  await pause(soon)
  const soonMegabytes = await resident(child.pid ?? 0)
  await pause(idle - soon)
  const megabytes = await resident(child.pid ?? 0)
  await stop()
  return { seconds, soonMegabytes, megabytes }
}

async function resident(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? Number.NaN) / 1_024
}

/** The floor: a Node that does nothing. */
async function bareNode(): Promise<{ seconds: number; megabytes: number }> {
  const began = performance.now()
  const child = spawn(process.execPath, ['-e', 'console.log(1); setInterval(() => {}, 1000)'], { stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise((resolve) => child.stdout.once('data', resolve))
  const seconds = (performance.now() - began) / 1_000
  await pause(1_000)
  const megabytes = await resident(child.pid ?? 0)
  child.kill()
  return { seconds, megabytes }
}

const middle = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN

await withDataDir(async (dataDir) => {
  const first = await once(dataDir)
  const runs = []
  for (let n = 0; n < times; n++) runs.push(await once(dataDir))
  const seconds = middle(runs.map((run) => run.seconds))
  const megabytes = middle(runs.map((run) => run.megabytes))
  const soonMegabytes = middle(runs.map((run) => run.soonMegabytes))
  const bare = await bareNode()
  console.log(load())
  row({
    path: 'start on an existing data folder (the sample) to ready', must: '2.5 s', aim: '1.2 s', measured: `${seconds.toFixed(2)} s (first start, with the sample made: ${first.seconds.toFixed(1)} s)`,
    beside: `a Node that does nothing ${bare.seconds.toFixed(2)} s`, met: seconds <= 2.5,
  })
  row({
    path: 'idle memory without the database', must: '150 MB', aim: '110 MB', measured: `${megabytes.toFixed(0)} MB after ${idle / 1_000} s without work (${soonMegabytes.toFixed(0)} MB ${soon / 1_000} s after the start)`,
    beside: `a Node that does nothing ${bare.megabytes.toFixed(0)} MB`, met: megabytes <= 150,
  })
})
