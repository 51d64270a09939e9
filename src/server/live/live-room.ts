import { randomUUID } from 'node:crypto'
import { inverse } from '../../core/kernel/change.ts'
import type { LogEntry } from '../../core/kernel/entry.ts'
import type { Actor } from '../../core/kernel/permission.ts'
import { schemaVersion } from '../../core/kernel/schema-version.ts'
import type { State } from '../../core/kernel/state.ts'
import { people } from '../../core/workspace/workspace.ts'
import type { FromService } from '../../protocol/live-messages.ts'
import type { Ledger } from '../log/ledger.ts'
import type { News } from '../log/workspace-log.ts'
import { isOwn } from './replica-lines.ts'
import { toldEntries } from './told-entry.ts'

/** Entries that a copy is caught up by; one that is further behind is read anew, which costs less. */
const mostBehind = 2_000

/** Windows that are named of those who are here; a room of a thousand is not told a thousand names each time one comes. */
const mostNamed = 50
/** Milliseconds between two tellings of who is here. */
const hereEvery = 300

/** One open window, as the room sees it. */
export interface Window {
  readonly actor: Actor
  /** Windows of one kind of reader are sent the very same bytes of text. */
  send(text: string | Buffer): void
  /** It does not take what it is sent as fast as it comes. */
  isBehind(): boolean
  /** Ends the connection; the window comes back and is caught up. */
  cut(why: string): void
}

interface Member {
  readonly session: string
  readonly window: Window
  /** The newest position that it was told; undefined until it has opened, and while it is being caught up. */
  told: number | undefined
  at: string | undefined
}

export interface RoomOptions {
  readonly onTrouble: (error: unknown) => void
  /** Roles may have changed: whoever is here is to be looked at again. */
  readonly onMemberships: () => void
  /** Something was erased: what was kept of the workspace holds it still. */
  readonly onErased: () => void
  readonly clock: () => string
}

/** Everybody who has one workspace open on this node. Entries come from the ledger; who is here never enters the log. */
export class LiveRoom {
  private readonly ledger: Ledger
  private readonly workspace: string
  private readonly options: RoomOptions
  private readonly members = new Map<string, Member>()
  private readonly stop: () => void
  private telling: NodeJS.Timeout | undefined

  constructor(ledger: Ledger, workspace: string, options: RoomOptions) {
    this.ledger = ledger
    this.workspace = workspace
    this.options = options
    this.stop = ledger.follow(workspace, (news) => this.hear(news))
  }

  get isEmpty(): boolean {
    return this.members.size === 0
  }

  enter(window: Window): string {
    const session = randomUUID()
    this.members.set(session, { session, window, told: undefined, at: undefined })
    window.send(text({ say: 'hello', actor: window.actor, session, now: this.options.clock() }))
    return session
  }

  /** Catches a copy up to now, and tells it of everything from then on. */
  async open(session: string, copy: { readonly position: number; readonly mark: string }): Promise<void> {
    const member = this.members.get(session)
    if (member === undefined) return
    member.told = undefined
    await this.catchUp(member, copy.position, copy.mark)
    this.tellWhoIsHere()
  }

  /** Tells the others what somebody has open. */
  present(session: string, at: string | undefined): void {
    const member = this.members.get(session)
    if (member === undefined || member.at === at) return
    member.at = at
    this.tellWhoIsHere()
  }

  leave(session: string): void {
    if (this.members.delete(session)) this.tellWhoIsHere()
  }

  close(): void {
    this.stop()
    clearTimeout(this.telling)
    for (const { window } of this.members.values()) window.cut('The service is stopping.')
    this.members.clear()
  }

  /**
   * Sends what a copy lacks, and goes on until it lacks nothing. A copy of another log, or too far behind, is told that it is stale.
   * The states around the entries are found by going back from the newest one, which costs no more than there are entries.
   */
  private async catchUp(member: Member, from: number, mark?: string): Promise<void> {
    for (let at = from, known = mark; this.members.get(member.session) === member; known = undefined) {
      const { state, position, mark: newest } = await this.ledger.state(this.workspace)
      if (at === 0 || at > position || position - at > mostBehind) return member.window.send(text({ say: 'stale' }))
      if (at === position) {
        if (known !== undefined && known !== newest) return member.window.send(text({ say: 'stale' }))
        member.told = at
        return member.window.send(text({ say: 'news', entries: [], caughtUp: true }))
      }
      // One more than it lacks: the entry that it has tells whether it is of this log.
      const [own, ...entries] = await this.ledger.entries(this.workspace, { after: at - 1, upTo: position })
      const isWhole = own?.position === at && entries.at(-1)?.position === position && entries.every(({ schema }) => schema === schemaVersion)
      if (!isWhole || (known !== undefined && own.hash !== known)) return member.window.send(text({ say: 'stale' }))
      const before = state.apply(inverse(entries.flatMap(({ changes }) => changes)))
      member.window.send(text({ say: 'news', entries: toldEntries(member.window.actor, entries, before), caughtUp: false }))
      at = position
    }
  }

  private hear(news: News): void {
    if (news === 'anew') {
      this.options.onErased()
      for (const member of this.members.values()) if (member.told !== undefined) this.beginAnew(member)
      return
    }
    const [first, last] = [news.entries[0], news.entries.at(-1)]
    if (first === undefined || last === undefined) return
    const texts = new TextsOfKinds(news)
    for (const member of this.members.values()) {
      const { window, told } = member
      if (told === undefined || told >= last.position) continue
      if (window.isBehind()) window.cut('This window does not keep up; it is caught up when it comes back.')
      else if (told !== first.position - 1) {
        member.told = undefined
        this.catchUp(member, told).catch(this.options.onTrouble)
      } else {
        member.told = last.position
        window.send(texts.for(window.actor))
      }
    }
    if (news.entries.some(({ changes }) => changes.some(({ collection }) => collection === 'memberships'))) this.options.onMemberships()
  }

  private beginAnew(member: Member): void {
    member.told = undefined
    member.window.send(text({ say: 'stale' }))
  }

  /** Soon, and once for all that happens until then. */
  private tellWhoIsHere(): void {
    this.telling ??= setTimeout(() => {
      this.telling = undefined
      this.ledger.state(this.workspace).then(({ state }) => this.sendWhoIsHere(state), this.options.onTrouble)
    }, hereEvery).unref()
  }

  private sendWhoIsHere(state: State): void {
    const here = [...this.members.values()].slice(-mostNamed).map(({ session, window, at }) => ({
      session, name: nameOf(state, window.actor), ...(window.actor.person === undefined ? {} : { person: window.actor.person }), ...(at === undefined ? {} : { at }),
    }))
    const message = Buffer.from(text({ say: 'here', here }))
    for (const { window, told } of this.members.values()) if (told !== undefined) window.send(message)
  }
}

/** The same news as each kind of reader is told them, each made once. What is told person by person is never shared. */
class TextsOfKinds {
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
    if (made === undefined) this.made.set(kind, (made = Buffer.from(text({ say: 'news', entries: toldEntries(reader, this.entries, this.before), caughtUp: true }))))
    return made
  }
}

function nameOf(state: State, { person }: Actor): string {
  return people.get(state, person)?.name ?? (person === undefined ? 'A program' : 'Somebody')
}

function text(message: FromService): string {
  return JSON.stringify(message)
}
