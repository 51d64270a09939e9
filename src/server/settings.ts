import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { isIP } from 'node:net'
import { resolve, join } from 'node:path'
import { z } from 'zod'
import { Refusal } from '../core/kernel/refusal.ts'
import { passwordLetters } from '../protocol/auth-routes.ts'
import type { Oidc } from './auth/library.ts'

const whole = (from: number, to: number) =>
  z.string().refine((text) => /^\d+$/.test(text) && Number(text) >= from && Number(text) <= to, `must be a whole number from ${from} to ${to}`).transform(Number)

const isOrigin = (url: string): boolean => !URL.canParse(url) || /^\/*$/.test(new URL(url).pathname)
const isNetwork = (text: string): boolean => isIP(text.split('/', 1)[0] ?? '') !== 0 && /^[^/]+(\/\d{1,3})?$/.test(text)

const hostList = (list: string): string[] => list.split(',').map((one) => one.trim().toLowerCase())
const areHosts = (list: readonly string[]): boolean => list.every((host) => /^[a-z0-9.-]+(:\d{1,5})?$|^\[[0-9a-f:]+\](:\d{1,5})?$/.test(host))

/** Every setting, by its name in the environment. What each does stands in .env.example, which a test holds against this list. */
const environment = z.object({
  HOST: z.string().refine((host) => isIP(host) !== 0 || /^[a-zA-Z0-9]([a-zA-Z0-9.-]*[a-zA-Z0-9])?$/.test(host), 'must be an address or a host name').default('127.0.0.1'),
  PORT: whole(0, 65_535).default(4600),
  DATA_DIR: z.string().default('./data').transform((folder) => resolve(folder)),
  DATABASE_URL: z.string().refine((url) => /^postgres(ql)?:\/\/\S+$/.test(url), 'must be a connection string that begins with postgresql://').optional(),
  PUBLIC_URL: z.string().refine((url) => /^https?:\/\//.test(url) && URL.canParse(url), 'must be a web address that begins with https:// or http://').refine(isOrigin, 'must end after the host, without a path').transform((url) => new URL(url).origin).optional(),
  TRUSTED_PROXIES: z.string().transform((list) => list.split(',').map((one) => one.trim())).refine((list) => list.every(isNetwork), 'must be addresses or networks, as in 10.0.0.1, 10.1.0.0/16').optional(),
  SECRET_KEY: z.string().min(32, 'must have at least 32 characters').optional(),
  OWNER_EMAIL: z.email('must be an e-mail address').optional(),
  OWNER_PASSWORD: z.string().min(passwordLetters.least, `must have at least ${passwordLetters.least} characters`).max(passwordLetters.most, `may have ${passwordLetters.most} characters at most`).optional(),
  OWNER_TOKEN: z.string().min(20, 'must have at least 20 characters').regex(/^[\w.~+/=-]+$/, 'may hold only letters, digits and . _ ~ + / = -').optional(),
  OIDC_ISSUER: z.string().refine((url) => /^https?:\/\//.test(url) && URL.canParse(url), 'must be the web address of the issuer').optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().max(60, 'may have 60 characters at most').optional(),
  SMTP_URL: z.string().refine((url) => /^smtps?:\/\//.test(url) && URL.canParse(url), 'must begin with smtp:// or smtps://').optional(),
  MAIL_FROM: z.string().refine((from) => /^[^\r\n]*[^\s@]+@[^\s@]+$/.test(from.replace(/>$/, '')), 'must be an e-mail address, with a name before it if you like').optional(),
  MESSAGE_HOSTS: z.string().transform(hostList).refine(areHosts, 'must be hosts, with their port where it is not the usual one').optional(),
  LINK_LOOKS: z.enum(['on', 'off'], 'must be on or off').default('on'),
  LINK_HOSTS: z.string().transform(hostList).refine(areHosts, 'must be hosts, with their port where it is not the usual one').optional(),
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
  /** Proxies whose word on who asks is taken. */
  readonly proxies: readonly string[]
  /** Unset: kept in the data folder, see keptSecret. */
  readonly secretKey: string | undefined
  readonly ownerEmail: string | undefined
  readonly ownerPassword: string | undefined
  readonly ownerToken: string | undefined
  /** The company's own sign-in. */
  readonly oidc: Oidc | undefined
  /** Unset: no mail is sent, and links are handed over by hand. */
  readonly mail: { readonly url: string; readonly from: string } | undefined
  /** Hosts in the company's own network that messages to chat rooms may go to. */
  readonly messageHosts: readonly string[]
  /** Does the service look, by itself, whether links are still there? */
  readonly linkLooks: boolean
  /** Hosts in the company's own network whose links are looked at too. */
  readonly linkHosts: readonly string[]
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
      const value = /URL|KEY|TOKEN|SECRET|PASSWORD/.test(name) ? '' : ` (it is "${given[name]}")`
      return `  ${name} ${issue.message}${value}.`
    })
    throw wrong(mistakes)
  }
  const s = read.data
  const halves = halfSet(s)
  if (halves.length > 0) throw wrong(halves)
  // Left to itself, a first start shows something. Whoever connects a database, an address or a token is setting up for real.
  const isTrial = s.DATABASE_URL === undefined && s.PUBLIC_URL === undefined && s.OWNER_TOKEN === undefined
  return {
    host: s.HOST, port: s.PORT, dataDir: s.DATA_DIR, databaseUrl: s.DATABASE_URL, publicUrl: s.PUBLIC_URL, proxies: s.TRUSTED_PROXIES ?? [], secretKey: s.SECRET_KEY,
    ownerEmail: s.OWNER_EMAIL, ownerPassword: s.OWNER_PASSWORD, ownerToken: s.OWNER_TOKEN, oidc: oidcOf(s), mail: mailOf(s), messageHosts: s.MESSAGE_HOSTS ?? [], linkLooks: s.LINK_LOOKS === 'on', linkHosts: s.LINK_HOSTS ?? [], logLevel: s.LOG_LEVEL, sample: s.SAMPLE === undefined ? isTrial : s.SAMPLE === 'on', uploadLimit: s.UPLOAD_LIMIT_MB * 1_000_000,
  }
}

type Read = z.output<typeof environment>

function wrong(mistakes: readonly string[]): Refusal {
  return new Refusal('invalid', `These settings are wrong; .env.example explains each:\n${mistakes.join('\n')}`)
}

/** Settings that only make sense together, and stand alone. */
function halfSet(s: Read): string[] {
  const pairs = [['OWNER_EMAIL', 'OWNER_PASSWORD'], ['OIDC_ISSUER', 'OIDC_CLIENT_ID'], ['OIDC_ISSUER', 'OIDC_CLIENT_SECRET'], ['SMTP_URL', 'MAIL_FROM']] as const
  return pairs.flatMap(([one, other]) => (s[one] === undefined) === (s[other] === undefined) ? [] : [`  ${s[one] === undefined ? one : other} must be set too, since ${s[one] === undefined ? other : one} is.`])
}

function oidcOf(s: Read): Oidc | undefined {
  if (s.OIDC_ISSUER === undefined || s.OIDC_CLIENT_ID === undefined || s.OIDC_CLIENT_SECRET === undefined) return undefined
  return { issuer: s.OIDC_ISSUER, clientId: s.OIDC_CLIENT_ID, clientSecret: s.OIDC_CLIENT_SECRET, name: s.OIDC_NAME ?? 'your company’s sign-in' }
}

function mailOf(s: Read): Settings['mail'] {
  return s.SMTP_URL === undefined || s.MAIL_FROM === undefined ? undefined : { url: s.SMTP_URL, from: s.MAIL_FROM }
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
