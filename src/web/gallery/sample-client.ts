import { type Client, ProblemError } from '../../client/client.ts'
import { problemOf } from '../../protocol/problem.ts'
import { sampleAnswers } from './sample-answers.ts'
import type { SampleWorkspace } from './sample-workspace.ts'

/** The gallery has no service behind it: a few routes are answered from the sample in memory, and all others are refused, as when it is away. */
export function sampleClient(workspace: SampleWorkspace): Client {
  return {
    call: (route, { query, params, body }) => {
      const answer = sampleAnswers[route.id]
      if (answer !== undefined) return Promise.resolve(answer(workspace, { ...(params as object), ...(query as object), ...(body as object) } as Record<string, unknown>) as never)
      return Promise.reject(new ProblemError(problemOf('unavailable', `The gallery runs without a service. Asked was: ${route.summary}`)))
    },
  }
}
