import fastify, { type FastifyInstance } from 'fastify'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { addWebApp } from './web-app.ts'

const script = `export const words = ${JSON.stringify('words '.repeat(500))}`

async function appWith(publicUrl?: string): Promise<FastifyInstance> {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-web-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Throughline</title><script type="module" src="/assets/app-1.js"></script>')
  await writeFile(join(folder, 'assets/app-1.js'), script)
  await writeFile(join(folder, 'assets/inter-1.woff2'), Buffer.from([1, 2, 3]))
  const app = fastify()
  await addWebApp(app, { folder, publicUrl })
  onTestFinished(() => app.close())
  return app
}

test('[SI30] every address that is not the service’s own is the app’s one page; those that are none of both are not there', async () => {
  const app = await appWith()
  for (const url of ['/', '/main', '/main/roadmap?view=grid', '/acme-2/settings/people', '/sign-in', '/sign-in/invitation/abc', '/welcome']) {
    const answer = await app.inject({ url })
    expect([url, answer.statusCode, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([url, 200, 'text/html; charset=utf-8', 'no-cache'])
    expect(answer.body).toContain('/assets/app-1.js')
  }
  for (const url of ['/api/nothing', '/s/abc', '/healthz/x', '/assets/none.js', '/metrics/x', '/favicon.ico', '/assets/%2e%2e/%2e%2e/package.json', '/assets/..%2f..%2fpackage.json']) {
    expect([url, (await app.inject({ url })).statusCode]).toEqual([url, 404])
  }
})

async function policyOf(publicUrl?: string, host = 'localhost:4600'): Promise<string> {
  return String((await (await appWith(publicUrl)).inject({ url: '/', headers: { host } })).headers['content-security-policy'])
}

test('[SI31] the page runs scripts of the service alone, in no frame, and talks to the service alone', async () => {
  const policy = await policyOf()
  for (const part of ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'", "connect-src 'self' ws://localhost:4600"]) expect(policy.split('; ')).toContain(part)
  expect(policy).not.toMatch(/script-src[^;]*(unsafe|http|\*)/)
  expect(await policyOf('https://roadmap.example.com')).toContain("connect-src 'self' wss://roadmap.example.com;")
  expect(await policyOf(undefined, 'evil; script-src *')).not.toContain('*')
})

test('[SI32] files are packed as the browser takes them, and those of assets are kept for ever', async () => {
  const app = await appWith()
  const get = (accept: string) => app.inject({ url: '/assets/app-1.js', headers: { 'accept-encoding': accept } })
  const [br, gzip, plain, none] = [await get('gzip, br'), await get('gzip;q=0.5'), await get('identity'), await get('br;q=0')]
  expect(brotliDecompressSync(br.rawPayload).toString()).toBe(script)
  expect(gunzipSync(gzip.rawPayload).toString()).toBe(script)
  expect([plain.body, none.body]).toEqual([script, script])
  expect([br.headers['content-encoding'], gzip.headers['content-encoding'], plain.headers['content-encoding']]).toEqual(['br', 'gzip', undefined])
  for (const answer of [br, plain]) expect([answer.headers['cache-control'], answer.headers['vary'], answer.headers['content-type']]).toEqual(['public, max-age=31536000, immutable', 'accept-encoding', 'text/javascript; charset=utf-8'])
  expect((await app.inject({ url: '/assets/inter-1.woff2', headers: { 'accept-encoding': 'br' } })).headers['content-encoding']).toBeUndefined()
})
