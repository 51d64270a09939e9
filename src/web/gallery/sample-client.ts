import { type Client, ProblemError } from '../../client/client.ts'
import { problemOf } from '../../protocol/problem.ts'
import { sampleAnswers } from './sample-answers.ts'

/** The gallery has no service behind it: a few routes have an answer made up for the pictures, and all others are refused, as when it is away. */
export function sampleClient(): Client {
  return {
    call: (route) => {
      const answer = sampleAnswers[route.id]
      if (answer !== undefined) return Promise.resolve(answer() as never)
      return Promise.reject(new ProblemError(problemOf('unavailable', `The gallery runs without a service. Asked was: ${route.summary}`)))
    },
  }
}
