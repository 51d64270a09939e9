import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { WebSocket } from 'ws'
import { Refusal } from '../../core/kernel/refusal.ts'
import { participantFor, trueSelf } from '../../core/workshop/taking-part.ts'
import { participants } from '../../core/workshop/workshops.ts'
import type { FromBoard } from '../../protocol/board-messages.ts'
import { scopes } from '../../protocol/route.ts'
import type { Caller } from '../http/answer.ts'
import { NoToken } from '../http/problems.ts'
import { OpenRooms } from '../live/open-rooms.ts'
import { closeCodes, type Heard, OpenSockets, type OpenSocketsOptions } from '../live/open-sockets.ts'
import type { Ledger } from '../log/ledger.ts'
import { BoardConversation } from './board-conversation.ts'
import { BoardRoom, type BoardWindow } from './board-room.ts'
import { guestActor } from './guest-actor.ts'
import type { GuestStore } from './guest-store.ts'
import { stillOpen } from './still-open.ts'
import type { Votes } from './votes.ts'
import { mayLook } from './who-may-be-here.ts'

/** Windows that one may have on one board: a laptop, a phone and a wall, and room for what has not ended yet. */
const mostWindows = 20

export interface BoardSocketsOptions extends OpenSocketsOptions {
  readonly ledger: Ledger
  readonly guests: GuestStore
  readonly votes: Votes
  /** Who asks for this workspace; throws NoToken, or a Refusal for whoever is nobody there. */
  readonly callerOf: (request: IncomingMessage, workspace: string) => Promise<Caller>
  readonly clock: () => string
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** Who looks at a board, as what. */
type Looks = Pick<Caller, 'actor' | 'scopes'>

/** The sockets of workshops: each in the room of its board, for whoever takes part in it or plans it, and for its guests. */
export function openBoardSockets(options: BoardSocketsOptions): Pick<OpenSockets<Looks>, 'takes' | 'lookAtAll' | 'close'> {
  const rooms = new BoardRooms(options, () => sockets.lookAtAll())
  const sockets = new OpenSockets<Looks>({
    path: /^\/api\/v1\/workspaces\/([^/?]+)\/workshops\/([^/?]+)\/board(?:\?|$)/,
    mostSaid: 1_000_000,
    admit: (request, [workspace = '', workshop = '']) => admit(request, workspace, workshop, options),
    enter: (who, [workspace = '', workshop = ''], window) => rooms.enter(workspace, workshop, who, window),
    isSame: (was, is) => was.actor.role === is.actor.role && was.actor.id === is.actor.id,
    turnedAway,
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

/** A person who takes part, else a guest by their own cookie, else whoever plans. One and the same no for all others, whether the workshop is there or not. */
async function admit(request: IncomingMessage, workspace: string, workshop: string, { ledger, callerOf, guests, now }: BoardSocketsOptions): Promise<Looks> {
  const caller = await callerOf(request, workspace).catch((error: unknown) => {
    if (error instanceof NoToken || (error instanceof Refusal && error.code !== 'unavailable')) return undefined
    throw error
  })
  const guest = await guestOf(request.headers, workspace, workshop, guests)
  if (caller === undefined && guest === undefined) throw new NoToken()
  const { state } = await ledger.state(workspace)
  if (caller !== undefined && mayLook(state, workshop, caller.actor) && (guest === undefined || participantFor(state, workshop, caller.actor) !== undefined)) return caller
  const one = guest === undefined ? undefined : participants.get(state, guest.participant)
  const isIn = guest !== undefined && one !== undefined && trueSelf(state, one).leftAt === undefined && stillOpen(state, workshop, guest.madeAt, now()) !== undefined
  if (isIn) return { actor: guestActor(guest.participant), scopes }
  if (caller !== undefined && mayLook(state, workshop, caller.actor)) return caller
  throw new Refusal('not-found', `There is no workshop with the id ${workshop}.`)
}

async function guestOf(headers: IncomingHttpHeaders, workspace: string, workshop: string, guests: GuestStore) {
  const guest = await guests.of(headers)
  return guest?.workspace === workspace && guest.workshop === workshop ? guest : undefined
}

/** Told in words, since a browser cannot tell a handshake that was refused from a network that is away. */
function turnedAway(socket: WebSocket): void {
  socket.on('error', () => socket.terminate())
  const message: FromBoard = { say: 'ended', why: 'not-here' }
  socket.send(JSON.stringify(message))
  socket.close(closeCodes.refused, 'There is no board for you here.')
}

/** The rooms of a node, each for as long as somebody is in it. */
class BoardRooms {
  private readonly options: BoardSocketsOptions
  private readonly onMemberships: () => void
  private readonly open = new OpenRooms<BoardRoom>()

  constructor(options: BoardSocketsOptions, onMemberships: () => void) {
    this.options = options
    this.onMemberships = onMemberships
  }

  enter(workspace: string, workshop: string, looks: Looks, window: Omit<BoardWindow, 'actor'>): Heard {
    const name = `${workspace}\n${workshop}`
    const room = this.roomOf(name, workspace, workshop)
    if (room.countOf(looks.actor) >= mostWindows) {
      window.cut('This board is open in too many windows. Close some of them.')
      return { hear: () => Promise.resolve(), end: () => undefined }
    }
    const { ledger, votes, onTrouble } = this.options
    const conversation = new BoardConversation({ ledger, votes, onTrouble, workspace, workshop, room }, looks, window)
    return this.open.heardIn(name, room, conversation)
  }

  close(): void {
    this.open.close()
  }

  private roomOf(name: string, workspace: string, workshop: string): BoardRoom {
    const { ledger, votes, onTrouble, clock } = this.options
    return this.open.of(name, () => new BoardRoom({ ledger, votes, onTrouble, clock, workspace, workshop, onMemberships: this.onMemberships }))
  }
}
