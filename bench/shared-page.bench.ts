import { fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { makeShareLink } from '../src/protocol/share-routes.ts'
import { readers } from './page-readers.ts'
import { load, row } from './row.ts'
import { withBuild } from './running-build.ts'

const seconds = 5

/** A bare Fastify that hands out the same bytes, in a process of its own as the service is. */
async function bareFastify(bytes: Buffer): Promise<{ readonly address: string; stop(): void }> {
  const child = fork(fileURLToPath(new URL('./bare-page.mjs', import.meta.url)), { execArgv: [] })
  const address = await new Promise<string>((resolve) => {
    child.once('message', (message) => resolve(String(message)))
    child.send(bytes.toString('base64'))
  })
  return { address, stop: () => void child.kill() }
}

async function main(): Promise<void> {
  await withBuild({ SAMPLE: 'on' }, async ({ client }) => {
    const { address: page = '' } = await client.call(makeShareLink, { params: { ws: 'main' }, body: { id: randomUUID(), deck: 'roadmap', label: 'Bench' } })
    await readers(page, 1)
    console.log(load())
    const ours = await readers(page, seconds)
    const bare = await bareFastify(ours.bytes)
    await readers(bare.address, 1)
    const floor = await readers(bare.address, seconds)
    bare.stop()
    row({
      path: `anonymous shared page (${(ours.bytes.length / 1000).toFixed(0)} kB packed), 16 readers at once`, must: '1,500 a second, p99 50 ms', aim: '4,000',
      measured: `${ours.aSecond.toFixed(0)} a second, p99 ${ours.p99.toFixed(1)} ms`, beside: `a bare Fastify route with the same bytes ${floor.aSecond.toFixed(0)} a second, p99 ${floor.p99.toFixed(1)} ms`, met: ours.aSecond >= 1_500 && ours.p99 <= 50,
    })
  })
}

await main()
