import { randomUUID } from 'node:crypto'
import { inverse } from '../../core/kernel/change.ts'
import type { LogEntry } from '../../core/kernel/entry.ts'
import type { Actor } from '../../core/kernel/permission.ts'
import { schemaVersion } from '../../core/kernel/schema-version.ts'
import type { State } from '../../core/kernel/state.ts'
import { memberships, people } from '../../core/workspace/workspace.ts'
import type { FromService } from '../../protocol/live-messages.ts'
import type { Ledger } from '../log/ledger.ts'
import type { News } from '../log/workspace-log.ts'
import { isOwn } from './replica-lines.ts'
import { ownActs, tellableFrom, toldEntries } from './told-entry.ts'
import { WhoIsHere } from './who-is-here.ts'

/** Entries that a copy is caught up by; one that is further behind is read anew, which costs less. */
const mostBehind = 2_000

/** One open window, as the room sees it. */
export interface OpenWindow {
  readonly actor: Actor
  /** Windows of one kind of reader are sent the very same bytes, of JSON. */
  send(bytes: Buffer): void
  /** It does not take what it is sent as fast as it comes. */
  isBehind(): boolean
  /** Ends the connection; the window comes back and is caught up. */
  cut(why: string): void
}

interface Member {
  readonly session: string
  readonly window: OpenWindow
  /** The newest position that it was told; undefined until it has opened, and while it is being caught up. */
  told: number | undefined
  /** Counts its openings: the newest one counts. */
  opened: number
  /** It is being caught up because it asked to be, and what it has asked since. */
  isOpening: boolean
  asked: Opened | undefined
}

/** What a window holds that asks to be caught up. */
interface Opened {
  readonly position: number
  readonly mark: string
}

export interface RoomOptions {
  readonly onTrouble: (error: unknown) => void
  /** Roles may have changed: whoever is here is to be looked at again. */
  readonly onMemberships: () => void
  readonly clock: () => string
  /** Runs after some milliseconds; returns how to stop it. */
  readonly later: (milliseconds: number, run: () => void) => () => void
}

/** Everybody who has one workspace open on this node. Entries come from the ledger; who is here never enters the log. */
export class LiveRoom {
  private readonly ledger: Ledger
  private readonly workspace: string
  private readonly options: RoomOptions
  private readonly members = new Map<string, Member>()
  private readonly whoIsHere: WhoIsHere
  private readonly stop: () => void
  /** The newest position that the ledger told of. */
  private newest = 0

  constructor(ledger: Ledger, workspace: string, options: RoomOptions) {
    this.ledger = ledger
    this.workspace = workspace
    this.options = options
    this.whoIsHere = new WhoIsHere({ later: options.later, tell: (change) => this.tellAll(bytesOf({ say: 'here', whole: false, ...change })) })
    this.stop = ledger.follow(workspace, (news) => this.hear(news))
  }

  get isEmpty(): boolean {
    return this.members.size === 0
  }

  enter(window: OpenWindow): string {
    const session = randomUUID()
    this.members.set(session, { session, window, told: undefined, opened: 0, isOpening: false, asked: undefined })
    window.send(bytesOf({ say: 'hello', actor: window.actor, session, now: this.options.clock() }))
    return session
  }

  /** Catches a copy up to now, and tells it of everything from then on. One that asks again meanwhile waits its turn: it must not take the log from others. */
  async open(session: string, copy: Opened): Promise<void> {
    const member = this.members.get(session)
    if (member === undefined) return
    member.asked = copy
    // What is under way for it is not of the newest opening any more.
    member.opened++
    if (member.isOpening) return
    member.isOpening = true
    try {
      for (let asked: Opened | undefined = copy; asked !== undefined; asked = member.asked) {
        member.asked = undefined
        await this.catchUp(member, asked.position, asked.mark)
      }
    } finally {
      member.isOpening = false
    }
    if (this.members.has(session) && !this.whoIsHere.has(session)) await this.welcome(member)
  }

  /** Tells the others what somebody has open. */
  present(session: string, at: string | undefined): void {
    this.whoIsHere.move(session, at)
  }

  leave(session: string): void {
    this.members.delete(session)
    this.whoIsHere.remove(session)
  }

  close(): void {
    this.stop()
    this.whoIsHere.close()
    for (const { window } of this.members.values()) window.cut('The service is stopping.')
    this.members.clear()
  }

