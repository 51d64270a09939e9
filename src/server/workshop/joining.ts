import { randomUUID } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { Change } from '../../core/kernel/change.ts'
import type { Actor } from '../../core/kernel/permission.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import type { State } from '../../core/kernel/state.ts'
import { mayJoin } from '../../core/workshop/joining-commands.ts'
import { participantFor, trueSelf } from '../../core/workshop/taking-part.ts'
import { type Participant, participants, type Workshop } from '../../core/workshop/workshops.ts'
import { people } from '../../core/workspace/workspace.ts'
import { must } from '../../lib/must.ts'
import type { Tries, Try } from '../auth/tries.ts'
import type { Caller } from '../http/answer.ts'
import { house } from '../house.ts'
import type { Ledger } from '../log/ledger.ts'
import type { CodeStore, KeptCode } from './code-store.ts'
import { guestActor } from './guest-actor.ts'
import type { Guest, GuestStore } from './guest-store.ts'
import { readJoinCode } from './join-code.ts'
import { stillOpen } from './still-open.ts'

export interface JoiningHands {
  readonly ledger: Ledger
  readonly codes: CodeStore
  readonly guests: GuestStore
  readonly tries: Tries
  /** The person who is signed in to a workspace; nothing for whoever is not. */
  readonly signedIn: (headers: IncomingHttpHeaders, workspace: string) => Promise<Caller | undefined>
  /** Are people here by TLS? */
  readonly isSecure: () => boolean
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** Somebody who asks by a code. */
export interface Asks {
  readonly code: string
  readonly headers: IncomingHttpHeaders
  /** Where they ask from, for counting tries. */
  readonly place: string
}

/** A way back is good for as long as it takes to type it. */
export const wayBackLasts = 15 * 60_000

interface Opened {
  readonly kept: KeptCode
  readonly state: State
  readonly workshop: Workshop
}

/** How people come into a workshop by its code: as themselves, as a guest, or as the guest that they were. */
export class Joining {
  private readonly hands: JoiningHands

  constructor(hands: JoiningHands) {
    this.hands = hands
  }

  /** What a code opens, and whether it is known who asks. Refuses as `join` does. */
  async look(asks: Asks): Promise<{ readonly workshop: Workshop; readonly known: boolean }> {
    const { kept, state, workshop } = await this.opened(asks)
    const caller = await this.hands.signedIn(asks.headers, kept.workspace)
    return { workshop, known: caller !== undefined || kept.participant !== undefined || (await this.sameGuest(asks, kept, state)) !== undefined }
  }

  /**
   * Lets somebody in. Refuses `not-found` (the same for every code that opens nothing), `too-many`, `invalid` (a guest who says no name) and `exists`
   * (somebody here has that name).
   */
  async join(asks: Asks, name: string | undefined): Promise<{ readonly workspace: string; readonly workshop: string; readonly cookie?: string }> {
    const { kept, state, workshop } = await this.opened(asks)
    const to = { workspace: kept.workspace, workshop: kept.workshop }
    if (kept.participant !== undefined) return { ...to, cookie: await this.comeBack(asks, kept, kept.participant, state) }
    // A browser says which page asks; whoever comes by a session's cookie and does not say is not taken for a page of ours.
    const caller = asks.headers.origin === undefined ? undefined : await this.hands.signedIn(asks.headers, kept.workspace)
    if (caller !== undefined) {
      const self = participantFor(state, workshop.id, caller.actor)
      if (self?.joinedAt === undefined || self.leftAt !== undefined) await this.joinAsThemselves(kept, caller.actor, state)
      return to
    }
    const same = await this.sameGuest(asks, kept, state)
    if (same !== undefined) {
      if (same.leftAt !== undefined) await this.submit(kept, 'participant.join', { workshop: workshop.id }, guestActor(same.id))
      return to
    }
    return { ...to, cookie: await this.letIn(kept, name) }
  }

  /** A member, or whoever was invited, needs no code; for who is neither the code speaks. */
  private async joinAsThemselves(kept: KeptCode, actor: Actor, state: State): Promise<void> {
    const { workshop } = kept
    const person = people.get(state, actor.person)
    if (person !== undefined && !mayJoin(state, workshop, actor)) await this.submit(kept, 'participant.let-in', { workshop, name: person.name.slice(0, 60).trim(), person: person.id }, house)
    else await this.submit(kept, 'participant.join', { workshop }, actor)
  }

  private async letIn(kept: KeptCode, name: string | undefined): Promise<string> {
    if (name === undefined) throw new Refusal('invalid', 'Say your name, so that the room knows whose notes are yours.', { at: 'body.name' })
    const changes = await this.submit(kept, 'participant.let-in', { workshop: kept.workshop, name }, house)
    return this.session(kept, must(changes.find(({ collection }) => collection === participants.collection), 'the participant').id)
  }

  /** By a way back, once: the phone that was lost is in no longer. Who was invited and has not come yet comes by it too. */
  private async comeBack(asks: Asks, kept: KeptCode, participant: string, state: State): Promise<string> {
    if (!(await this.hands.codes.use(readJoinCode(asks.code) ?? ''))) throw nothingOpens()
    const { workspace, workshop } = kept
    await this.hands.guests.endThoseOf({ workspace, workshop, participant })
    const one = participants.get(state, participant)
    if (one?.joinedAt === undefined || one.leftAt !== undefined) await this.submit(kept, 'participant.join', { workshop }, guestActor(participant))
    return this.session(kept, participant)
  }

  private session({ workspace, workshop }: KeptCode, participant: string): Promise<string> {
    return this.hands.guests.open({ workspace, workshop, participant, madeAt: this.hands.now() }, this.hands.isSecure())
  }

  /** The guest of this workshop that this phone came as before. */
  private async sameGuest({ headers }: Asks, { workspace, workshop }: KeptCode, state: State): Promise<Participant | undefined> {
    const guest: Guest | undefined = await this.hands.guests.of(headers)
    if (guest?.workspace !== workspace || guest.workshop !== workshop) return undefined
    const one = participants.get(state, guest.participant)
    return one === undefined ? undefined : trueSelf(state, one)
  }

  /** Looks a code up, counted before it is done: many at once are no more tries than the same in turn. Right ones do not count. */
  private async opened({ code, place }: Asks): Promise<Opened> {
    const tries: readonly Try[] = [{ limit: 'join here', what: place }, { limit: 'join', what: 'all' }]
    await this.hands.tries.take(tries)
    const found = await this.find(readJoinCode(code))
    if (found === undefined) throw nothingOpens()
    await this.hands.tries.giveBack(tries)
    return found
  }

  private async find(code: string | undefined): Promise<Opened | undefined> {
    const kept = code === undefined ? undefined : await this.hands.codes.find(code)
    const now = this.hands.now()
    if (kept === undefined || (kept.participant !== undefined && now > kept.madeAt + wayBackLasts)) return undefined
    const { state } = await this.hands.ledger.state(kept.workspace, { fresh: true })
    const workshop = stillOpen(state, kept.workshop, kept.madeAt, now)
    return workshop === undefined ? undefined : { kept, state, workshop }
  }

  private async submit({ workspace }: KeptCode, name: string, args: Record<string, string>, actor: Actor): Promise<readonly Change[]> {
    const [written] = await this.hands.ledger.submit(workspace, [{ id: randomUUID(), name, args }], actor)
    return written?.changes ?? []
  }
}

function nothingOpens(): Refusal {
  return new Refusal('not-found', 'No workshop is open under that code. Look at the screen in the room again: two words and three digits. A code ends with its workshop.', { at: 'body.code' })
}
