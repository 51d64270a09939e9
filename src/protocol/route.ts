import { z } from 'zod'
import type { Permission } from '../core/kernel/permission.ts'
import type { Json } from '../lib/json.ts'

/** What a token must be good for. `read` sees, `write` commands and imports, `publish` makes editions, `admin` keeps tokens and backups. */
export const scopes = ['read', 'write', 'publish', 'admin'] as const
export type Scope = (typeof scopes)[number]

/**
 * Whose role may ask, beside the token's scope: anyone (they are given Views made for them), members (they read records), or those who
 * hold a permission. Said on the route, so that it is checked before anything is read or looked up.
 */
export type Who = 'anyone' | 'members' | Permission

/** A file that goes out as bytes. */
export interface BytesAnswer {
  readonly bytes: readonly string[]
}

/**
 * One route, as data: the server answers it, OpenAPI and the API page describe it, the client and the command line call it. Undeclared
 * fields of an answer never leave, since it is serialised through `answer`.
 */
export interface Route<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType | BytesAnswer = z.ZodType | BytesAnswer,
> {
  /** A name for programs: "records.list". */
  readonly id: string
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** Below /api/v1, parameters as ":ws". */
  readonly path: string
  readonly summary: string
  readonly scope: Scope
  readonly who: Who
  /** Answered without a token or a session: the routes by which people come in. A page of another origin is refused all the same. */
  readonly open?: true
  /** It begins what goes on after the answer, which is 202. */
  readonly accepts?: true
  /** What it hands out never leaves the company: whoever's role or token is refused it stands in the audit. */
  readonly auditsRefusals?: true
  readonly params: Params
  readonly query: Query
  /** JSON body; `files` takes multipart form data instead, one part a file with its path as the file name. */
  readonly body: Body
  readonly files?: true
  /** Takes forms, and a mail as it is, beside JSON: the body’s `form` and `base64`. Its token may stand as the password of its address too, since some services that call it send no other. */
  readonly forms?: true
  readonly answer: Answer
}

export function defineRoute<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType | BytesAnswer>(
  route: Route<P, Q, B, A>,
): Route<P, Q, B, A> {
  return route
}

/** The scope that a token needs for a command: what is for administrators and what lets things out is not in "write". */
export function scopeOfCommand(may: Permission): Scope {
  if (may === 'own' || may === 'administer') return 'admin'
  return may === 'publish' ? 'publish' : 'write'
}

/** Any plain data. What comes over the wire is plain by its form, so it is not walked again: some answers have a million values. */
export const json: z.ZodType<Json> = z.custom<Json>((value) => value !== undefined, 'must be plain data')

/** The id of a command, its idempotency key. Lower case, since two spellings would be two keys. */
export const commandId = z.uuid().regex(/^[0-9a-f-]+$/, 'must be a lower-case UUID')

export const none = z.undefined().or(z.null()).optional()
export const noQuery = z.strictObject({})
export const inWorkspace = z.strictObject({ ws: z.string().min(1).max(100) })
/** What HTTP says when a route has answered. */
export const statusOf = ({ accepts }: Pick<Route, 'accepts'>): 200 | 202 => (accepts === true ? 202 : 200)
export const isBytes = (answer: z.ZodType | BytesAnswer): answer is BytesAnswer => 'bytes' in answer

/** Cursor pages: `next` is handed back as `cursor` to go on, absent on the last page. */
export const pageQuery = { cursor: z.string().max(500).optional(), limit: z.coerce.number('must be a whole number').int('must be a whole number').min(1, 'must be at least 1').max(1_000, 'must be at most 1000').default(200) }
