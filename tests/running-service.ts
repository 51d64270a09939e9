import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Client, createClient } from '../src/client/client.ts'
import type { Command } from '../src/core/kernel/command.ts'
import { createLogger } from '../src/server/logging.ts'
import { startThroughline } from '../src/server/start-throughline.ts'
import { readSettings } from '../src/server/settings.ts'
import { freshDatabase } from './fresh-database.ts'
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

/** The whole service on a database of its own, stopped when the test ends. `SAMPLE: 'on'` fills it; `now` is its clock, in milliseconds. */
export async function runningService(env: Record<string, string> = {}, now = Date.now): Promise<RunningService> {
  const lines: string[] = []
  const settings = readSettings({
    PORT: '0', DATA_DIR: join(await passableFolder(), 'data'), DATABASE_URL: await freshDatabase(), OWNER_TOKEN: ownerToken, SAMPLE: 'off', SECRET_KEY: 'a secret key for the tests, long enough', ...env,
  })
  const service = await startThroughline(settings, { logger: createLogger('info', { write: (line) => void lines.push(line) }), onLost: () => undefined, now })
  onTestFinished(() => service.stop())
  const as = (token: string) => createClient({ url: service.address, token, fetch })
  return { address: service.address, client: as(ownerToken), signInAddress: service.signInAddress, as, log: () => lines.join(''), stop: () => service.stop() }
}

/** A command with an id of its own. */
export function command(name: string, args: Command['args'], more: Partial<Command> = {}): Command {
  return { id: randomUUID(), name, args, ...more }
}

export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)
