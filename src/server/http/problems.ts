import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors, isResponseSerializationError } from 'fastify-type-provider-zod'
import { Refusal } from '../../core/kernel/refusal.ts'
import { type Problem, problemOf } from '../../protocol/problem.ts'

/** Sends a problem document. */
export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  return reply.code(problem.status).type('application/problem+json').send(JSON.stringify(problem))
}

/** Every error that reaches the edge becomes a problem: an expected "no" in its own sentence, anything else without its inside. */
export function onError(error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply): void {
  if (error instanceof Refusal) {
    sendProblem(reply, problemOf(error.code, error.message, { at: error.at, details: error.details }))
    return
  }
  if (hasZodFastifySchemaValidationErrors(error)) {
    const [first] = error.validation
    const at = `${error.validationContext ?? 'request'}${(first?.instancePath ?? '').replaceAll('/', '.')}`
    sendProblem(reply, problemOf('invalid', `${at}: ${first?.message ?? 'not of the right form'}.`, { at }))
    return
  }
  const status = 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500
  if (status === 413) {
    sendProblem(reply, problemOf('too-large', 'The request is larger than this service takes; see UPLOAD_LIMIT_MB.'))
    return
  }
  if (status >= 400 && status < 500 && !isResponseSerializationError(error)) {
    sendProblem(reply, { ...problemOf('invalid', error.message), status })
    return
  }
  // The error's own text may hold what must not leave; it goes to the log, with the request's id, and not to the caller.
  request.log.error({ err: error }, 'unexpected error')
  sendProblem(reply, { type: 'about:blank', title: 'Something went wrong', status: 500, code: 'unexpected', detail: `Something went wrong on our side. The log has the details under request ${request.id}.` })
}
