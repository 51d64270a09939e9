import { createHash, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Client, createClient } from '../src/client/client.ts'
import type { Command } from '../src/core/kernel/command.ts'
import { dayIn } from '../src/core/time/zones.ts'
import { createLogger } from '../src/server/logging.ts'
import { startThroughline } from '../src/server/start-throughline.ts'
import { readSettings } from '../src/server/settings.ts'
import { freshDatabase, keptDatabase } from './fresh-database.ts'
import { passableFolder } from './passable-folder.ts'

export const ownerToken = 'tl_owner_token_of_the_tests'

export interface RunningService {
  readonly address: string
  readonly client: Client
  /** Signs the owner in, once; none when the owner has a way in. */
  readonly signInAddress: string | undefined
  /** A client with another token. */
  as(token: string): Client
  /** Every line of the service's log so far. */
  log(): string
  stop(): Promise<void>
}

type Env = Readonly<Record<string, string>>

/** The whole service on a database of its own, stopped when the test ends. `SAMPLE: 'on'` fills it; `now` is its clock, in milliseconds. */
export async function runningService(env: Env = {}, now = Date.now): Promise<RunningService> {
  const all = { PORT: '0', DATA_DIR: join(await passableFolder(), 'data'), OWNER_TOKEN: ownerToken, SAMPLE: 'off', SECRET_KEY: 'a secret key for the tests, long enough', ...env }
  const lines: string[] = []
  const service = await started({ DATABASE_URL: await foundedDatabase(all, now), ...all }, now, lines)
  onTestFinished(() => service.stop())
  const as = (token: string) => createClient({ url: service.address, token, fetch })
  return { address: service.address, client: as(ownerToken), signInAddress: service.signInAddress, as, log: () => lines.join(''), stop: () => service.stop() }
}

async function started(env: Env, now: () => number, lines: string[]) {
  return startThroughline(readSettings(env), { logger: createLogger('info', { write: (line) => void lines.push(line) }), onLost: () => undefined, now, ...(now === Date.now ? {} : { tick: 200 }) })
}

/**
 * What a first start makes out of a database is the same for every service with these settings on one day, so it is made once a run and copied. A service
 * with a clock of its own makes its own.
 */
async function foundedDatabase(env: Env, now: () => number): Promise<string> {
  if (env['DATABASE_URL'] !== undefined || now !== Date.now) return freshDatabase()
  const made = ['SAMPLE', 'OWNER_TOKEN', 'OWNER_EMAIL', 'OWNER_PASSWORD', 'SECRET_KEY', 'PUBLIC_URL', 'PORT'].map((name) => env[name])
  const digest = createHash('sha256').update(JSON.stringify([made, dayIn(new Date().toISOString(), 'Europe/Berlin')])).digest('hex')
  return freshDatabase(await keptDatabase(`kept_${digest.slice(0, 16)}`, async (DATABASE_URL) => (await started({ ...env, DATABASE_URL }, now, [])).stop()))
}

/** A command with an id of its own. */
export function command(name: string, args: Command['args'], more: Partial<Command> = {}): Command {
  return { id: randomUUID(), name, args, ...more }
}

export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)
