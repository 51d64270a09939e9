import type { FastifyInstance } from 'fastify'
import type { Pool } from 'pg'
import { randomUUID } from 'node:crypto'
import { onTestFinished } from 'vitest'
import type { Change } from '../../src/core/kernel/change.ts'
import { decide } from '../../src/core/kernel/decide.ts'
import { type Role, roles } from '../../src/core/kernel/permission.ts'
import { scopes } from '../../src/protocol/route.ts'
import { makeSignIn } from '../../src/server/auth/sign-in.ts'
import { migrate } from '../../src/server/database/migrate.ts'
import { openDatabase } from '../../src/server/database/open-database.ts'
import { DeckMaker } from '../../src/server/decks/deck-maker.ts'
import { workspaceKey } from '../../src/server/decks/workspace-key.ts'
import { RenderingHere } from '../../src/server/decks/rendering.ts'
import { allAnswers } from '../../src/server/http/answers.ts'
import { createApp } from '../../src/server/http/app.ts'
import { Tokens } from '../../src/server/http/tokens.ts'
import { Replicas } from '../../src/server/live/replicas.ts'
import { Ledger } from '../../src/server/log/ledger.ts'
import { MemoryLog } from '../../src/server/log/memory-log.ts'
import { PostgresLog } from '../../src/server/log/postgres-log.ts'
import { createLogger } from '../../src/server/logging.ts'
import { makeShare } from '../../src/server/share/share.ts'
import { addSubscribePages } from '../../src/server/subscriptions/subscribe-pages.ts'
import { Subscriptions } from '../../src/server/subscriptions/subscriptions.ts'
import { SurveyStore } from '../../src/server/survey/survey-store.ts'
import { ReminderStore } from '../../src/server/cadence/reminder-store.ts'
import { Surveys } from '../../src/server/survey/surveys.ts'
import { callerOf } from '../../src/server/http/who-asks.ts'
import { makeRoomDoors } from '../../src/server/workshop/room-doors.ts'
import { uuidV5 } from '../../src/lib/digest.ts'
import { days, type World } from '../../src/testing/world.ts'
import { freshDatabase } from '../fresh-database.ts'

const secretKey = 'a secret key for the tests, long enough'
const space = '0f6f9a7e-5f52-4f0a-9f05-2f4c1a7f1b11'
/** The most that one batch may write. */
const batch = 500

const onTrouble = (error: unknown) => {
  throw error
}
const backup = () => Promise.reject(new Error('There is nothing to back up.'))

/** A log in memory that can let go of a whole workspace. */
class ForgettingLog extends MemoryLog {
  private readonly tables: PostgresLog
  private readonly pool: Pool

  constructor(tables: PostgresLog, pool: Pool) {
    super()
    this.tables = tables
    this.pool = pool
  }

  /** Tables of links and codes name a workspace by its row. */
  override async create(workspace: string): Promise<boolean> {
    await this.tables.create(workspace)
    return super.create(workspace)
  }

  /** Also what stands beside the log under a name that comes from the world's: else the next world would find its edition published and its link made. */
  async forget(workspace: string): Promise<void> {
    this.kept.delete(workspace)
    for (const table of ['publishing', 'share_link', 'edition_check']) await this.pool.query(`delete from ${table} where workspace_id = $1`, [workspace])
  }
}

/** A world on a service, under the name of its workspace. */
export interface Served {
  readonly service: LeakService
  readonly workspace: string
  readonly world: World
}

/**
 * The HTTP door with every route and answer as they run, over a log in memory, so that a world is played in milliseconds. Nothing listens:
 * requests are handed in. Two services have one secret, as one service would in both worlds.
 */
export class LeakService {
  readonly app: FastifyInstance
  private readonly ledger: Ledger
  private readonly store: ForgettingLog
  private readonly values: ReadonlyMap<Role, string>
  private readonly played: Map<string, readonly Change[]>
  private readonly moment: { at: number }
  /** What went wrong, as the service's log has it. */
  readonly trouble: readonly string[]

  private constructor(app: FastifyInstance, ledger: Ledger, store: ForgettingLog, values: ReadonlyMap<Role, string>, played: Map<string, readonly Change[]>, moment: { at: number }, trouble: readonly string[]) {
    this.app = app
    this.ledger = ledger
    this.store = store
    this.values = values
    this.played = played
    this.moment = moment
    this.trouble = trouble
  }

