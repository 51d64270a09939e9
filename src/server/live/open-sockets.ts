import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { Refusal } from '../../core/kernel/refusal.ts'
import { NoToken } from '../http/problems.ts'
import type { OpenWindow } from './live-room.ts'

/** Bytes waiting for a window above which it counts as not keeping up. */
const mostWaiting = 4_000_000
/** Milliseconds between looks at whether those who are here may still be here, and whether they answer. */
const lookEvery = 5_000
/** Looks that are under way at once: they must not take the database from those who write. */
const looksAtOnce = 4

/** The close codes that windows know. */
export const closeCodes = { restart: 4001, behind: 4002, refused: 4003 } as const

/** What one socket says is heard here, until it ends. */
export interface Heard {
  hear(text: string): Promise<void>
  end(): void
}

/** What stands behind sockets of one kind: who may open one, what is said there, and who may stay. */
export interface SocketPlace<Who> {
  /** Of the address, its parts in brackets. */
  readonly path: RegExp
  /** Bytes of one message from a window. */
  readonly mostSaid: number
  /** Who asks; throws NoToken or a Refusal for whoever may not open one. Asked again now and then, while it is open. */
  admit(request: IncomingMessage, named: readonly string[]): Promise<Who>
  enter(who: Who, named: readonly string[], window: Omit<OpenWindow, 'actor'>): Heard
  /** Is somebody who was admitted again still the same, so that the socket may go on? */
  isSame(was: Who, is: Who): boolean
  /** The address is one of these, and whoever asks may not open it. Unset: the handshake is refused. */
  readonly turnedAway?: (socket: WebSocket) => void
}

export interface OpenSocketsOptions {
  /** May pages of this origin open sockets here? */
  readonly isOwnOrigin: (request: IncomingMessage) => boolean
  readonly onTrouble: (error: unknown) => void
}

interface Open<Who> {
  readonly named: readonly string[]
  readonly request: IncomingMessage
  readonly socket: WebSocket
  readonly who: Who
  readonly heard: Heard
  isAlive: boolean
}

/** Sockets of one kind, as sockets: the handshake, the beat, what waits, and that they end when they should. */
export class OpenSockets<Who> {
  private readonly place: SocketPlace<Who>
  private readonly options: OpenSocketsOptions
  private readonly server: WebSocketServer
  private readonly open = new Set<Open<Who>>()
  private readonly timer: NodeJS.Timeout

  constructor(place: SocketPlace<Who>, options: OpenSocketsOptions) {
    this.place = place
    this.options = options
    this.server = new WebSocketServer({ noServer: true, maxPayload: place.mostSaid, perMessageDeflate: { threshold: 1_024, zlibDeflateOptions: { level: 1 }, serverNoContextTakeover: true, clientNoContextTakeover: true } })
    this.timer = setInterval(() => this.beat(), lookEvery).unref()
  }

  /** Takes an upgrade whose address is one of these. False when it is not. */
  takes(request: IncomingMessage, socket: Duplex, head: Buffer): boolean {
    const named = this.place.path.exec(request.url ?? '')?.slice(1)
    if (named === undefined) return false
    this.upgrade(request, socket, head, named).catch((error: unknown) => {
      this.options.onTrouble(error)
      socket.destroy()
    })
    return true
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

  private async upgrade(request: IncomingMessage, socket: Duplex, head: Buffer, parts: readonly string[]): Promise<void> {
    if (!this.options.isOwnOrigin(request)) return refuseUpgrade(socket, 403)
    const { turnedAway } = this.place
    try {
      const named = parts.map((part) => decodeURIComponent(part))
      const who = await this.place.admit(request, named)
      this.server.handleUpgrade(request, socket, head, (opened) => this.enter(opened, request, named, who))
    } catch (error) {
      if (turnedAway !== undefined && isNo(error)) return this.server.handleUpgrade(request, socket, head, turnedAway)
      // What exactly was wrong is for the REST routes to say; here every no is the same one.
      if (!(error instanceof Refusal)) return refuseUpgrade(socket, 401)
      refuseUpgrade(socket, error.code === 'not-allowed' ? 403 : 404)
    }
  }

  private enter(socket: WebSocket, request: IncomingMessage, named: readonly string[], who: Who): void {
    const heard = this.place.enter(who, named, {
      send: (bytes) => socket.send(bytes, { binary: false }),
      isBehind: () => socket.bufferedAmount > mostWaiting,
      cut: (why) => socket.close(closeCodes.behind, why),
    })
    const one: Open<Who> = { named, request, socket, who, heard, isAlive: true }
    this.open.add(one)
    socket.on('pong', () => (one.isAlive = true))
    socket.on('error', () => socket.terminate())
    socket.on('close', () => {
      this.open.delete(one)
      heard.end()
    })
    socket.on('message', (data) => {
      one.isAlive = true
      heard.hear(String(data)).catch((error: unknown) => {
        this.options.onTrouble(error)
        socket.close(1011, 'Something went wrong on our side.')
      })
    })
  }

  /** Whoever may no longer be here is cut off; whoever is somebody else by now, such as in another role, begins anew as that. */
  private async look(one: Open<Who>): Promise<void> {
    try {
      const who = await this.place.admit(one.request, one.named)
      if (!this.place.isSame(one.who, who)) end(one, closeCodes.restart, 'Your role has changed.')
    } catch (error) {
      if (!isNo(error)) return
      // While it is heard, so that it can be told why.
      if (this.place.turnedAway !== undefined) this.place.turnedAway(one.socket)
      end(one, closeCodes.refused, 'This session has ended.')
    }
  }
}

/** While the database is away nobody can be asked: that is no answer, and it is looked again at the next beat. */
function isNo(error: unknown): boolean {
  return error instanceof NoToken || (error instanceof Refusal && error.code !== 'unavailable')
}

/** A peer that does not answer the close could go on for half a minute, so it is not heard from here on. */
function end({ heard, socket }: Pick<Open<unknown>, 'heard' | 'socket'>, code: number, why: string): void {
  heard.end()
  socket.close(code, why)
}

export function refuseUpgrade(socket: Duplex, status: 401 | 403 | 404): void {
  const words = { 401: 'Unauthorized', 403: 'Forbidden', 404: 'Not Found' } as const
  socket.end(`HTTP/1.1 ${status} ${words[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
