import type { IncomingHttpHeaders } from 'node:http'
import type { Pool } from 'pg'
import { Refusal } from '../../core/kernel/refusal.ts'
import type { Tries } from '../auth/tries.ts'
import type { Caller } from '../http/answer.ts'
import { NoToken } from '../http/problems.ts'
import type { Ledger } from '../log/ledger.ts'
import { BallotStore } from './ballot-store.ts'
import { CodeStore } from './code-store.ts'
import { GuestStore } from './guest-store.ts'
import { Joining } from './joining.ts'
import { stillOpen } from './still-open.ts'
import { Votes } from './votes.ts'

export interface RoomDoorsHands {
  readonly pool: Pool
  readonly ledger: Ledger
  readonly secretKey: string
  readonly tries: Tries
  /** Who asks for a workspace in a session; throws for whoever is nobody there. */
  readonly callerOf: (headers: Pick<IncomingHttpHeaders, 'cookie'>, workspace: string) => Promise<Caller>
  readonly isSecure: () => boolean
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** What lies beside the log for the rooms of workshops: their codes, their guests and their votes. */
export interface RoomDoors {
  readonly codes: CodeStore
  readonly guests: GuestStore
  readonly joining: Joining
  readonly votes: Votes
  /** Lets go of the codes and guests of workshops that are over, and of votes that were counted. */
  forgetOld(): Promise<void>
}

export function makeRoomDoors({ pool, ledger, secretKey, tries, callerOf, isSecure, now }: RoomDoorsHands): RoomDoors {
  const codes = new CodeStore(pool, secretKey)
  const guests = new GuestStore(pool)
  const votes = new Votes({ ledger, ballots: new BallotStore(pool) })
  const signedIn = async ({ cookie }: IncomingHttpHeaders, workspace: string): Promise<Caller | undefined> => {
    if (cookie === undefined) return undefined
    return callerOf({ cookie }, workspace).catch((error: unknown) => {
      if (error instanceof NoToken || (error instanceof Refusal && error.code === 'not-found')) return undefined
      throw error
    })
  }
  return {
    codes, guests, votes,
    joining: new Joining({ ledger, codes, guests, tries, signedIn, isSecure, now }),
    async forgetOld() {
      await votes.forgetClosed()
      for (const store of [codes, guests]) {
        for (const one of await store.all()) {
          const { state } = await ledger.state(one.workspace)
          if (stillOpen(state, one.workshop, one.madeAt, now()) === undefined) await store.forget(one)
        }
      }
    },
  }
}