  /**
   * Sends what a copy lacks, and goes on until it lacks nothing. A copy of another log, or one that lacks too much, is told that it is
   * stale. The states around the entries are found by going back from the newest one, which costs no more than there are entries.
   */
  private async catchUp(member: Member, from: number, mark?: string): Promise<void> {
    const { window } = member
    const turn = ++member.opened
    member.told = undefined
    for (let at = from, known = mark; ; known = undefined) {
      const { state, position, mark: newest } = await this.ledger.state(this.workspace)
      if (window.isBehind()) return this.cutOff(member)
      if (at === 0 || at > position || position - at > mostBehind) return this.beginAnew(member, 0)
      if (at === position && (known === undefined || known === newest)) {
        if (!this.isLatest(member, turn)) return
        // News that came while this was asked for were not for this window yet.
        if (this.newest > at) continue
        member.told = at
        return window.send(bytesOf({ say: 'news', entries: [], caughtUp: true }))
      }
      // One more than it lacks: the entry that it has tells whether it is of this log.
      const [own, ...entries] = await this.ledger.entries(this.workspace, { after: at - 1, upTo: position })
      if (!this.isLatest(member, turn)) return
      const isWhole = own?.position === at && entries.at(-1)?.position === position && entries.every(({ schema }) => schema === schemaVersion)
      if (!isWhole || (known !== undefined && own.hash !== known)) return this.beginAnew(member, 0)
      const tellable = tellableFrom(entries)
      if (tellable !== undefined) return this.beginAnew(member, tellable, entries)
      const before = state.apply(inverse(entries.flatMap(({ changes }) => changes)))
      window.send(bytesOf({ say: 'news', entries: toldEntries(window.actor, entries, before), caughtUp: false }))
      at = position
    }
  }

  /** Is the member still here, and this its newest opening? */
  private isLatest(member: Member, turn: number): boolean {
    return this.members.get(member.session) === member && member.opened === turn
  }

  private hear(news: News): void {
    if (news === 'anew') {
      for (const member of this.members.values()) if (member.told !== undefined) this.beginAnew(member, this.newest)
      return this.options.onMemberships()
    }
    const [first, last] = [news.entries[0], news.entries.at(-1)]
    if (first === undefined || last === undefined) return
    this.newest = last.position
    const newRoles = newRolesIn(news)
    // Who they are now is found out beside this, and takes a while; until then they are told nothing.
    for (const [person, role] of newRoles) for (const { session, window } of this.members.values()) if (window.actor.person === person && window.actor.role !== role) this.leave(session)
    const tellable = tellableFrom(news.entries)
    const told = new BytesOfKinds(news)
    for (const member of this.members.values()) {
      if (member.told === undefined || member.told >= last.position) continue
      if (member.window.isBehind()) this.cutOff(member)
      else if (member.told !== first.position - 1) this.catchUp(member, member.told).catch(this.options.onTrouble)
      else if (tellable !== undefined) this.beginAnew(member, tellable, news.entries)
      else {
        member.told = last.position
        member.window.send(told.for(member.window.actor))
      }
    }
    if (newRoles.size > 0) this.options.onMemberships()
  }

  private cutOff({ session, window }: Member): void {
    if (!this.members.has(session)) return
    this.leave(session)
    window.cut('This window does not keep up; it is caught up when it comes back.')
  }

  /** Has a copy read anew, of a position or a later one. */
  private beginAnew(member: Member, from: number, entries: readonly LogEntry[] = []): void {
    member.told = undefined
    member.opened++
    member.window.send(bytesOf({ say: 'stale', from, acts: ownActs(member.window.actor, entries) }))
  }

  /** Tells one who has come who is here, and the others that they are. */
  private async welcome({ session, window }: Member): Promise<void> {
    const { state } = await this.ledger.state(this.workspace)
    if (!this.members.has(session)) return
    const { person } = window.actor
    this.whoIsHere.set({ session, name: nameOf(state, window.actor), ...(person === undefined ? {} : { person }) })
    window.send(bytesOf({ say: 'here', whole: true, here: this.whoIsHere.all(), gone: [] }))
  }

  private tellAll(bytes: Buffer): void {
    for (const { session, window } of this.members.values()) if (this.whoIsHere.has(session) && !window.isBehind()) window.send(bytes)
  }
}

/** The same news as each kind of reader is told them, each made once. What is told person by person is never shared. */
class BytesOfKinds {
  private readonly entries: readonly LogEntry[]
  private readonly before: State
  private readonly isPersonal: boolean
  private readonly made = new Map<string, Buffer>()

  constructor({ entries, before }: Exclude<News, 'anew'>) {
    this.entries = entries
    this.before = before
    this.isPersonal = entries.some(({ changes }) => changes.some(({ collection }) => isOwn(collection)))
  }

  for(reader: Actor): Buffer {
    const kind = this.isPersonal ? `${reader.role}\n${reader.id}` : reader.role
    let made = this.made.get(kind)
    if (made === undefined) this.made.set(kind, (made = bytesOf({ say: 'news', entries: toldEntries(reader, this.entries, this.before), caughtUp: true })))
    return made
  }
}

/** The persons of whose roles these news tell, each with the role that they have after them, if any. */
function newRolesIn({ entries, before }: Exclude<News, 'anew'>): ReadonlyMap<string, unknown> {
  const changes = entries.flatMap((entry) => entry.changes.filter(({ collection }) => collection === memberships.collection))
  const roles = new Map<string, unknown>()
  for (const change of changes) {
    const { person, role } = { ...before.get(change.collection, change.id), ...(change.kind === 'remove' ? change.before : change.after) }
    if (typeof person === 'string') roles.set(person, change.kind === 'remove' ? undefined : role)
  }
  return roles
}

function nameOf(state: State, { person }: Actor): string {
  return people.get(state, person)?.name ?? (person === undefined ? 'A program' : 'Somebody')
}

function bytesOf(message: FromService): Buffer {
  return Buffer.from(JSON.stringify(message))
}
