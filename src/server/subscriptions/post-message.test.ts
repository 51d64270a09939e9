import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { isOutside, lookupOutside, whyNot } from './outside-address.ts'
import { postMessage } from './post-message.ts'

async function host(answer: (request: IncomingMessage) => { readonly status: number; readonly headers?: Record<string, string> }) {
  const taken: string[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      taken.push(`${request.url ?? ''} ${body}`)
      const { status, headers } = answer(request)
      response.writeHead(status, headers).end('some words of the host')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())))
  const name = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return { address: `http://${name}/hook/secret`, name, taken }
}

test('[SB10] numbers of one’s own machine, of private networks and of none are not of the open network, in whatever form', () => {
  for (const number of ['8.8.8.8', '52.1.2.3', '2606:4700::1111', '2a00:1450:4001::1']) expect([number, isOutside(number)]).toEqual([number, true])
  for (const number of ['127.0.0.1', '0.0.0.0', '10.1.2.3', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '192.0.2.1', '198.18.0.1', '224.0.0.1', '255.255.255.255', '::', '::1', '::ffff:10.0.0.1', '::ffff:8.8.8.8', '64:ff9b::a00:1', 'fe80::1', 'fd12::1', 'ff02::1', '2002:a00:1::', '2001:db8::1', 'nothing']) {
    expect([number, isOutside(number)]).toEqual([number, false])
  }
})

test('[SB10] an address begins with https and leads to a host of the open network, or is one of the company’s own', () => {
  expect(whyNot('https://hooks.slack.com/services/T0/B0/secret', [])).toBeUndefined()
  expect(whyNot('http://chat.corp.example.com:8065/hooks/secret', ['chat.corp.example.com:8065'])).toBeUndefined()
  for (const wrong of ['', 'no address', 'http://hooks.slack.com/x', 'ftp://hooks.slack.com/x', 'https://user:word@hooks.slack.com/x', 'https://localhost/x', 'https://wiki/x', 'https://127.0.0.1/x', 'https://2130706433/x', 'https://0x7f.1/x', 'https://[::1]/x', 'https://[::ffff:7f00:1]/x', 'https://printer.local/x', 'https://git.acme.internal/x', 'https://127.0.0.1:80/x']) {
    expect([wrong, whyNot(wrong, ['127.0.0.1:8065'])]).toEqual([wrong, expect.any(String)])
  }
})

test('[SB10] a host is looked up when it is written to, and one that leads inside is not reached', async () => {
  const found = await new Promise((resolve) => lookupOutside('localhost', {}, (error, address) => resolve([error?.message, address])))
  expect(found).toEqual(['its host is not one of the open network', ''])
})

test('[SB10] what a host says is not followed, and what is said of it holds no part of the address', async () => {
  const target = await host(() => ({ status: 200 }))
  const sends = await host(() => ({ status: 307, headers: { location: target.address } }))
  expect(await postMessage(sends.address, { text: 'Hello' }, [sends.name, target.name])).toEqual({ taken: false, said: 'The room answered 307.', wait: undefined })
  expect(target.taken).toEqual([])
  expect(await postMessage(target.address, { text: 'Hello' }, [target.name])).toEqual({ taken: true })
  expect(target.taken).toEqual(['/hook/secret {"text":"Hello"}'])
  expect(await postMessage(target.address, { text: 'Hello' }, [])).toEqual({ taken: false, said: 'The address cannot be used: it must begin with https://.' })
  const busy = await host(() => ({ status: 429, headers: { 'retry-after': '90' } }))
  expect(await postMessage(busy.address, {}, [busy.name])).toEqual({ taken: false, said: 'The room answered 429.', wait: 90 })
  expect(await postMessage('http://127.0.0.1:1/hook/secret', {}, ['127.0.0.1:1'])).toEqual({ taken: false, said: 'The room could not be reached (ECONNREFUSED).' })
})
