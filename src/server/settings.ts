import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { isIP } from 'node:net'
import { resolve, join } from 'node:path'
import { z } from 'zod'
import { Refusal } from '../core/kernel/refusal.ts'

const whole = (from: number, to: number) =>
  z.string().refine((text) => /^\d+$/.test(text) && Number(text) >= from && Number(text) <= to, `must be a whole number from ${from} to ${to}`).transform(Number)

/** Every setting, by its name in the environment. What each does stands in .env.example, which a test holds against this list. */
const environment = z.object({
  HOST: z.string().refine((host) => isIP(host) !== 0 || /^[a-zA-Z0-9]([a-zA-Z0-9.-]*[a-zA-Z0-9])?$/.test(host), 'must be an address or a host name').default('127.0.0.1'),
  PORT: whole(0, 65_535).default(4600),
  DATA_DIR: z.string().default('./data').transform((folder) => resolve(folder)),
  DATABASE_URL: z.string().refine((url) => /^postgres(ql)?:\/\/\S+$/.test(url), 'must be a connection string that begins with postgresql://').optional(),
  PUBLIC_URL: z.string().refine((url) => /^https?:\/\//.test(url) && URL.canParse(url), 'must be a web address that begins with https:// or http://').transform((url) => url.replace(/\/+$/, '')).optional(),
  SECRET_KEY: z.string().min(32, 'must have at least 32 characters').optional(),
  OWNER_TOKEN: z.string().min(20, 'must have at least 20 characters').regex(/^[\w.~+/=-]+$/, 'may hold only letters, digits and . _ ~ + / = -').optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], 'must be fatal, error, warn, info, debug or silent').default('info'),
  SAMPLE: z.enum(['on', 'off'], 'must be on or off').optional(),
  UPLOAD_LIMIT_MB: whole(1, 2_048).default(200),
})

export const settingNames = Object.keys(environment.shape) as (keyof typeof environment.shape)[]

export interface Settings {
  readonly host: string
  /** 0 for any free port. */
  readonly port: number
  /** Absolute. */
  readonly dataDir: string
  /** Unset: Throughline runs its own PostgreSQL in the data folder. */
  readonly databaseUrl: string | undefined
  readonly publicUrl: string | undefined
  /** Unset: kept in the data folder, see keptSecret. */
  readonly secretKey: string | undefined
  readonly ownerToken: string | undefined
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent'
  /** Fill the first workspace with the sample. */
  readonly sample: boolean
  /** Bytes. */
  readonly uploadLimit: number
}

/**
 * Reads the settings from an environment. Empty values count as unset.
 * @throws Refusal `invalid` that names every mistake at once, without the value of a secret
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(settingNames.map((name) => [name, env[name]?.trim() === '' ? undefined : env[name]?.trim()]))
  const read = environment.safeParse(given)
  if (!read.success) {
    const mistakes = read.error.issues.map((issue) => {
      const name = String(issue.path[0])
      const value = /URL|KEY|TOKEN/.test(name) ? '' : ` (it is "${given[name]}")`
      return `  ${name} ${issue.message}${value}.`
    })
    throw new Refusal('invalid', `These settings are wrong; .env.example explains each:\n${mistakes.join('\n')}`)
  }
  const s = read.data
  // Left to itself, a first start shows something. Whoever connects a database, an address or a token is setting up for real.
  const isTrial = s.DATABASE_URL === undefined && s.PUBLIC_URL === undefined && s.OWNER_TOKEN === undefined
  return {
    host: s.HOST, port: s.PORT, dataDir: s.DATA_DIR, databaseUrl: s.DATABASE_URL, publicUrl: s.PUBLIC_URL, secretKey: s.SECRET_KEY,
    ownerToken: s.OWNER_TOKEN, logLevel: s.LOG_LEVEL, sample: s.SAMPLE === undefined ? isTrial : s.SAMPLE === 'on', uploadLimit: s.UPLOAD_LIMIT_MB * 1_000_000,
  }
}

/** Files of the data folder that hold a secret, each readable by its owner only. */
export type SecretFile = 'secret-key' | 'owner-token'

/** A secret that is kept in the data folder; made there when it is missing. */
export async function keptSecret(dataDir: string, name: SecretFile, make: () => string = () => randomBytes(32).toString('base64url')): Promise<string> {
  const path = join(dataDir, name)
  const kept = (await readFile(path, 'utf8').catch(() => '')).trim()
  if (kept !== '') return kept
  const made = make()
  try {
    await writeFile(path, `${made}\n`, { mode: 0o600 })
    return made
  } catch (cause) {
    throw new Refusal('unavailable', `${path} cannot be written (${(cause as Error).message}).`)
  }
}
