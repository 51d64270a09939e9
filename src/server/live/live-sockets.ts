import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { Refusal } from '../../core/kernel/refusal.ts'
import type { Caller } from '../http/answer.ts'
import { NoToken } from '../http/problems.ts'
import type { Ledger } from '../log/ledger.ts'
import { Conversation } from './conversation.ts'
import { LiveRoom } from './live-room.ts'

/** Bytes waiting for a window above which it counts as not keeping up. */
const mostWaiting = 4_000_000
/** Bytes of one message from a window. */
const mostSaid = 16_000_000
/** Milliseconds between looks at whether those who are here may still be here, and whether they answer. */
const lookEvery = 5_000
/** Looks that are under way at once: they must not take the database from those who write. */
const looksAtOnce = 4

/** The close codes that windows know. */
const closeCodes = { restart: 4001, behind: 4002, refused: 4003 } as const

export interface LiveSocketsOptions {
  readonly ledger: Ledger
  /** Who asks for this workspace; throws for whoever may not read it as a member, without telling whether it exists. */
  readonly callerOf: (request: IncomingMessage, workspace: string) => Promise<Caller>
  /** May pages of this origin open sockets here? */
  readonly isOwnOrigin: (request: IncomingMessage) => boolean
  readonly onTrouble: (error: unknown) => void
  readonly clock: () => string
}

interface Open {
  readonly workspace: string
  readonly request: IncomingMessage
  readonly socket: WebSocket
  readonly caller: Caller
  readonly conversation: Conversation
  isAlive: boolean
}

const path = /^\/api\/v1\/workspaces\/([^/?]+)\/live(?:\?|$)/

/** The sockets of open workspaces: who may open one, what they say, and that they end when they should. */
export class LiveSockets {
  private readonly options: LiveSocketsOptions
  private readonly server = new WebSocketServer({ noServer: true, maxPayload: mostSaid, perMessageDeflate: { threshold: 1_024, zlibDeflateOptions: { level: 1 }, serverNoContextTakeover: true, clientNoContextTakeover: true } })
  private readonly rooms = new Map<string, LiveRoom>()
  private readonly open = new Set<Open>()
  private readonly timer: NodeJS.Timeout

  constructor(options: LiveSocketsOptions) {
    this.options = options
    this.timer = setInterval(() => this.beat(), lookEvery).unref()
  }

  /** Takes upgrades of an HTTP server. */
  attach(http: Server): void {
    http.on('upgrade', (request, socket, head) => {
      // Until the handshake nobody else listens: a peer that breaks off must not end the process.
      socket.on('error', () => socket.destroy())
      this.upgrade(request, socket, head).catch((error: unknown) => {
        this.options.onTrouble(error)
        socket.destroy()
      })
    })
  }

  /** Looks at once whether everyone who is here may still be here: a session ended, a person was disabled, a role changed. */
  lookAtAll(): void {
    const waiting = [...this.open]
    const lookOn = async (): Promise<void> => {
      for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) await this.look(one)
    }
    for (let i = 0; i < looksAtOnce; i++) void lookOn()
  }

  async close(): Promise<void> {
    clearInterval(this.timer)
    for (const room of this.rooms.values()) room.close()
    this.rooms.clear()
    for (const { socket } of this.open) socket.terminate()
    await new Promise<void>((resolve) => this.server.close(() => resolve()))
  }

  /** Ends what has not answered since the last beat, and looks at the rest. */
  private beat(): void {
    for (const one of this.open) {
      if (!one.isAlive) one.socket.terminate()
      one.isAlive = false
      one.socket.ping()
    }
    this.lookAtAll()
  }

  private async upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const workspace = path.exec(request.url ?? '')?.[1]
    if (workspace === undefined) return refuse(socket, 404)
    if (!this.options.isOwnOrigin(request)) return refuse(socket, 403)
    let caller: Caller
    try {
      caller = await this.options.callerOf(request, decodeURIComponent(workspace))
    } catch (error) {
      // What exactly was wrong is for the REST routes to say; here every no is the same one.
      if (!(error instanceof Refusal)) return refuse(socket, 401)
      return refuse(socket, error.code === 'not-allowed' ? 403 : 404)
    }
    this.server.handleUpgrade(request, socket, head, (live) => this.enter(live, request, decodeURIComponent(workspace), caller))
  }

  private enter(socket: WebSocket, request: IncomingMessage, workspace: string, caller: Caller): void {
    const room = this.roomOf(workspace)
    const conversation = new Conversation({ ledger: this.options.ledger, workspace, room, onTrouble: this.options.onTrouble }, caller, {
      send: (bytes) => socket.send(bytes, { binary: false }),
      isBehind: () => socket.bufferedAmount > mostWaiting,
      cut: (why) => socket.close(closeCodes.behind, why),
    })
    const one: Open = { workspace, request, socket, caller, conversation, isAlive: true }
    this.open.add(one)
    socket.on('pong', () => (one.isAlive = true))
    socket.on('error', () => socket.terminate())
    socket.on('close', () => {
      this.open.delete(one)
      conversation.end()
      if (room.isEmpty && this.rooms.get(workspace) === room) {
        this.rooms.delete(workspace)
        room.close()
      }
    })
    socket.on('message', (data) => {
      one.isAlive = true
      conversation.hear(String(data)).catch((error: unknown) => {
        this.options.onTrouble(error)
        socket.close(1011, 'Something went wrong on our side.')
      })
    })
  }

  private roomOf(workspace: string): LiveRoom {
    let room = this.rooms.get(workspace)
    if (room === undefined) {
      const { ledger, onTrouble, clock } = this.options
      this.rooms.set(workspace, (room = new LiveRoom(ledger, workspace, { onTrouble, clock, later, onMemberships: () => this.lookAtAll() })))
    }
    return room
  }

  /** Whoever may no longer read is cut off; whoever reads in another role begins anew in it. */
  private async look(one: Open): Promise<void> {
    const { request, workspace, caller } = one
    try {
      const { actor } = await this.options.callerOf(request, workspace)
      if (actor.role !== caller.actor.role || actor.id !== caller.actor.id) end(one, closeCodes.restart, 'Your role has changed.')
    } catch (error) {
      // While the database is away nobody can be asked: it is looked again at the next beat.
      if (error instanceof NoToken || (error instanceof Refusal && error.code !== 'unavailable')) end(one, closeCodes.refused, 'This session has ended.')
    }
  }
}

/** A peer that does not answer the close could go on for half a minute, so it is not heard from here on. */
function end({ conversation, socket }: Open, code: number, why: string): void {
  conversation.end()
  socket.close(code, why)
}

function later(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds)
  return () => clearTimeout(timer)
}

function refuse(socket: Duplex, status: 401 | 403 | 404): void {
  const words = { 401: 'Unauthorized', 403: 'Forbidden', 404: 'Not Found' } as const
  socket.end(`HTTP/1.1 ${status} ${words[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
