import { randomUUID } from 'node:crypto'
import type { Socket } from 'node:net'
import { expect, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { type BoardLink, openBoard } from '../src/client/board-link.ts'
import type { Client } from '../src/client/client.ts'
import { MemoryKeep, MemoryLocks } from '../src/client/keep.ts'
import type { Id } from '../src/core/kernel/change.ts'
import type { Role } from '../src/core/kernel/permission.ts'
import { acceptInvitation, invite } from '../src/protocol/auth-routes.ts'
import { sendCommand } from '../src/protocol/log-routes.ts'
import { joinWorkshop, makeJoinCode } from '../src/protocol/workshop-routes.ts'
import { must } from '../src/lib/must.ts'
import { command } from './running-service.ts'
import { visitor, type Visitor } from './visitor.ts'

export const ws = 'main'

/** A window on a workshop's board, with every byte that came to it. */
export interface BoardWindow {
  readonly link: BoardLink
  /** What it was told, message by message, after compression was undone. */
  readonly told: string[]
  /** The bytes as they came over the network. */
  readonly bytes: Buffer[]
  /** What nobody waited for. */
  readonly said: string[]
  /** Breaks the connection; until it is mended no other comes about. */
  cut(): void
  mend(): void
}

/** Who looks: by the cookie of a browser, or by a token; nothing is a stranger. `keep` is what the browser keeps. */
export interface Looks {
  readonly cookie?: string
  readonly token?: string
  readonly keep?: MemoryKeep
  /** Takes frames compressed; else they are readable on the network. */
  readonly deflate?: boolean
}

export function boardWindow(address: string, workshop: Id, { cookie, token, keep = new MemoryKeep(), deflate = false }: Looks): BoardWindow {
  const [told, bytes, said]: [string[], Buffer[], string[]] = [[], [], []]
  const sockets = new Set<WebSocket>()
  let isCut = false
  let wake: (() => void) | undefined
  const link = openBoard({
    workspace: ws, workshop, keep, locks: new MemoryLocks(), clock: Date.now, newId: randomUUID, chance: Math.random, told: (sentence) => said.push(sentence),
    later: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds)
      return () => clearTimeout(timer)
    },
    woken: (retry) => {
      wake = retry
      return () => undefined
    },
    connect: (path, ears) => {
      const headers = { origin: address, ...(cookie === undefined ? {} : { cookie }), ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) }
      const socket = new WebSocket(isCut ? 'ws://127.0.0.1:1' : `${address.replace('http', 'ws')}${path}`, { headers, perMessageDeflate: deflate })
      sockets.add(socket)
      socket.on('open', () => (Reflect.get(socket, '_socket') as Socket).on('data', (chunk: Buffer) => bytes.push(chunk)))
      socket.on('message', (data) => {
        told.push(String(data))
        ears.heard(String(data))
      })
      socket.on('error', () => undefined)
      socket.on('close', (code) => {
        sockets.delete(socket)
        ears.closed(code)
      })
      return { send: (text) => socket.send(text), close: () => socket.close() }
    },
  })
  onTestFinished(() => {
    link.close()
    for (const socket of sockets) socket.terminate()
  })
  return {
    link, told, bytes, said,
    cut: () => {
      isCut = true
      for (const socket of sockets) socket.terminate()
    },
    mend: () => {
      isCut = false
      wake?.()
    },
  }
}

/** The id of the first record of a collection that a command made. */
export async function made(client: Client, collection: string, name: string, args: Parameters<typeof command>[1]): Promise<Id> {
  const { changes } = await client.call(sendCommand, { params: { ws }, body: command(name, args) })
  return must(changes.find((change) => change.kind === 'create' && change.collection === collection), collection).id
}

/** A workshop in preparation, with its code. */
export async function plannedWorkshop(client: Client): Promise<{ readonly workshop: Id; readonly code: string }> {
  const horizon = { start: '2026-08-01', end: '2028-07-31', precision: 'quarter' }
  const roadmap = await made(client, 'roadmaps', 'roadmap.add', { title: 'Activities', horizon, period: 'quarter' })
  const workshop = await made(client, 'workshops', 'workshop.add', { title: 'Autumn workshop', roadmap })
  const { code } = await client.call(makeJoinCode, { params: { ws, workshop }, body: undefined })
  return { workshop, code }
}

/** A phone that has joined by the code. */
export async function guestPhone(service: { readonly address: string }, code: string, name: string): Promise<Visitor> {
  const phone = visitor(service)
  await phone.client.call(joinWorkshop, { body: { code, name } })
  return phone
}

/** The browser of a person of the workspace, signed in. */
export async function signedIn(service: { readonly address: string; readonly client: Client }, email: string, role: Role): Promise<Visitor> {
  const { link } = await service.client.call(invite, { params: { ws }, body: { id: randomUUID(), email, role } })
  const browser = visitor(service)
  const password = 'a password of some words'
  await browser.client.call(acceptInvitation, { body: { token: link.split('/').at(-1) ?? '', password } })
  await browser.signIn(email, password)
  return browser
}

/** Resolves when a window shows the board. */
export async function shows(...windows: readonly BoardWindow[]): Promise<void> {
  for (const { link } of windows) await expect.poll(() => link.status(), { timeout: 30_000 }).toBe('live')
}