  /** Ready to play worlds; gone when the test ends. */
  static async start(): Promise<LeakService> {
    const pool = openDatabase(await freshDatabase())
    await migrate(pool)
    const played = new Map<string, readonly Change[]>()
    const trouble: string[] = []
    const moment = { at: Date.parse(`${days.today}T12:00:00Z`) }
    const tables = new PostgresLog(pool)
    const store = new ForgettingLog(tables, pool)
    const ledger = new Ledger({
      store, secretKey, newId: randomUUID, idleAfter: 0, clock: () => new Date((moment.at += 7)).toISOString(),
      decide: (state, command, context) => played.get(command.id) ?? decide(state, command, context),
    })
    const signIn = makeSignIn({ pool, ledger, secretKey, publicUrl: undefined, hosts: ['localhost'], oidc: undefined, onTrouble })
    const tokens = new Tokens(pool)
    const auth = { ...signIn, ledger, outbox: undefined, onTrouble, oidcName: undefined, mails: false, address: () => 'http://localhost' }
    const rendering = new RenderingHere(new DeckMaker(ledger, secretKey))
    const share = makeShare({ pool, ledger, store, secretKey, tries: signIn.tries, outbox: undefined, address: auth.address, now: () => moment.at, onTrouble })
    const subscriptions = new Subscriptions({ pool, ledger, store, links: share.links, secretKey, outbox: { put: async () => undefined, look: () => undefined }, address: auth.address, checkAddress: share.checkAddress, ours: [], onTrouble })
    const surveys = new Surveys({ ledger, store, answers: new SurveyStore(pool) })
    const doors = { ...signIn, tokens, ledger, now: () => moment.at }
    const rooms = makeRoomDoors({ pool, ledger, secretKey, tries: signIn.tries, callerOf: (headers, ws) => callerOf(headers, doors, ws), isSecure: () => false, now: doors.now })
    const answers = allAnswers({ ledger, store, pool, rendering, tokens, replicas: new Replicas(ledger), share, subscriptions, surveys, reminders: new ReminderStore(pool), linkHosts: [], rooms, backup, auth, shipped: { sends: false, keyOf: (workspace) => workspaceKey(secretKey, workspace), look: async () => undefined }, unmade: () => [], now: () => moment.at })
    const app = await createApp({ answers, doors, publicUrl: undefined, proxies: [], logger: createLogger('error', { write: (line) => void trouble.push(line) }), uploadLimit: 1_000_000 })
    await share.mount(app, (here, reading) => addSubscribePages(here, reading, { subscriptions, stamps: share.stamps, tries: signIn.tries }))
    const values = new Map<Role, string>()
    for (const role of roles) values.set(role, (await tokens.make({ name: role, role, scopes })).value)
    onTestFinished(async () => {
      await app.close()
      await share.close()
      await ledger.close()
      await signIn.ended.close()
      await tables.close()
      await pool.end()
    })
    return new LeakService(app, ledger, store, values, played, moment, trouble)
  }

  /** Writes a world's whole past into a workspace of that name. `later` sets the clock on, which no answer may tell. */
  async play(world: World, workspace: string, later = 0): Promise<Served> {
    this.moment.at = Date.parse(`${days.today}T12:00:00Z`) + later * 1_000
    await this.ledger.create(workspace)
    for (let from = 0; from < world.acts.length; from += batch) {
      const commands = world.acts.slice(from, from + batch).map(({ effective, command, changes, reason, outsideReason }, at) => {
        const id = uuidV5(space, `${workspace} ${from + at} ${later}`)
        this.played.set(id, changes)
        return { id, name: command, args: {}, effective, ...(reason === undefined ? {} : { reason }), ...(outsideReason === undefined ? {} : { outsideReason }) }
      })
      await this.ledger.submit(workspace, commands, { id: world.acts[from]?.actor ?? 'nobody', role: 'owner' })
    }
    return { service: this, workspace, world }
  }

  /** Lets go of a world. */
  async forget({ workspace }: Served): Promise<void> {
    await this.ledger.evict(workspace)
    await this.store.forget(workspace)
    this.played.clear()
  }

  /** The value of a token of that role. */
  tokenOf(role: Role): string {
    return this.values.get(role) ?? ''
  }
}
