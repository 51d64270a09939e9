import { expect, test } from 'vitest'
import { isOwnOrigin } from './own-address.ts'

test('[SI46] behind TLS a page of the same host without TLS is of another origin; beside it the service is reached as it is named', () => {
  const host = 'roadmap.example.com'
  const publicUrl = `https://${host}`
  const from = (origin: string | undefined, at = host) => isOwnOrigin({ origin, host: at }, publicUrl)
  expect([from(publicUrl), from(undefined), from('http://127.0.0.1:4600', '127.0.0.1:4600')]).toEqual([true, true, true])
  expect([`http://${host}`, `http://${host}:80`, `https://${host}.evil.example`, 'https://evil.example', 'null', `https://${host}:8443`].map((origin) => from(origin))).toEqual([false, false, false, false, false, false])
  expect(isOwnOrigin({ origin: 'http://localhost:4600', host: 'localhost:4600' }, undefined)).toBe(true)
})
