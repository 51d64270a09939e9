import type { Id } from '../../core/kernel/change.ts'
import type { Actor } from '../../core/kernel/permission.ts'
import type { State } from '../../core/kernel/state.ts'
import { memberships } from '../../core/workspace/workspace.ts'
import { type Board, boardOf, type BoardNote, faceDownOf } from '../../core/workshop/board.ts'
import { leads, participantFor } from '../../core/workshop/taking-part.ts'
import { workshops } from '../../core/workshop/workshops.ts'
import { sameJson } from '../../lib/json.ts'
import type { Ending, FromBoard } from '../../protocol/board-messages.ts'
import type { Ledger } from '../log/ledger.ts'
import type { News } from '../log/workspace-log.ts'
import { differences, withOwn } from './board-differences.ts'
import type { Votes } from './votes.ts'
import { whyNotHere } from './who-may-be-here.ts'

/** One window that looks at a board. */
export interface BoardWindow {
  readonly actor: Actor
  /** Those who are told the same are sent the very same bytes, of JSON. */
  send(bytes: Buffer): void
  isBehind(): boolean
  cut(why: string): void
}

export interface BoardRoomOptions {
  readonly ledger: Ledger
  readonly workspace: string
  readonly workshop: Id
  readonly votes: Votes
  readonly clock: () => string
  readonly onTrouble: (error: unknown) => void
  /** Roles may have changed: whoever is here is to be looked at again. */
  readonly onMemberships: () => void
}

type OwnNotes = Readonly<Record<Id, BoardNote>>
const noNotes: OwnNotes = {}

/** Who a window is in this workshop. */
interface Looker {
  readonly participant?: Id
  readonly leads: boolean
}

interface Member {
  readonly window: BoardWindow
  looker: Looker
  /** It has asked for the board, and is told what differs from then on. */
  isOpen: boolean
}

/** What a state is for this room, made once for all who are in it. */
interface Seen {
  readonly state: State
  readonly board: Board
  readonly faceDown: ReadonlyMap<Id, OwnNotes>
}

/**
 * Everybody who looks at one workshop's board on this node. It follows the log, makes the board once for all and adds to it, for each who takes part,
 * what they have face down themselves. Nothing else leaves here, so what another has face down cannot.
 */
export class BoardRoom {
  private readonly options: BoardRoomOptions
  private readonly members = new Set<Member>()
  private readonly stop: () => void
  private seen: Seen | undefined
  /** What looks at the newest state, and whether there was news since it began. */
  private looking: Promise<void> | undefined
  private isStale = false
  private hasMoved = false

  constructor(options: BoardRoomOptions) {
    this.options = options
    this.stop = options.ledger.follow(options.workspace, (news) => this.hear(news))
  }

  get isEmpty(): boolean {
    return this.members.size === 0
  }

  /** Takes a window in. It says hello, and from the first opening on it is told what differs. */
  enter(window: BoardWindow): { readonly greet: () => Promise<void>; readonly open: () => Promise<void>; readonly leave: () => void; readonly self: () => Id | undefined } {
    const member: Member = { window, looker: { leads: false }, isOpen: false }
    this.members.add(member)
    return {
      greet: () => this.greet(member),
      open: () => this.open(member),
      leave: () => this.leave(member),
      self: () => member.looker.participant,
    }
  }

  /** How many windows somebody has open here. */
  countOf({ id }: Actor): number {
    return [...this.members].filter(({ window }) => window.actor.id === id).length
  }

  /** Resolves when whoever is here has been told of everything that was written until now. */
  told(): Promise<void> {
    this.isStale = true
    this.looking ??= this.lookOn().finally(() => (this.looking = undefined))
    return this.looking
  }

  /** Who is here, once more for one window. */
  tellHere(window: BoardWindow): void {
    window.send(bytesOf({ say: 'here', here: this.here() }))
  }

  /** Tells a participant, wherever they look, which votes they have given. */
  tellVotes(self: Id, votes: Readonly<Record<Id, number>>): void {
    const bytes = bytesOf({ say: 'votes', votes: { ...votes } })
    for (const { looker, window } of this.members) if (looker.participant === self) window.send(bytes)
  }

  close(): void {
    this.stop()
    for (const { window } of this.members) window.cut('The service is stopping.')
    this.members.clear()
  }

  private async greet(member: Member): Promise<void> {
    await this.told()
    const { seen } = this
    if (seen === undefined) return this.end(member, 'not-here')
    if (!this.members.has(member)) return
    member.looker = lookerIn(seen.state, this.options.workshop, member.window.actor)
    member.window.send(bytesOf({ say: 'hello', now: this.options.clock(), ...member.looker }))
  }

  private async open(member: Member): Promise<void> {
    await this.told()
    const { seen } = this
    if (seen === undefined || !this.members.has(member) || this.cutOff(member)) return
    member.looker = lookerIn(seen.state, this.options.workshop, member.window.actor)
    this.sendBoard(member, seen)
    if (member.isOpen) this.tellHere(member.window)
    else {
      member.isOpen = true
      this.tellAllHere()
    }
    await this.sendVotes(member, seen)
  }

