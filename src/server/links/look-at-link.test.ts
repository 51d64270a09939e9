import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { isCutOff, lookAtLinks } from './link-clock.ts'
import { lookAtLink } from './look-at-link.ts'

/** A real host on this machine; what is asked of it is kept. */
async function host(answers: (request: IncomingMessage, response: ServerResponse) => void) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`)
    answers(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise((resolve) => (server.closeAllConnections(), server.close(() => resolve()))))
  const name = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return { at: (path: string) => `http://${name}${path}`, name, asked }
}

const status = (code: number, headers: Record<string, string> = {}) => (_: IncomingMessage, response: ServerResponse) => void response.writeHead(code, headers).end('words that nobody reads')

/** A host with a page for each thing that may become of a look. */
async function everything() {
  return host((request, response) => {
    const path = request.url ?? ''
    const code = /^\/status\/(\d+)/.exec(path)?.[1]
    if (code !== undefined) return status(Number(code))(request, response)
    if (path === '/moved') return status(301, { location: '/status/200' })(request, response)
    if (path === '/for-now') return status(302, { location: '/status/200' })(request, response)
    if (path === '/moved-to-nothing') return status(308, { location: '/status/404' })(request, response)
    if (path === '/circle') return status(301, { location: '/circle' })(request, response)
    if (path === '/nowhere') return status(301)(request, response)
    if (path === '/no-head') return status(request.method === 'HEAD' ? 405 : 200)(request, response)
    if (path === '/reset') return request.socket.resetAndDestroy()
    if (path === '/inward') return status(302, { location: 'http://127.0.0.2:9/secret' })(request, response)
    // What is slow is never answered.
    if (path === '/slow') return undefined
    return status(500)(request, response)
  })
}

test('[HU7] a real host is asked: what works, moved, keeps out, is missing, fails or gives no answer is told apart', async () => {
  const there = await everything()
  const look = (path: string) => lookAtLink(there.at(path), { ours: [there.name], patience: 300 })
  expect(await look('/status/200')).toEqual({ address: there.at('/status/200'), outcome: 'works' })
  expect(await look('/moved')).toEqual({ address: there.at('/moved'), outcome: 'moved', movedTo: there.at('/status/200') })
  expect(await look('/for-now')).toMatchObject({ outcome: 'works' })
  expect(await look('/moved-to-nothing')).toMatchObject({ outcome: 'missing', said: '404' })
  for (const code of [404, 410]) expect(await look(`/status/${code}`)).toMatchObject({ outcome: 'missing', said: String(code) })
  for (const code of [401, 403, 429]) expect(await look(`/status/${code}`)).toMatchObject({ outcome: 'kept-out', said: String(code) })
  for (const code of [400, 500, 503]) expect(await look(`/status/${code}`)).toMatchObject({ outcome: 'failed', said: String(code) })
  expect(await look('/circle')).toMatchObject({ outcome: 'failed', said: 'more than 5 redirects' })
  expect(await look('/nowhere')).toMatchObject({ outcome: 'failed', said: '301' })
  expect(await look('/reset')).toMatchObject({ outcome: 'no-answer', said: 'no answer (ECONNRESET)' })
  expect(await look('/slow')).toMatchObject({ outcome: 'no-answer', said: 'no answer in time' })
})

test('[HU7] the head is asked for first, and the whole only where that is not answered well', async () => {
  const there = await everything()
  const look = (path: string) => lookAtLink(there.at(path), { ours: [there.name] })
  await look('/status/200')
  expect(await look('/no-head')).toMatchObject({ outcome: 'works' })
  await look('/status/404')
  expect(there.asked).toEqual(['HEAD /status/200', 'HEAD /no-head', 'GET /no-head', 'HEAD /status/404', 'GET /status/404'])
})

test('[HU8] a host inside is not asked, neither at once nor where an address leads on', async () => {
  const there = await everything()
  expect(await lookAtLink(there.at('/status/200'), { ours: [] })).toEqual({ address: there.at('/status/200'), outcome: 'inside', said: 'Its host is not one of the open network.' })
  for (const inside of ['http://localhost/x', 'https://wiki/x', 'http://printer.local/x', 'http://169.254.169.254/latest', 'https://[::1]/x', 'file:///etc/passwd']) expect(await lookAtLink(inside, { ours: [] })).toMatchObject({ outcome: 'inside' })
  expect(there.asked).toEqual([])
  expect(await lookAtLink(there.at('/inward'), { ours: [there.name] })).toMatchObject({ outcome: 'inside', said: expect.stringContaining('leads on') as string })
  expect(there.asked).toEqual(['HEAD /inward'])
})

test('[HU7] many addresses are looked at, one of each host at a time', async () => {
  let under = 0
  let most = 0
  const there = await host((request, response) => {
    most = Math.max(most, ++under)
    setImmediate(() => (under--, status(200)(request, response)))
  })
  const looks = await lookAtLinks(Array.from({ length: 20 }, (_, at) => there.at(`/${at}`)), { ours: [there.name] })
  expect([looks.length, looks.every(({ outcome }) => outcome === 'works'), most]).toEqual([20, true, 1])
})

const none = (address: string) => ({ address, outcome: 'no-answer' as const })

test('[HU9] when nothing answers at all the service is cut off', () => {
  expect(isCutOff([none('https://a.com/1'), none('https://b.com/1'), { address: 'https://wiki/x', outcome: 'inside' }])).toBe(true)
  expect(isCutOff([none('https://a.com/1'), none('https://a.com/2')])).toBe(false)
  expect(isCutOff([none('https://a.com/1'), { address: 'https://b.com/1', outcome: 'missing' }])).toBe(false)
})
