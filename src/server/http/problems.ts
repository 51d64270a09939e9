import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors, isResponseSerializationError } from 'fastify-type-provider-zod'
import type { Socket } from 'node:net'
import { Refusal } from '../../core/kernel/refusal.ts'
import { noTokenProblem, type Problem, problemOf, unexpectedProblem } from '../../protocol/problem.ts'

/** No valid token came with the request. No Refusal code says so: only the edge knows of tokens. */
export class NoToken extends Error {
  constructor() {
    super('No valid token.')
    this.name = 'NoToken'
  }
}

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
  if (error instanceof NoToken) {
    sendProblem(reply.header('www-authenticate', 'Bearer'), noTokenProblem)
    return
  }
  if (hasZodFastifySchemaValidationErrors(error) && error.validation.length > 0) {
    const [first] = error.validation
    const place = error.validationContext === 'querystring' ? 'query' : (error.validationContext ?? 'request')
    const at = `${place}${(first?.instancePath ?? '').replace(/\/+$/, '').replaceAll('/', '.')}`
    sendProblem(reply, problemOf('invalid', `${at}: ${first?.message ?? 'not of the right form'}.`, { at }))
    return
  }
  const said = sentenceOf((error as FastifyError).code)
  if (said !== undefined) {
    sendProblem(reply, said)
    return
  }
  const status = 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500
  if (status >= 400 && status < 500 && !isResponseSerializationError(error)) {
    sendProblem(reply, { ...problemOf('invalid', 'The request is not one that can be read.'), status })
    return
  }
  // The error's own text may hold what must not leave; it goes to the log, with the request's id, and not to the caller.
  request.log.error({ err: error }, 'unexpected error')
  sendProblem(reply, unexpectedProblem(request.id))
}

/** Errors of the HTTP framework that a caller can do something about. */
function sentenceOf(code: string | undefined): Problem | undefined {
  switch (code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return problemOf('too-large', 'The body is larger than this service takes at once. Send fewer commands in a batch, or a plan as a file.')
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return { ...problemOf('invalid', 'Send the body as application/json, or files as multipart/form-data.'), status: 415 }
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
      return problemOf('invalid', 'body: is empty; send a JSON document.', { at: 'body' })
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
      return problemOf('invalid', 'body: is not valid JSON in UTF-8.', { at: 'body' })
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return problemOf('invalid', 'The body is not as long as its Content-Length says; send it again.')
    case 'FST_ERR_BAD_URL':
      return problemOf('invalid', 'The address is not a valid one: a percent sign in it must be followed by two hex digits that spell UTF-8.')
    case 'FST_ERR_MAX_PARAM_LENGTH':
      return problemOf('not-found', 'There is nothing at that address: a part of it is longer than any name here.')
    default:
      return undefined
  }
}

/** What is no HTTP at all, or too long a heading: answered on the bare connection, then closed. */
export function onClientError(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const large = error.code === 'HPE_HEADER_OVERFLOW'
  const problem = large ? { ...problemOf('too-large', 'The heading of the request is too long.'), status: 431 } : problemOf('invalid', 'That is not a request in HTTP.')
  const body = JSON.stringify(problem)
  socket.end(`HTTP/1.1 ${problem.status} ${large ? 'Request Header Fields Too Large' : 'Bad Request'}\r\ncontent-type: application/problem+json\r\ncache-control: no-store\r\nx-content-type-options: nosniff\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`)
}
