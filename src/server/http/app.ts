import multipart from '@fastify/multipart'
import { randomUUID } from 'node:crypto'
import fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import type { z } from 'zod'
import { Refusal } from '../../core/kernel/refusal.ts'
import { problemOf } from '../../protocol/problem.ts'
import { isBytes, statusOf } from '../../protocol/route.ts'
import { placeOf } from '../auth/place-of.ts'
import type { Answer, Bytes, Caller, From } from './answer.ts'
import { checkPlain } from './check-plain.ts'
import { sentForm, takeForms, withTokenOfAddress } from './forms.ts'
import { InPieces } from './in-pieces.ts'
import { onClientError, onError, sendProblem } from './problems.ts'
import { addressOf, isOwnOrigin } from './own-address.ts'
import { mostFiles, uploaded } from './uploads.ts'
import { usualHeaders } from './usual-headers.ts'
import { callerOf, checkMayAsk, type Doors } from './who-asks.ts'

export interface AppOptions {
  readonly answers: readonly Answer[]
  readonly doors: Doors
  /** Where people reach the service, when it is not where it listens. */
  readonly publicUrl: string | undefined
  /** Addresses of proxies whose word on who asks is taken. */
  readonly proxies: readonly string[]
  readonly logger: FastifyBaseLogger
  /** Bytes that the files of one request may have together. */
  readonly uploadLimit: number
}

/** Bytes of a JSON body. It is parsed in one go, while everyone else waits; what is larger is a file for an import. */
const jsonLimit = 16_000_000
/** The same where nobody is asked who they are. */
const openLimit = 64_000

/** The HTTP door: every route of the protocol with its answer, tokens checked, errors as problems. Pages and health are added by their own files. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const headers = usualHeaders(options.publicUrl)
  const app = fastify({
    loggerInstance: options.logger, logController: new LogController({ disableRequestLogging: true }), bodyLimit: jsonLimit, genReqId: () => randomUUID(),
    trustProxy: options.proxies.length === 0 ? false : [...options.proxies], forceCloseConnections: 'idle', routerOptions: { maxParamLength: 500 }, clientErrorHandler: onClientError,
    // Errors before a route was found, such as an address that is none: no hook runs for these.
    frameworkErrors: (error, request, reply) => onError(error, request, reply.headers(headers)),
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler(onError)
  app.setNotFoundHandler((request, reply) => sendProblem(reply, problemOf('not-found', `There is nothing at ${request.method} ${request.url.split('?')[0]?.slice(0, 200)}.`)))
  app.addHook('onSend', async (_request, reply) => {
    for (const [name, value] of Object.entries(headers)) if (!reply.hasHeader(name)) reply.header(name, value)
  })
  app.addHook('onResponse', async (request, reply) => {
    request.log.info({ method: request.method, route: request.routeOptions.url, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'answered')
  })
  await app.register(multipart, { limits: { fileSize: options.uploadLimit, files: mostFiles, fields: 0 }, preservePath: true })
  const callers = new WeakMap<FastifyRequest, Caller>()
  for (const one of options.answers) if (one.route.forms !== true) addRoute(app, one, options, callers)
  await app.register(async (here) => {
    takeForms(here)
    for (const one of options.answers) if (one.route.forms === true) addRoute(here, one, options, callers)
  })
  return app
}

function addRoute(app: FastifyInstance, { route, handle }: Answer, options: AppOptions, callers: WeakMap<FastifyRequest, Caller>): void {
  const schema: { params: z.ZodType; querystring: z.ZodType; body?: z.ZodType; response?: Record<number, z.ZodType> } = { params: route.params, querystring: route.query }
  if (route.files !== true && route.method === 'POST') schema.body = route.body
  if (!isBytes(route.answer)) schema.response = { [statusOf(route)]: route.answer }
  app.route({
    method: route.method,
    url: `/api/v1${route.path}`,
    schema,
    bodyLimit: route.open === true ? openLimit : route.files === true ? options.uploadLimit : jsonLimit,
    // Before the body: nobody who may not ask makes this service read one.
    onRequest: async (request) => {
      const { params } = request
      const headers = route.forms === true ? withTokenOfAddress(request.headers) : request.headers
      const isForeign = route.method !== 'GET' && !isOwnOrigin(headers, options.publicUrl)
      if (route.open === true) {
        if (isForeign) throw foreign()
        return
      }
      const { ws, ...named } = params as { ws?: string; [name: string]: string | undefined }
      const caller = await callerOf(headers, options.doors, ws ?? (request.query as { workspace?: unknown }).workspace)
      // A browser says which page asks; whoever comes by a session's cookie and does not say is not taken for a page of ours.
      if (caller.session !== undefined && (isForeign || (route.method !== 'GET' && headers.origin === undefined))) throw foreign()
      try {
        checkMayAsk(caller, route, { ws })
      } catch (error) {
        if (route.auditsRefusals === true && isRefusedTo(caller, ws, error)) await options.doors.ledger.audit({ workspace: ws, actor: caller.actor.id, act: 'refused to share', details: cut(named) })
        throw error
      }
      callers.set(request, caller)
    },
    preValidation: async (request) => {
      if (route.forms === true && request.isMultipart()) request.body = { form: await sentForm(request) }
      checkPlain(request.params, 'params')
      checkPlain(request.query, 'query')
      if (route.files !== true) checkPlain(request.body, 'body')
    },
    handler: async (request, reply) => {
      const files = route.files === true ? await uploaded(request, options.uploadLimit) : []
      const key = request.headers['idempotency-key']
      const asked = { params: request.params, query: request.query, body: request.body, files, caller: callers.get(request), idempotencyKey: typeof key === 'string' ? key : undefined, from: fromOf(request, reply, options) }
      const done = await handle(asked as never)
      reply.code(statusOf(route)).header('cache-control', 'no-store')
      if (done instanceof InPieces) return reply.type('application/json; charset=utf-8').send(done.stream())
      return isBytes(route.answer) ? sendBytes(reply, done as Bytes) : done
    },
  })
}

function fromOf(request: FastifyRequest, reply: FastifyReply, { publicUrl }: AppOptions): From {
  return { headers: request.headers, place: placeOf(request.ip), origin: addressOf(request.headers, publicUrl), setCookies: (cookies) => void reply.header('set-cookie', [...cookies]) }
}

/** Somebody of this workspace, to whom something in it is not handed out. */
function isRefusedTo({ workspace }: Caller, ws: string | undefined, error: unknown): ws is string {
  return ws !== undefined && (workspace === undefined || workspace === ws) && error instanceof Refusal && error.code === 'not-allowed'
}

/** What was asked for, as the address has it. */
function cut(named: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(named).map(([name, value = '']) => [name, value.slice(0, 200)]))
}

function foreign(): Refusal {
  return new Refusal('not-allowed', 'This was asked by a page of another origin, and only pages of this service may ask in a person’s session.')
}

/** A deck brings its fonts and pictures with it, and runs nothing. */
const deckPolicy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"

function sendBytes(reply: FastifyReply, { bytes, type, fileName }: Bytes): FastifyReply {
  if (type.startsWith('text/html')) reply.header('content-security-policy', deckPolicy)
  reply.header('content-disposition', `${type.startsWith('text/html') ? 'inline' : 'attachment'}; filename="${fileName}"`).type(type)
  return reply.send(bytes instanceof Uint8Array ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) : bytes)
}
