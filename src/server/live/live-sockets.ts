import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { Refusal } from '../../core/kernel/refusal.ts'
import type { Caller } from '../http/answer.ts'
import type { Ledger } from '../log/ledger.ts'
import { Conversation } from './conversation.ts'
import { LiveRoom } from './live-room.ts'
import type { Replicas } from './replicas.ts'

/** Bytes waiting for a window above which it counts as not keeping up. */
const mostWaiting = 4_000_000
/** Bytes of one message from a window. */
const mostSaid = 16_000_000
/** Milliseconds between looks at whether those who are here may still be here, and whether they answer. */
const lookEvery = 5_000

/** The close codes that windows know. */
const closeCodes = { restart: 4001, behind: 4002, refused: 4003 } as const

export interface LiveSocketsOptions {
  readonly ledger: Ledger
  readonly replicas: Replicas
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
  isAlive: boolean
}

const path = /^\/api\/v1\/workspaces\/([^/?]+)\/live(?:\?|$)/

/** The sockets of open workspaces: who may open one, what they say, and that they end when they should. */
export class LiveSockets {
  private readonly options: LiveSocketsOptions
  private readonly server = new WebSocketServer({ noServer: true, maxPayload: mostSaid, perMessageDeflate: { threshold: 1_024, zlibDeflateOptions: { level: 1 } } })
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
      this.upgrade(request, socket, head).catch((error: unknown) => {
        this.options.onTrouble(error)
        socket.destroy()
      })
    })
  }

  /** Looks at once whether everyone who is here may still be here: a session ended, a person was disabled, a role changed. */
  lookAtAll(): void {
    for (const one of this.open) void this.look(one)
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
    const conversation = new Conversation(this.options.ledger, workspace, caller, room, {
      send: (text) => socket.send(text, { binary: false }),
      isBehind: () => socket.bufferedAmount > mostWaiting,
      cut: (why) => socket.close(closeCodes.behind, why),
    })
    const one: Open = { workspace, request, socket, caller, isAlive: true }
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
      const { ledger, onTrouble, clock, replicas } = this.options
      const onMemberships = () => this.lookAtAll()
      this.rooms.set(workspace, (room = new LiveRoom(ledger, workspace, { onTrouble, clock, onMemberships, onErased: () => replicas.forget(workspace) })))
    }
    return room
  }

  /** Whoever may no longer read is cut off; whoever reads in another role begins anew in it. */
  private async look({ request, workspace, caller, socket }: Open): Promise<void> {
    try {
      const { actor } = await this.options.callerOf(request, workspace)
      if (actor.role !== caller.actor.role || actor.id !== caller.actor.id) socket.close(closeCodes.restart, 'Your role has changed.')
    } catch {
      socket.close(closeCodes.refused, 'This session has ended.')
    }
  }
}

function refuse(socket: Duplex, status: 401 | 403 | 404): void {
  const words = { 401: 'Unauthorized', 403: 'Forbidden', 404: 'Not Found' } as const
  socket.end(`HTTP/1.1 ${status} ${words[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
