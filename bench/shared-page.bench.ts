import { fork, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { createClient } from '../src/client/client.ts'
import { makeShareLink } from '../src/protocol/share-routes.ts'
import { readers } from './page-readers.ts'
import { load, row } from './row.ts'

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
  const folder = await mkdtemp(join(tmpdir(), 'throughline-bench-'))
  await chmod(folder, 0o711)
  const dataDir = join(folder, 'data')
  const child = spawn(process.execPath, ['dist/server/main.js'], { env: { PATH: process.env['PATH'] ?? '', DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'error', SAMPLE: 'on' }, stdio: ['ignore', 'pipe', 'inherit'] })
  let out = ''
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  const ended = new Promise((resolve) => child.once('exit', resolve))
  try {
    let address: string | undefined
    while (address === undefined && child.exitCode === null) {
      await pause(5)
      address = /running at (\S+)/.exec(out)?.[1]
    }
    if (address === undefined) throw new Error(`The service ended: ${out}`)
    const client = createClient({ url: address, token: (await readFile(join(dataDir, 'owner-token'), 'utf8')).trim(), fetch })
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
  } finally {
    child.kill('SIGTERM')
    await ended
    await rm(folder, { recursive: true, force: true })
  }
}

await main()
