// One route of a bare Fastify, for shared-page.bench.ts: the bytes come from there.
import fastify from 'fastify'

process.once('message', async (bytes) => {
  const page = Buffer.from(String(bytes), 'base64')
  const app = fastify()
  app.get('/page', (_request, reply) => reply.type('text/html; charset=utf-8').header('content-encoding', 'br').send(page))
  process.send?.(`${await app.listen({ port: 0 })}/page`)
})
