import { randomUUID } from 'node:crypto'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { makeToken, revokeToken } from '../../src/protocol/admin-routes.ts'
import { acceptInvitation, invite } from '../../src/protocol/auth-routes.ts'
import { sendCommand } from '../../src/protocol/log-routes.ts'
import type { FromService } from '../../src/protocol/live-messages.ts'
import { command, ownerToken, runningService, type RunningService } from '../running-service.ts'
import { visitor } from '../visitor.ts'

interface Heard {
  readonly socket: WebSocket
  readonly messages: FromService[]
  readonly closed: Promise<number>
}

function open(service: RunningService, token: string | undefined, ws = 'main', headers: Record<string, string> = {}): Heard {
  const socket = new WebSocket(`${service.address.replace('http', 'ws')}/api/v1/workspaces/${ws}/live`, { headers: { ...(token === undefined ? {} : { authorization: `Bearer ${token}` }), ...headers } })
  onTestFinished(() => socket.terminate())
  const messages: FromService[] = []
  socket.on('message', (data) => messages.push(JSON.parse(String(data)) as FromService))
  return { socket, messages, closed: new Promise((resolve) => socket.on('close', resolve)) }
}

/** The status with which an upgrade was refused. */
function refused({ socket }: Heard): Promise<number | undefined> {
  return new Promise((resolve) => {
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode))
    socket.on('open', () => resolve(undefined))
    socket.on('error', () => undefined)
  })
}

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 1_000 && !holds(); tries++) await new Promise((resolve) => setTimeout(resolve, 10))
  expect(holds()).toBe(true)
}

test('[LV15] only members open a socket: nobody, a program bound elsewhere and a page of another origin are refused, and no answer tells what exists', async () => {
  const service = await runningService()
  const token = async (body: { role: 'sales' | 'viewer'; workspace?: string }) => (await service.client.call(makeToken, { body: { name: 'x', scopes: ['read', 'write'], ...body } })).value
  const [sales, bound] = [await token({ role: 'sales' }), await token({ role: 'viewer', workspace: 'main' })]
  expect(await refused(open(service, undefined))).toBe(401)
  expect(await refused(open(service, 'tl_made_up_token_of_nobody'))).toBe(401)
  expect(await refused(open(service, sales))).toBe(403)
  expect(await refused(open(service, bound, 'other'))).toBe(404)
  expect(await refused(open(service, ownerToken, 'none'))).toBe(404)
  expect(await refused(open(service, ownerToken, 'main', { origin: 'https://evil.example' }))).toBe(403)
  expect(await refused(open(service, bound))).toBeUndefined()
})

test('[LV17] a token that ends closes its sockets, and what comes after is not heard', async () => {
  const service = await runningService()
  const { value, token } = await service.client.call(makeToken, { body: { name: 'x', role: 'editor', scopes: ['read', 'write'] } })
  const heard = open(service, value)
  await until(() => heard.messages.some(({ say }) => say === 'hello'))
  await service.client.call(revokeToken, { params: { id: token.id } })
  expect(await heard.closed).toBe(4003)
})

test('[LV17] a session opens sockets too; a changed role begins anew in it, and a role that is taken away ends them', async () => {
  const service = await runningService()
  const { link, invitation } = await service.client.call(invite, { params: { ws: 'main' }, body: { id: randomUUID(), email: 'olek@norrvik.example', role: 'editor' } })
  const olek = visitor(service)
  const password = 'a password of some words'
  await olek.client.call(acceptInvitation, { body: { token: link.split('/').at(-1) ?? '', password } })
  await olek.signIn('olek@norrvik.example', password)
  const his = () => open(service, undefined, 'main', { cookie: olek.cookie, origin: service.address })
  const set = (role: 'viewer' | null) => service.client.call(sendCommand, { params: { ws: 'main' }, body: command('membership.set', { person: invitation.person, role }) })
  const asEditor = his()
  await until(() => asEditor.messages.some((message) => message.say === 'hello' && message.actor.role === 'editor'))
  await set('viewer')
  expect(await asEditor.closed).toBe(4001)
  const asViewer = his()
  await until(() => asViewer.messages.some((message) => message.say === 'hello' && message.actor.role === 'viewer'))
  await set(null)
  expect(await asViewer.closed).toBe(4003)
  expect(await refused(his())).not.toBeUndefined()
})

test('[LV19] a command over the socket is written as over REST, is told to the others, and a bad message ends the connection', async () => {
  const service = await runningService()
  const [one, other] = [open(service, ownerToken), open(service, ownerToken)]
  for (const { socket, messages } of [one, other]) {
    await until(() => messages.some(({ say }) => say === 'hello'))
    socket.send(JSON.stringify({ say: 'open', position: 1, mark: 'another log' }))
    await until(() => messages.some(({ say }) => say === 'stale'))
  }
  const replica = await fetch(`${service.address}/api/v1/workspaces/main/replica`, { headers: { authorization: `Bearer ${ownerToken}` } })
  const head = JSON.parse(Buffer.from(await replica.arrayBuffer()).toString('latin1').split('\n')[0] ?? '') as { position: number; mark: string }
  for (const { socket, messages } of [one, other]) {
    socket.send(JSON.stringify({ say: 'open', position: head.position, mark: head.mark }))
    await until(() => messages.some((message) => message.say === 'news' && message.caughtUp))
  }
  const id = randomUUID()
  one.socket.send(JSON.stringify({ say: 'command', command: { id, name: 'team.add', args: { title: 'By socket' } } }))
  await until(() => one.messages.some((message) => message.say === 'done' && message.id === id))
  await until(() => other.messages.some((message) => message.say === 'news' && message.entries.some(({ command: told }) => told?.id === id)))
  // The same again over REST writes nothing.
  const again = await service.client.call(sendCommand, { params: { ws: 'main' }, body: command('team.add', { title: 'By socket' }, { id }) })
  expect(again.position).toBe(head.position + 1)
  one.socket.send('{"say":"nonsense"}')
  expect(await one.closed).toBe(4002)
})
