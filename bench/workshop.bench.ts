import { type ChildProcess, fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { WebSocketServer } from 'ws'
import type { Client } from '../src/client/client.ts'
import { sendCommand } from '../src/protocol/log-routes.ts'
import { makeJoinCode } from '../src/protocol/workshop-routes.ts'
import { load, row } from './row.ts'
import { withBuild } from './running-build.ts'
import type { Room, Times } from './workshop-clients.ts'

// Issue 5: a room of forty that writes, each note durably written and on everyone's screen; and the leader's next step on all screens.

const people = 40
/** Each writes a note in this many milliseconds: ten a second in the room. */
const every = 4_000
const ms = (n: number) => `${n.toFixed(1)} ms`
const said = ({ p50, p99, count }: Times) => `p50 ${ms(p50)}, p99 ${ms(p99)} (${count})`

async function main(): Promise<void> {
  const bare = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  bare.on('connection', (socket) => socket.on('message', (data) => bare.clients.forEach((one) => one.send(String(data)))))
  await new Promise((resolve) => bare.once('listening', resolve))
  const clients = fork(join(import.meta.dirname, 'workshop-clients.ts'), { execArgv: ['--import', 'tsx'] })
  try {
    await withBuild({ SAMPLE: 'off' }, async ({ address, client, token }) => {
      const { workshop, code } = await planned(client)
      const floor = await heard(clients, { kind: 'bare', url: `ws://127.0.0.1:${(bare.address() as AddressInfo).port}`, people, every, lasts: 15_000 })
      const room = await heard(clients, { kind: 'room', url: address, workshop, code, token, people, every, lasts: 60_000 })
      const beside = `bare ws, nothing written, ${said(floor.notes)}`
      row({ path: `a note of ${people} who write face up for 60 s, on everyone's screen`, must: 'p50 50 ms, p99 250 ms', aim: '15, 60 ms', measured: said(room.notes), beside, met: room.notes.p50 <= 50 && room.notes.p99 <= 250 })
      row({ path: `a note of ${people} who write face down for 60 s, on its author's own screen`, must: 'p50 50 ms, p99 250 ms', aim: '15, 60 ms', measured: said(room.own), beside, met: room.own.p50 <= 50 && room.own.p99 <= 250 })
      row({ path: `the leader's next step, on all ${people} screens, with ${room.onBoard} notes on the board`, must: 'p99 250 ms', aim: '60 ms', measured: said(room.steps), beside, met: room.steps.p99 <= 250 })
      row({ path: `all notes turned over at once, on all ${people} screens`, must: '250 ms', aim: '150 ms', measured: ms(room.reveal), beside, met: room.reveal <= 250 })
      console.log(`        ${load()}`)
    })
  } finally {
    clients.kill()
    bare.close()
  }
}

/** A workshop in preparation, with its code. */
async function planned(client: Client): Promise<{ workshop: string; code: string }> {
  const made = async (name: string, args: Record<string, unknown>) => (await client.call(sendCommand, { params: { ws: 'main' }, body: { id: randomUUID(), name, args: args as never } })).changes[0]?.id ?? ''
  const roadmap = await made('roadmap.add', { title: 'Activities', horizon: { start: '2026-08-01', end: '2028-07-31', precision: 'quarter' }, period: 'quarter' })
  const workshop = await made('workshop.add', { title: 'Autumn workshop', roadmap })
  const { code } = await client.call(makeJoinCode, { params: { ws: 'main', workshop }, body: undefined })
  return { workshop, code }
}

/** One run of the people's process. */
function heard(clients: ChildProcess, asked: Room): Promise<Record<'notes' | 'own' | 'steps', Times> & { readonly reveal: number; readonly onBoard: number }> {
  return new Promise((resolve, reject) => {
    clients.once('message', (message) => resolve(message as never))
    clients.once('exit', () => reject(new Error('The people have gone.')))
    clients.send(asked)
  })
}

await main()