  private leave(member: Member): void {
    if (this.members.delete(member) && member.isOpen) this.tellAllHere()
  }

  /** Ends what does not keep up. True when it did. */
  private cutOff(member: Member): boolean {
    if (!member.window.isBehind()) return false
    this.leave(member)
    member.window.cut('This window does not keep up; it is told everything when it comes back.')
    return true
  }

  private hear(news: News): void {
    const hasNewRoles = news === 'anew' || news.entries.some(({ changes }) => changes.some(({ collection }) => collection === memberships.collection))
    if (hasNewRoles) this.options.onMemberships()
    this.told().catch(this.options.onTrouble)
  }

  /** Looks at the newest state until there is no newer one. */
  private async lookOn(): Promise<void> {
    while (this.isStale) {
      this.isStale = false
      const { state } = await this.options.ledger.state(this.options.workspace)
      this.see(state)
    }
  }

  private see(state: State): void {
    const { workshop } = this.options
    const was = this.seen
    if (was?.state === state) return
    const board = boardOf(state, workshop, undefined)
    if (board === undefined) {
      this.seen = undefined
      return this.endAll('not-here')
    }
    const is: Seen = { state, board, faceDown: faceDownOf(state, workshop) }
    this.seen = is
    if (was === undefined) return
    this.tellDifferences(was, is)
    if (workshops.get(was.state, workshop)?.votingSince !== workshops.get(state, workshop)?.votingSince) for (const one of this.members) this.sendVotes(one, is).catch(this.options.onTrouble)
    this.lookWhoMayStay(was, is)
    if (this.hasMoved) this.tellAllHere()
  }

  private tellDifferences(was: Seen, is: Seen): void {
    const shared = differences(was.board, is.board)
    const forAll = shared === undefined ? undefined : bytesOf({ say: 'differs', parts: shared })
    const own = new Map<Id, Buffer | undefined>()
    const bytesFor = (self: Id | undefined): Buffer | undefined => {
      if (self === undefined) return forAll
      if (!own.has(self)) {
        const parts = withOwn(shared, was.faceDown.get(self) ?? noNotes, is.faceDown.get(self) ?? noNotes, is.board.notes)
        own.set(self, parts === undefined || parts === shared ? forAll : bytesOf({ say: 'differs', parts }))
      }
      return own.get(self)
    }
    for (const member of this.members) {
      if (!member.isOpen) continue
      const { window } = member
      if (this.cutOff(member)) continue
      const looker = lookerIn(is.state, this.options.workshop, window.actor)
      const hasMoved = looker.participant !== member.looker.participant
      if (!sameJson(looker, member.looker)) window.send(bytesOf({ say: 'self', ...looker }))
      member.looker = looker
      // As somebody else they have other notes face down.
      if (hasMoved) this.sendBoard(member, is)
      else {
        const bytes = bytesFor(looker.participant)
        if (bytes !== undefined) window.send(bytes)
      }
      this.hasMoved ||= hasMoved
    }
  }

  /** A workshop was closed, somebody left or was taken out of it. */
  private lookWhoMayStay(was: Seen, is: Seen): void {
    for (const member of this.members) {
      const why = whyNotHere(was.state, is.state, this.options.workshop, member.window.actor)
      if (why !== undefined) this.end(member, why)
    }
  }

  private endAll(why: Ending): void {
    for (const member of this.members) this.end(member, why)
  }

  private end(member: Member, why: Ending): void {
    this.leave(member)
    member.window.send(bytesOf({ say: 'ended', why }))
    member.window.cut('This workshop has ended here.')
  }

  private sendBoard({ window, looker: { participant } }: Member, { board, faceDown }: Seen): void {
    const own = participant === undefined ? undefined : faceDown.get(participant)
    window.send(bytesOf({ say: 'board', board: own === undefined ? board : { ...board, notes: { ...board.notes, ...own } } }))
  }

  private async sendVotes({ window, looker: { participant } }: Member, { state }: Seen): Promise<void> {
    if (participant === undefined) return
    const { workspace, workshop } = this.options
    window.send(bytesOf({ say: 'votes', votes: { ...(await this.options.votes.of(state, { workspace, workshop }, participant)) } }))
  }

  private here(): Id[] {
    return [...new Set([...this.members].flatMap(({ isOpen, looker: { participant } }) => (isOpen && participant !== undefined ? [participant] : [])))].sort()
  }

  private tellAllHere(): void {
    this.hasMoved = false
    const bytes = bytesOf({ say: 'here', here: this.here() })
    for (const { window, isOpen } of this.members) if (isOpen && !window.isBehind()) window.send(bytes)
  }
}

function lookerIn(state: State, workshop: Id, actor: Actor): Looker {
  const record = workshops.get(state, workshop)
  const self = participantFor(state, workshop, actor)
  return { ...(self === undefined ? {} : { participant: self.id }), leads: record !== undefined && leads(state, record, actor) }
}

function bytesOf(message: FromBoard): Buffer {
  return Buffer.from(JSON.stringify(message))
}
