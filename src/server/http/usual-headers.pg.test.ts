import { once } from 'node:events'
import { type AddressInfo, connect, createServer } from 'node:net'
import { expect, test } from 'vitest'
import { runningService, ownerToken } from '../../../tests/running-service.ts'

/** The answer to bytes that no client would send, as it comes. */
async function answerTo(address: string, bytes: string): Promise<string> {
  const socket = connect(Number(new URL(address).port), '127.0.0.1')
  let heard = ''
  socket.on('data', (data) => (heard += String(data)))
  socket.write(bytes)
  await once(socket, 'close')
  return heard
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0)
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return String(port)
}

test('[AP73] every answer, also a no, stands in no frame, tells no referrer, is read by no other site and kept by nobody, and behind TLS asks for TLS', async () => {
  const PORT = await freePort()
  const address = `http://127.0.0.1:${PORT}`
  await runningService({ PUBLIC_URL: 'https://roadmap.norrvik.example', PORT })
  const asked = ['/api/v1/workspaces', '/api/v1/workspaces/main/records/items', '/api/v1/workspaces/main/records/items/gone', '/api/v1/workspaces/main/export.csv?audience=customers', '/api/v1/workspaces/none/history', '/api/v1/nothing', '/api/auth/passkey/list-user-passkeys', '/healthz', '/metrics', '/api', '/api/v1/openapi.json', '/sign-in/once/no', '/NOTHING', '/%zz', `/${'a'.repeat(700)}/x`]
  for (const authorization of [`Bearer ${ownerToken}`, 'Bearer no']) {
    for (const path of asked) {
      const { headers } = await fetch(address + path, { headers: { authorization }, redirect: 'manual' })
      expect([path, ...['cache-control', 'x-content-type-options', 'x-frame-options', 'referrer-policy', 'cross-origin-resource-policy', 'strict-transport-security'].map((name) => headers.get(name))])
        .toEqual([path, 'no-store', 'nosniff', 'DENY', 'no-referrer', 'same-origin', 'max-age=31536000'])
      expect([path, headers.get('content-security-policy')]).toEqual([path, expect.stringContaining("frame-ancestors 'none'")])
    }
  }
  for (const bytes of ['GET / HTTP/9\r\n\r\n', `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nhost: a\r\n\r\n`]) expect(await answerTo(address, bytes)).toMatch(/cache-control: no-store[^]*nosniff/)
})
