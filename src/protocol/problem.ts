import { z } from 'zod'
import type { RefusalCode } from '../core/kernel/refusal.ts'

/** The body of every answer that is not a success (RFC 9457). `detail` is a sentence that a person can act on. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  /** The argument, or the file and line, to blame. */
  at: z.string().optional(),
  details: z.unknown().optional(),
})
export type Problem = z.infer<typeof problem>

/** Every expected "no", as HTTP says it. The only place where the two meet. */
export const statusOf: Record<RefusalCode, number> = {
  invalid: 400,
  'not-found': 404,
  'not-allowed': 403,
  conflict: 409,
  'in-use': 409,
  exists: 409,
  'out-of-order': 409,
  'needs-reason': 422,
  'never-outside': 403,
  differs: 409,
  'too-large': 413,
  'too-many': 429,
  gone: 410,
  unavailable: 503,
}

/** Short titles, one a code. */
export const titleOf: Record<RefusalCode, string> = {
  invalid: 'Not of the right form',
  'not-found': 'Not found',
  'not-allowed': 'Not allowed',
  conflict: 'Changed meanwhile',
  'in-use': 'Still in use',
  exists: 'Already there',
  'out-of-order': 'Out of order',
  'needs-reason': 'Needs a reason',
  'never-outside': 'Never leaves the company',
  differs: 'Differs from the dry run',
  'too-large': 'Too large',
  'too-many': 'Too many tries',
  gone: 'Gone',
  unavailable: 'Not now',
}

/** The two problems that no Refusal says: they are of the edge alone. */
export const noTokenProblem: Problem = {
  type: '/api#problem-no-token', title: 'No valid token', status: 401, code: 'no-token', detail: 'Sign in, or send a valid token as "Authorization: Bearer …".',
}
export function unexpectedProblem(request: string): Problem {
  return {
    type: '/api#problem-unexpected', title: 'Something went wrong', status: 500, code: 'unexpected',
    detail: `Something went wrong on our side. The log has the details under request ${request}.`,
  }
}

/** A problem's type names its code and resolves on the API page. */
export function problemOf(code: RefusalCode, detail: string, more: { at?: string | undefined; details?: unknown } = {}): Problem {
  return {
    type: `/api#problem-${code}`,
    title: titleOf[code],
    status: statusOf[code],
    detail,
    code,
    ...(more.at === undefined ? {} : { at: more.at }),
    ...(more.details === undefined ? {} : { details: more.details }),
  }
}
