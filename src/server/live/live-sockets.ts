import type { IncomingMessage } from 'node:http'
import type { Caller } from '../http/answer.ts'
import type { Ledger } from '../log/ledger.ts'
import { Conversation } from './conversation.ts'
import { LiveRoom, type OpenWindow } from './live-room.ts'
import { OpenRooms } from './open-rooms.ts'
import { type Heard, OpenSockets, type OpenSocketsOptions } from './open-sockets.ts'

export interface LiveSocketsOptions extends OpenSocketsOptions {
  readonly ledger: Ledger
  /** Who asks for this workspace; throws for whoever may not read it as a member, without telling whether it exists. */
  readonly callerOf: (request: IncomingMessage, workspace: string) => Promise<Caller>
  readonly clock: () => string
}

/** The sockets of open workspaces: each in the room of its workspace, for whoever may read that as a member. */
export function openLiveSockets(options: LiveSocketsOptions): Pick<OpenSockets<Caller>, 'takes' | 'lookAtAll' | 'close'> {
  const rooms = new Rooms(options, () => sockets.lookAtAll())
  const sockets = new OpenSockets<Caller>({
    path: /^\/api\/v1\/workspaces\/([^/?]+)\/live(?:\?|$)/,
    mostSaid: 16_000_000,
    admit: (request, [workspace = '']) => options.callerOf(request, workspace),
    enter: (caller, [workspace = ''], window) => rooms.enter(workspace, caller, window),
    isSame: (was, is) => was.actor.role === is.actor.role && was.actor.id === is.actor.id,
  }, options)
  return {
    takes: (...upgrade) => sockets.takes(...upgrade),
    lookAtAll: () => sockets.lookAtAll(),
    async close() {
      rooms.close()
      await sockets.close()
    },
  }
}

/** The rooms of a node, each for as long as somebody is in it. */
class Rooms {
  private readonly options: LiveSocketsOptions
  private readonly onMemberships: () => void
  private readonly open = new OpenRooms<LiveRoom>()

  constructor(options: LiveSocketsOptions, onMemberships: () => void) {
    this.options = options
    this.onMemberships = onMemberships
  }

  enter(workspace: string, caller: Caller, window: Omit<OpenWindow, 'actor'>): Heard {
    const room = this.roomOf(workspace)
    const conversation = new Conversation({ ledger: this.options.ledger, workspace, room, onTrouble: this.options.onTrouble }, caller, window)
    return this.open.heardIn(workspace, room, conversation)
  }

  close(): void {
    this.open.close()
  }

  private roomOf(workspace: string): LiveRoom {
    const { ledger, onTrouble, clock } = this.options
    return this.open.of(workspace, () => new LiveRoom(ledger, workspace, { onTrouble, clock, later, onMemberships: this.onMemberships }))
  }
}

function later(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds)
  return () => clearTimeout(timer)
}
