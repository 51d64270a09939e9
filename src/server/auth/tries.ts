import { createHmac } from 'node:crypto'
import type { Pool } from 'pg'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { Refusal } from '../../core/kernel/refusal.ts'

/** What is counted: tries that failed, or things asked for, and how many of them in how many seconds. */
const limits = {
  /** Wrong passwords for one account from one place. */
  'account here': { points: 10, duration: 900 },
  /** Wrong passwords for one account from everywhere: many places that guess together. */
  account: { points: 60, duration: 3_600 },
  /** Failed sign-ins of any kind from one place. */
  place: { points: 100, duration: 3_600 },
  /** Mails to set another password, to one address. */
  mail: { points: 5, duration: 3_600 },
  /** Wrong passwords for one share link from one place, and from everywhere. */
  'link here': { points: 10, duration: 900 },
  link: { points: 200, duration: 3_600 },
  /** Messages from one shared page and place, and from everywhere. */
  'feedback here': { points: 5, duration: 900 },
  feedback: { points: 100, duration: 3_600 },
  /** Addresses given to subscribe, on one shared page and from one place, and from everywhere. */
  'subscribe here': { points: 5, duration: 900 },
  subscribe: { points: 200, duration: 3_600 },
  /** Wrong codes of workshops from one place, where a whole room may sit, and from everywhere. */
  'join here': { points: 60, duration: 900 },
  join: { points: 2_000, duration: 3_600 },
  /** Uses of one code of a second step, for longer than any is good. */
  code: { points: 1, duration: 180 },
} as const
export type Limit = keyof typeof limits

/** One try, and the limit that it counts for. */
export interface Try {
  readonly limit: Limit
  readonly what: string
}

/**
 * Counts tries over all nodes, so that nobody guesses passwords or codes. Addresses are kept as keyed digests alone, for as long as the
 * limit looks back.
 */
export class Tries {
  private readonly limiters: ReadonlyMap<Limit, RateLimiterPostgres>
  private readonly key: string

  constructor(pool: Pool, secretKey: string) {
    this.key = secretKey
    this.limiters = new Map(Object.entries(limits).map(([name, { points, duration }]) => [
      name as Limit, new RateLimiterPostgres({ storeClient: pool, storeType: 'pool', tableName: 'auth_tries', tableCreated: true, keyPrefix: name.replace(' ', '-'), points, duration }),
    ]))
  }

  /**
   * Takes tries before what they are for is done, so that many at once are no more than the same in turn. Refuses `too-many` with the
   * minutes to wait when a limit is used up; then none of them is taken.
   */
  async take(wanted: readonly Try[]): Promise<void> {
    const taken: Try[] = []
    for (const one of wanted) {
      taken.push(one)
      const full = await this.consume(one.limit, one.what)
      if (full === undefined) continue
      await this.giveBack(taken)
      throw tooMany(full.msBeforeNext)
    }
  }

  /** Tries that were no wrong ones count no more. */
  async giveBack(taken: readonly Try[]): Promise<void> {
    for (const { limit, what } of taken) await this.limiter(limit).reward(this.digest(what))
  }

  /** Refuses `too-many` with the minutes to wait when a limit is used up. Several at once may all find it is not: for what cannot be guessed. */
  async check(limit: Limit, what: string): Promise<void> {
    const found = await this.limiter(limit).get(this.digest(what))
    if (found !== null && found.consumedPoints >= limits[limit].points) throw tooMany(found.msBeforeNext)
  }

  /** Takes one where there is one left. */
  async isFirst(limit: Limit, what: string): Promise<boolean> {
    return (await this.consume(limit, what)) === undefined
  }

  /** Counts one. */
  async count(limit: Limit, what: string): Promise<void> {
    await this.consume(limit, what)
  }

  /** Forgets what was counted: the right one has come in. */
  async forget(limit: Limit, what: string): Promise<void> {
    await this.limiter(limit).delete(this.digest(what))
  }

  /** How it stands when the limit was used up before this one; nothing when it was not. */
  private async consume(limit: Limit, what: string): Promise<RateLimiterRes | undefined> {
    try {
      await this.limiter(limit).consume(this.digest(what))
      return undefined
    } catch (full) {
      if (full instanceof RateLimiterRes) return full
      throw full
    }
  }

  private limiter(limit: Limit): RateLimiterPostgres {
    const found = this.limiters.get(limit)
    if (found === undefined) throw new Error(`There is no limit called ${limit}.`)
    return found
  }

  private digest(what: string): string {
    return createHmac('sha256', this.key).update(`tries\n${what}`).digest('base64url')
  }
}

function tooMany(milliseconds: number): Refusal {
  const minutes = Math.max(1, Math.ceil(milliseconds / 60_000))
  return new Refusal('too-many', `Too many tries. Wait ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}, then try again.`)
}
