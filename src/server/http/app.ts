import multipart from '@fastify/multipart'
import { randomUUID } from 'node:crypto'
import fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import type { z } from 'zod'
import { Refusal } from '../../core/kernel/refusal.ts'
import { problemOf } from '../../protocol/problem.ts'
import { isBytes, type Route } from '../../protocol/route.ts'
import type { Answer, Bytes, Caller, UploadedFile } from './answer.ts'
import { onError, sendProblem } from './problems.ts'
import type { Tokens } from './tokens.ts'

export interface AppOptions {
  readonly answers: readonly Answer[]
  readonly tokens: Tokens
  readonly logger: FastifyBaseLogger
  /** Bytes that one request may carry. */
  readonly uploadLimit: number
  /** Milliseconds since 1970; handed in, so that tests decide it. */
  readonly now: () => number
}

/** The HTTP door: every route of the protocol with its answer, tokens checked, errors as problems. Pages and health are added by their own files. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const app = fastify({ loggerInstance: options.logger, logController: new LogController({ disableRequestLogging: true }), bodyLimit: options.uploadLimit, genReqId: () => randomUUID(), trustProxy: false, forceCloseConnections: 'idle' })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler(onError)
  app.setNotFoundHandler((request, reply) => sendProblem(reply, problemOf('not-found', `There is nothing at ${request.method} ${request.url.split('?')[0]}.`)))
  app.addHook('onSend', async (_request, reply) => {
    reply.header('x-content-type-options', 'nosniff').header('referrer-policy', 'no-referrer').header('x-frame-options', 'DENY')
    if (!reply.hasHeader('content-security-policy')) reply.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
  })
  app.addHook('onResponse', async (request, reply) => {
    request.log.info({ method: request.method, route: request.routeOptions.url, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'answered')
  })
  await app.register(multipart, { limits: { fileSize: options.uploadLimit, files: 5_000, fields: 0 }, preservePath: true })
  for (const one of options.answers) addRoute(app, one, options)
  return app
}

function addRoute(app: FastifyInstance, { route, handle }: Answer, options: AppOptions): void {
  const schema: { params: z.ZodType; querystring: z.ZodType; body?: z.ZodType; response?: Record<number, z.ZodType> } = { params: route.params, querystring: route.query }
  if (route.files !== true && route.method === 'POST') schema.body = route.body
  if (!isBytes(route.answer)) schema.response = { 200: route.answer }
  app.route({
    method: route.method,
    url: `/api/v1${route.path}`,
    schema,
    handler: async (request, reply) => {
      const caller = await callerOf(request, route, options)
      const params = request.params as { ws?: string }
      if (params.ws !== undefined && caller.workspace !== undefined && caller.workspace !== params.ws) throw new Refusal('not-found', 'There is no such workspace.')
      const files = route.files === true ? await uploaded(request) : []
      const key = request.headers['idempotency-key']
      const done = await handle({ params, query: request.query, body: request.body, files, caller, idempotencyKey: typeof key === 'string' ? key : undefined } as never)
      reply.header('cache-control', 'no-store')
      return isBytes(route.answer) ? sendBytes(reply, done as Bytes) : done
    },
  })
}

/** Every route needs a token with its scope. An absent or wrong one is 401, which no Refusal code says: only the edge knows of it. */
async function callerOf(request: FastifyRequest, route: Route, options: AppOptions): Promise<Caller> {
  const value = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
  const caller = value === undefined ? undefined : await options.tokens.callerOf(value, options.now())
  if (caller === undefined) throw Object.assign(new Error('Send a valid token as "Authorization: Bearer …".'), { statusCode: 401 })
  if (!caller.scopes.includes(route.scope)) throw new Refusal('not-allowed', `This token is not good for that: it needs the scope "${route.scope}".`)
  return caller
}

async function uploaded(request: FastifyRequest): Promise<UploadedFile[]> {
  if (!request.isMultipart()) throw new Refusal('invalid', 'Send the files as multipart form data, one part a file.')
  const files: UploadedFile[] = []
  for await (const part of request.files()) {
    // The name is only ever told back to the person; nothing is written under it.
    files.push({ path: part.filename === '' ? `file ${files.length + 1}` : part.filename, bytes: new Uint8Array(await part.toBuffer()) })
  }
  if (files.length === 0) throw new Refusal('invalid', 'There is no file in the request.')
  return files
}

function sendBytes(reply: FastifyReply, { bytes, type, fileName }: Bytes): FastifyReply {
  reply.header('content-disposition', `${type.startsWith('text/html') ? 'inline' : 'attachment'}; filename="${fileName}"`).type(type)
  return reply.send(bytes instanceof Uint8Array ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) : bytes)
}
