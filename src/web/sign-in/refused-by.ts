import { ProblemError } from '../../client/client.ts'
import type { Refused } from './use-doing.ts'

/** Why a call failed, and the field that is to blame: the service names it as "body.email". */
export function refusedBy(error: unknown): Refused {
  if (!(error instanceof ProblemError)) return { sentence: 'Something went wrong on the way. Nothing has changed; try again.' }
  const { detail, at } = error.problem
  const field = at?.split('.').at(1)
  // A body's own remark begins with its place, which the field shows already.
  return { sentence: capital(detail.replace(/^body\.\w+: /, '')), ...(field === undefined ? {} : { field }) }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
