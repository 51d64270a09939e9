import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client'
import { openApi } from '../../protocol/openapi.ts'
import { apiPage } from './api-page.ts'

export interface PageOptions {
  readonly version: string
  /** Resolves when the database is reached and migrated; throws otherwise. */
  readonly ready: () => Promise<void>
}

/** What is answered without a token, beside the web app: the API page, OpenAPI, and what a supervisor asks. None of it tells what is in a workspace. */
export function addPages(app: FastifyInstance, { version, ready }: PageOptions): void {
  const html = 'text/html; charset=utf-8'
  const [api, description] = [apiPage(version), JSON.stringify(openApi(version))]
  app.get('/api', (_request, reply) => reply.type(html).send(api))
  app.get('/api/v1/openapi.json', (_request, reply) => reply.type('application/json').send(description))
  app.get('/healthz', (_request, reply) => reply.type('application/json').send('{"status":"up"}'))
  app.get('/readyz', async (request, reply) => {
    try {
      await ready()
      return await reply.type('application/json').send('{"status":"ready"}')
    } catch (error) {
      request.log.warn({ err: error }, 'not ready')
      return reply.code(503).type('application/json').send('{"status":"not ready"}')
    }
  })
  addMetrics(app)
}

/** Prometheus figures: the process's own, and requests by route and status (never by address: paths hold ids). */
function addMetrics(app: FastifyInstance): void {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const labelNames = ['method', 'route', 'status'] as const
  const answered = new Counter({ name: 'throughline_requests_total', help: 'Requests answered.', labelNames, registers: [registry] })
  const seconds = new Histogram({ name: 'throughline_request_seconds', help: 'Seconds to answer.', labelNames: ['route'], buckets: [0.005, 0.025, 0.1, 0.5, 1, 5], registers: [registry] })
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'
    answered.inc({ method: request.method, route, status: String(reply.statusCode) })
    seconds.observe({ route }, reply.elapsedTime / 1000)
  })
  app.get('/metrics', async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()))
}
