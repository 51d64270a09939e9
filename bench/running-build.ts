import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Client, createClient } from '../src/client/client.ts'

export interface RunningBuild {
  readonly address: string
  readonly child: ChildProcess
  /** Asks it to stop, and waits until it has. */
  stop(): Promise<void>
}

/** A data folder for one run. It can be entered by whoever the database runs as, and is removed in the end. */
export async function withDataDir<T>(work: (dataDir: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-bench-'))
  await chmod(folder, 0o711)
  try {
    return await work(join(folder, 'data'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Starts the built service on a data folder, and waits until it says where it is. The sample is made unless it is off. */
export async function runBuild(dataDir: string, more: { readonly SAMPLE?: 'on' | 'off' } = {}): Promise<RunningBuild> {
  const child = spawn(process.execPath, ['dist/server/main.js'], { env: { PATH: process.env['PATH'] ?? '', DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'error', ...more }, stdio: ['ignore', 'pipe', 'inherit'] })
  let out = ''
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  const ended = new Promise((resolve) => child.once('exit', resolve))
  let address: string | undefined
  while (address === undefined && child.exitCode === null) {
    await pause(5)
    address = /running at (\S+)/.exec(out)?.[1]
  }
  if (address === undefined) throw new Error(`The service ended: ${out}`)
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  return { address, child, stop }
}

/** The built service on a folder of its own for as long as the work takes, with its owner's token and a client of theirs. */
export function withBuild<T>(more: { readonly SAMPLE?: 'on' | 'off' }, work: (service: RunningBuild & { readonly client: Client; readonly token: string }) => Promise<T>): Promise<T> {
  return withDataDir(async (dataDir) => {
    const service = await runBuild(dataDir, more)
    try {
      const token = (await readFile(join(dataDir, 'owner-token'), 'utf8')).trim()
      return await work({ ...service, token, client: createClient({ url: service.address, token, fetch }) })
    } finally {
      await service.stop()
    }
  })
}
