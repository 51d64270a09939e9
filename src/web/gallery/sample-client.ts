import { type Client, ProblemError } from '../../client/client.ts'
import { problemOf } from '../../protocol/problem.ts'

/** The gallery has no service behind it: whatever only a service can answer is refused, as when it is away. */
export function sampleClient(): Client {
  return {
    call: ({ summary }) => Promise.reject(new ProblemError(problemOf('unavailable', `The gallery runs without a service. Asked was: ${summary}`))),
  }
}
