import { randomUUID } from 'node:crypto'
import type { EventEmitter } from 'node:events'
import type { Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { makeToken, revokeToken } from '../../src/protocol/admin-routes.ts'
import { listRecords } from '../../src/protocol/log-routes.ts'
import type { FromService } from '../../src/protocol/live-messages.ts'
import { ownerToken, runningService, type RunningService } from '../running-service.ts'

/** A socket that has been said hello to, with what it hears. */
async function greeted(service: RunningService, token = ownerToken) {
  const socket = new WebSocket(`${service.address.replace('http', 'ws')}/api/v1/workspaces/main/live`, { headers: { authorization: `Bearer ${token}` } })
  onTestFinished(() => socket.terminate())
  const messages: FromService[] = []
  const waiting = new Set<() => void>()
  const told = () => { for (const look of waiting) look() }
  let closed = 0
  socket.on('message', (data) => { messages.push(JSON.parse(String(data)) as FromService); told() })
  socket.on('close', (code) => { closed = code; told() })
  const until = <T>(found: () => T | undefined) => new Promise<T | number>((resolve) => {
    const look = () => {
      const value = found() ?? (closed === 0 ? undefined : closed)
      if (value === undefined) return
      waiting.delete(look)
      resolve(value)
    }
    waiting.add(look)
    look()
  })
  await until(() => messages.find(({ say }) => say === 'hello'))
  const say = (text: string) => socket.send(text)
  const answerTo = (id: string) => until(() => messages.find((one) => (one.say === 'done' || one.say === 'refused') && one.id === id))
  return { socket, say, answerTo, until }
}

const commandText = (id: string, args: string, more = '') => `{"say":"command","command":{"id":"${id}","name":"team.add","args":${args}${more}}}`

test('[LV31] a command that can never be written is refused, so that no outbox sends it for ever: no text, too deep, too large a number, a reason too long', async () => {
  const service = await runningService()
  const { say, answerTo } = await greeted(service)
  const bad = [
    [String.raw`{"title":"a\u0000b"}`], [String.raw`{"title":"a\ud800b"}`], ['{"title":1e999}'], [`{"title":${'['.repeat(50_000)}${']'.repeat(50_000)}}`], ['{"title":"x"}', `,"reason":"${'r'.repeat(2_001)}"`],
  ] as const
  for (const [args, more] of bad) {
    const id = randomUUID()
    say(commandText(id, args, more))
    expect(await answerTo(id), args.slice(0, 40)).toMatchObject({ say: 'refused', code: 'invalid' })
  }
  const id = randomUUID()
  say(commandText(id, '{"title":"Good"}'))
  expect(await answerTo(id)).toMatchObject({ say: 'done' })
})

test('[LV32] once a socket is being closed nothing that it still says is done, though its end does not answer', async () => {
  const service = await runningService()
  const { value, token } = await service.client.call(makeToken, { body: { name: 'x', role: 'editor', scopes: ['read', 'write'] } })
  const { socket, say } = await greeted(service, value)
  // A client that is none of ours: it does not close when it is told to.
  const receiver = Reflect.get(socket, '_receiver') as EventEmitter
  receiver.removeAllListeners('conclude')
  const told = new Promise((resolve) => receiver.on('conclude', resolve))
  await service.client.call(revokeToken, { params: { id: token.id } })
  await told
  say(commandText(randomUUID(), '{"title":"Written by nobody"}'))
  // What the service does on the end of the connection comes after all that it heard.
  const ended = new Promise((resolve) => socket.on('close', resolve))
  const connection = Reflect.get(socket, '_socket') as Socket
  connection.end()
  await ended
  const { records } = await service.client.call(listRecords, { params: { ws: 'main', collection: 'teams' }, query: { limit: 200 } })
  expect(records.map(({ title }) => title)).not.toContain('Written by nobody')
})
