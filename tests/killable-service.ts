import { type ChildProcess, spawn } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Client, createClient } from '../src/client/client.ts'
import { freshDatabase } from './fresh-database.ts'
import { passableFolder } from './passable-folder.ts'
import { serviceProgram } from './programs/built.ts'
import { ownerToken } from './running-service.ts'

export interface KillableService {
  readonly address: string
  readonly client: Client
  /** Ends it at once, in the middle of whatever it does. */
  kill(): Promise<void>
  /** Starts it again, on what it had written. */
  start(): Promise<void>
}

/** The service as a program of its own, as `npm start` runs it, at an address that stays. */
export async function killableService(env: Readonly<Record<string, string>>): Promise<KillableService> {
  const port = await freePort()
  const settings = {
    PATH: process.env['PATH'] ?? '', PORT: String(port), DATA_DIR: join(await passableFolder(), 'data'), DATABASE_URL: await freshDatabase(), OWNER_TOKEN: ownerToken,
    SECRET_KEY: 'a secret key for the tests, long enough', LOG_LEVEL: 'warn', ...env,
  }
  let child: ChildProcess | undefined
  const start = async () => {
    const started = spawn(process.execPath, serviceProgram, { env: settings, stdio: ['ignore', 'pipe', 'inherit'] })
    child = started
    await new Promise<void>((resolve, reject) => {
      started.stdout.on('data', (said: Buffer) => String(said).includes('Throughline is running at') && resolve())
      started.once('close', (code) => reject(new Error(`The service ended with ${code}.`)))
    })
  }
  const kill = async () => {
    const gone = new Promise((resolve) => child?.once('close', resolve))
    child?.kill('SIGKILL')
    await gone
  }
  onTestFinished(() => void child?.kill('SIGKILL'))
  await start()
  const address = `http://localhost:${port}`
  return { address, client: createClient({ url: address, token: ownerToken, fetch }), kill, start }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
