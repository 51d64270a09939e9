/** The closed list of reasons for an expected "no". The HTTP status of each is mapped at the edge, never here. */
export const refusalCodes = [
  'invalid', // an argument or a file is not of the form that was asked for
  'not-found', // the named thing does not exist, or this reader may not know that it does
  'not-allowed', // the actor's role may not do this
  'conflict', // someone changed the same thing meanwhile
  'in-use', // something still points at what would be removed
  'exists', // a thing of that name or number is already there
  'out-of-order', // an effective day before one already written, or a step before its turn
  'needs-reason', // this act is recorded with a reason, and none was given
  'never-outside', // the activity roadmap, or another internal thing, was asked for an outside audience
  'differs', // the state has moved since the dry run; the new one is shown first
  'too-large', // over a stated limit
  'too-many', // tries within a while; the sentence says how long to wait
  'gone', // it was there and has been withdrawn or erased
  'unavailable', // not now: the server is starting or stopping
] as const
export type RefusalCode = (typeof refusalCodes)[number]

/**
 * An expected "no": a code from the closed list and one sentence that a person can act on. `at` is the place in the arguments
 * (a path such as "args.window.start") when one field is to blame; `details` is plain data that the edge may show.
 */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly at: string | undefined
  readonly details: unknown
  constructor(code: RefusalCode, sentence: string, more: { at?: string; details?: unknown } = {}) {
    super(sentence)
    this.name = 'Refusal'
    this.code = code
    this.at = more.at
    this.details = more.details
  }
}
