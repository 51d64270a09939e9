import type { FastifyInstance } from 'fastify'
import type { IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Pool } from 'pg'
import type { Logger } from 'pino'
import { randomUUID } from 'node:crypto'
import { Refusal } from '../core/kernel/refusal.ts'
import { dayIn } from '../core/time/zones.ts'
import { hostNames } from './auth/host-names.ts'
import { mountSignIn } from './auth/mount.ts'
import { makeSignIn } from './auth/sign-in.ts'
import { DeckClock } from './cadence/deck-clock.ts'
import { ReminderClock } from './cadence/reminder-clock.ts'
import { isReminderJob, isReminderWanted, reminderEnded } from './cadence/reminder-job.ts'
import { ShippedClock } from './customer-feedback/shipped-clock.ts'
import { workspaceKey } from './decks/workspace-key.ts'
import { ReminderStore } from './cadence/reminder-store.ts'
import { RoomClock } from './cadence/room-clock.ts'
import { keepBackups } from './backup/keep-backups.ts'
import { writeBackup } from './backup/write-backup.ts'
import { reachDatabase } from './database/connect.ts'
import { migrate } from './database/migrate.ts'
import { openDatabase } from './database/open-database.ts'
import { RenderingThread } from './decks/rendering-thread.ts'
import { foundFirstWorkspace } from './first-workspace.ts'
import { allAnswers } from './http/answers.ts'
import { createApp } from './http/app.ts'
import { isOwnOrigin } from './http/own-address.ts'
import { addOncePage } from './http/once-page.ts'
import { onceAddress } from './http/auth-answers.ts'
import { addPages } from './http/pages.ts'
import { addWebApp } from './http/web-app.ts'
import { Tokens } from './http/tokens.ts'
import { checkMayAsk, callerOf, type Doors } from './http/who-asks.ts'
import { readReplica } from '../protocol/live-routes.ts'
import type { Route } from '../protocol/route.ts'
import { openLiveSockets } from './live/live-sockets.ts'
import { Replicas } from './live/replicas.ts'
import { takeUpgrades } from './live/take-upgrades.ts'
import { LinkClock } from './links/link-clock.ts'
import { Ledger } from './log/ledger.ts'
import { PostgresLog } from './log/postgres-log.ts'
import { makeOwnerToken } from './owner-token.ts'
import { makeDataDir } from './postgres/place.ts'
import { startPostgres, type Postgres } from './postgres/start-postgres.ts'
import { productVersion } from './product.ts'
import { keptSecret, type Settings } from './settings.ts'
import { makeShare } from './share/share.ts'
import { addDirectionPages } from './strategy/direction-pages.ts'
import { addSubscribePages } from './subscriptions/subscribe-pages.ts'
import { Subscriptions } from './subscriptions/subscriptions.ts'
import { SurveyStore } from './survey/survey-store.ts'
import { Surveys } from './survey/surveys.ts'
import { openBoardSockets } from './workshop/board-sockets.ts'
import { isInvitationJob, isInvitationWanted } from './workshop/invitation-job.ts'
import { makeRoomDoors, type RoomDoors } from './workshop/room-doors.ts'

/** The zone that a new workspace begins with: the machine’s. */
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone

/** The whole product as it runs. */
export interface Running {
  /** Where people reach it. */
  readonly address: string
  /** What the person who started it should read first, one sentence a line. */
  readonly notes: readonly string[]
  /** Signs the owner in, once and within 15 minutes, who has no other way in yet. For the terminal alone: whoever reads it is the owner. */
  readonly signInAddress: string | undefined
  /** Ends what is under way, then everything that was started, PostgreSQL too. May be called again. */
  stop(): Promise<void>
}

export interface StartOptions {
  readonly logger: Logger
  /** Told when the service cannot go on. */
  readonly onLost: (sentence: string) => void
  /** The clock, in milliseconds since 1970; the machine’s where none is given. */
  readonly now?: () => number
  /** Milliseconds between looks at what is due; a minute where none are given. */
  readonly tick?: number
}

/**
 * Starts everything in order: database, tables (after a backup when they change), secrets, HTTP. What was started is stopped again
 * when a later step fails.
 * @throws Refusal `unavailable` with a sentence for the person at the terminal
 */
export async function startThroughline(settings: Settings, options: StartOptions): Promise<Running> {
  const stops: (() => Promise<unknown>)[] = []
  const stop = once(async () => {
    for (const end of stops.toReversed()) await end().catch((error: unknown) => options.logger.error({ err: error }, 'did not stop cleanly'))
  })
  const now = options.now ?? Date.now
  const clock = () => new Date(now()).toISOString()
  try {
    const dataDir = await makeDataDir(settings.dataDir)
    const { pool, postgres } = await openStore({ ...settings, dataDir }, options, stops)
    const secretKey = settings.secretKey ?? (await keptSecret(dataDir, 'secret-key'))
    const source = { pool, product: productVersion, secretKey: settings.secretKey === undefined ? secretKey : undefined }
    const backups = keepBackups(dataDir, source)
    await migrate(pool, { before: async () => void (await backups.write('before-migration')) })
    const ownerFile = await makeOwnerToken(pool, { ...settings, dataDir })
    const store = new PostgresLog(pool)
    stops.push(() => store.close())
    const ledger = new Ledger({ store, secretKey, clock, newId: randomUUID, onTrouble: (error) => options.logger.error({ err: error }, 'a workspace has trouble'), onErased: (workspace, persons) => signIn.forget(workspace, persons) })
    stops.push(() => ledger.close())
    const rendering = new RenderingThread({ databaseUrl: settings.databaseUrl ?? postgres?.url ?? '', secretKey }, (error) => options.logger.error({ err: error }, 'making decks has trouble'))
    stops.push(() => rendering.close())
    const today = () => dayIn(clock(), zone)
    let address = settings.publicUrl ?? (settings.port === 0 ? '' : localAddress(settings.host, settings.port))
    const tokens = new Tokens(pool)
    const backup = async () => ({ bytes: writeBackup(source), type: 'application/octet-stream', fileName: `throughline-${today()}.backup` })
    const replicas = new Replicas(ledger)
    const onTrouble = (error: unknown) => options.logger.error({ err: error }, 'signing in has trouble')
    const signIn = makeSignIn({ pool, ledger, secretKey, publicUrl: settings.publicUrl, hosts: hostNames(settings.host), oidc: settings.oidc, onTrouble })
    stops.push(() => signIn.ended.close())
    const reminders = new ReminderStore(pool)
    const outbox = settings.mail === undefined ? undefined : new (await import('./mail/outbox.ts')).Outbox({ pool, ...settings.mail, isWanted: (job) => (isInvitationJob(job) ? isInvitationWanted(job, ledger) : isReminderJob(job) ? isReminderWanted(job, { ledger, store: reminders, now }) : subscriptions.isWanted(job)), onTried: async (job, outcome) => (isReminderJob(job) ? reminderEnded(job, outcome, reminders) : 'keep'), onTrouble: (error) => options.logger.error({ err: error }, 'a mail could not be sent') })
    stops.push(async () => outbox?.close())
    const share = makeShare({ pool, ledger, store, secretKey, tries: signIn.tries, outbox, address: () => address, now, onTrouble: (error) => options.logger.error({ err: error }, 'share links have trouble') })
    stops.push(() => share.close())
    const subscriptions = new Subscriptions({ pool, ledger, store, links: share.links, secretKey, outbox, address: () => address, checkAddress: share.checkAddress, ours: settings.messageHosts, onTrouble: (error) => options.logger.error({ err: error }, 'telling of editions has trouble') })
    stops.push(() => subscriptions.close())
    const reminderClock = outbox === undefined ? undefined : new ReminderClock({ ledger, store: reminders, now, address: () => address, lookEvery: options.tick, onPut: () => outbox.look(), onTrouble: (error) => options.logger.error({ err: error }, 'reminders have trouble') })
    stops.push(async () => reminderClock?.close())
    const keyOf = (workspace: string) => workspaceKey(secretKey, workspace)
    const shippedClock = outbox === undefined ? undefined : new ShippedClock({ ledger, store: reminders, keyOf, now, address: () => address, lookEvery: options.tick, onPut: () => outbox.look(), onTrouble: (error) => options.logger.error({ err: error }, 'telling who asked has trouble') })
    stops.push(async () => shippedClock?.close())
    const linkClock = new LinkClock({ ledger, ours: settings.linkHosts, lookEvery: options.tick, onTrouble: (error) => options.logger.error({ err: error }, 'looking at links has trouble') })
    stops.push(() => linkClock.close())
    const roomClock = new RoomClock({ ledger, rooms: subscriptions.rooms, store: reminders, ours: settings.messageHosts, now, address: () => address, lookEvery: options.tick, onTrouble: (error) => options.logger.error({ err: error }, 'telling rooms what waits has trouble') })
    stops.push(() => roomClock.close())
    const deckClock = new DeckClock({ hands: { ledger, store, rendering, checkAddress: share.checkAddress }, now, lookEvery: options.tick, onTrouble: (error) => options.logger.error({ err: error }, 'making decks on their clock has trouble') })
    stops.push(() => deckClock.close())
    const surveys = new Surveys({ ledger, store, answers: new SurveyStore(pool) })
    await foundFirstWorkspace({ ledger, store, rendering, checkAddress: share.checkAddress }, { sample: settings.sample, today: today(), zone })
    const auth = { ...signIn, ledger, outbox, onTrouble, oidcName: settings.oidc?.name, mails: settings.mail !== undefined, address: () => address }
    const doors = { ...signIn, tokens, ledger, now }
    const rooms = makeRoomDoors({ pool, ledger, secretKey, tries: signIn.tries, callerOf: (headers, ws) => callerOf(headers, doors, ws), isSecure: () => address.startsWith('https://'), now })
    const answers = allAnswers({ ledger, store, pool, rendering, tokens, replicas, share, subscriptions, surveys, reminders, shipped: { sends: shippedClock !== undefined, keyOf, look: async () => shippedClock?.look() }, unmade: (ws) => deckClock.unmade(ws), rooms, backup, auth, now, linkHosts: settings.linkHosts })
    const app = await createApp({ answers, doors, publicUrl: settings.publicUrl, proxies: settings.proxies, logger: options.logger, uploadLimit: settings.uploadLimit })
    await mountSignIn(app, { ...signIn, publicUrl: settings.publicUrl })
    addOncePage(app, signIn)
    await share.mount(app, (here, reading) => {
      addSubscribePages(here, reading, { subscriptions, stamps: share.stamps, tries: signIn.tries })
      addDirectionPages(here, reading, { ledger, rendering })
    })
    await addWebApp(app, { publicUrl: settings.publicUrl })
    let stopping = false
    addPages(app, {
      version: productVersion,
      ready: async () => {
        if (stopping) throw new Refusal('unavailable', 'The service is stopping.')
        await pool.query('select 1')
      },
    })
    stops.push(backups.start((path) => options.logger.info({ path }, 'backup written'), (error) => options.logger.error({ err: error }, 'backup failed')))
    stops.push(daily(async () => void (await store.forgetAudits(clock())), (error) => options.logger.error({ err: error }, 'old audit rows could not be removed')))
    stops.push(daily(() => signIn.forgetOld(), onTrouble))
    stops.push(daily(() => reminders.forgetOld(), (error) => options.logger.error({ err: error }, 'old reminders could not be removed')))
    stops.push(daily(() => rooms.forgetOld(), (error) => options.logger.error({ err: error }, 'what is left of old workshops could not be removed')))
    const sockets = openSockets(doors, rooms, settings, options.logger)
    takeUpgrades(app.server, sockets)
    const lookAtAll = () => sockets.forEach((one) => one.lookAtAll())
    signIn.ended.onEnded(lookAtAll)
    tokens.onEnded(lookAtAll)
    // What listens ends only when its sockets have.
    stops.push(async () => {
      stopping = true
      await Promise.all([app.close(), ...sockets.map(({ close }) => close())])
    })
    await listen(app, settings)
    address = addressOf(app, settings)
    await postgres?.announce(address)
    subscriptions.start()
    reminderClock?.start()
    shippedClock?.start()
    if (settings.linkLooks) linkClock.start()
    deckClock.start()
    roomClock.start()
    signIn.forgetErased().catch(onTrouble)
    surveys.forgetClosed().catch((error: unknown) => options.logger.error({ err: error }, 'answers of closed surveys could not be removed'))
    const { needsLink } = await signIn.owner.prepare({ email: settings.ownerEmail, password: settings.ownerPassword })
    const signInAddress = needsLink ? onceAddress(address, (await signIn.owner.link('system')).token) : undefined
    return { address, notes: notesOf(postgres, ownerFile, dataDir), signInAddress, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** The database, opened and reached: the one at DATABASE_URL, or our own. */
async function openStore(settings: Settings, { logger, onLost }: StartOptions, stops: (() => Promise<unknown>)[]): Promise<{ pool: Pool; postgres: Postgres | undefined }> {
  const postgres = settings.databaseUrl === undefined
    ? await startPostgres(settings.dataDir, { onTrouble: (what, sentence) => (what === 'lost' ? onLost(sentence) : logger.warn(sentence)) })
    : undefined
  if (postgres !== undefined) stops.push(() => postgres.stop())
  // One that was let go of may still be there when PostgreSQL is stopped: that it ends then is no news.
  let isEnding = false
  const pool = openDatabase(settings.databaseUrl ?? postgres?.url ?? '', { onLost: (error) => void (isEnding || logger.warn({ err: error }, 'a connection to the database ended')) })
  stops.push(() => ((isEnding = true), pool.end()))
  await reachDatabase(pool)
  return { pool, postgres }
}

/** The sockets of open workspaces, for whoever may read one as a member, and of the boards of workshops, for whoever takes part. */
function openSockets(doors: Doors, { guests, votes }: RoomDoors, { publicUrl }: Settings, logger: Logger) {
  const { ledger, now } = doors
  const common = {
    ledger, clock: () => new Date(now()).toISOString(), isOwnOrigin: (request: IncomingMessage) => isOwnOrigin(request.headers, publicUrl),
    onTrouble: (error: unknown) => logger.error({ err: error }, 'an open workspace has trouble'),
  }
  const callerFor = (route: Pick<Route, 'scope' | 'who'>) => async (request: IncomingMessage, ws: string) => {
    const caller = await callerOf(request.headers, doors, ws)
    checkMayAsk(caller, route, { ws })
    await ledger.state(ws)
    return caller
  }
  return [openLiveSockets({ ...common, callerOf: callerFor(readReplica) }), openBoardSockets({ ...common, guests, votes, now, callerOf: callerFor({ scope: 'read', who: 'take-part' }) })] as const
}

/** Does something now and each day, such as letting go of what is old. Returns how to stop. */
function daily(work: () => Promise<void>, onTrouble: (error: unknown) => void): () => Promise<void> {
  const run = () => void work().catch(onTrouble)
  const timer = setInterval(run, 86_400_000).unref()
  run()
  return async () => clearInterval(timer)
}

async function listen(app: FastifyInstance, { host, port }: Settings): Promise<void> {
  try {
    await app.listen({ host, port })
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'EADDRINUSE') throw new Refusal('unavailable', `Port ${port} on ${host} is taken by another program. Set PORT to another, or 0 for any that is free.`)
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') throw new Refusal('unavailable', `Throughline cannot listen on ${host}, port ${port} (${code}). Set HOST and PORT to ones that this machine and user may use.`)
    throw error
  }
}

function addressOf(app: FastifyInstance, { publicUrl, host }: Settings): string {
  return publicUrl ?? localAddress(host, (app.server.address() as AddressInfo).port)
}

/** Where people on this machine, or near it, reach a service that has no PUBLIC_URL. */
function localAddress(host: string, port: number): string {
  // A name rather than a number, where there is one: passkeys are tied to names.
  const name = ['0.0.0.0', '::', '127.0.0.1', '::1'].includes(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}

function notesOf(postgres: Postgres | undefined, ownerFile: string | undefined, dataDir: string): string[] {
  const notes: string[] = []
  if (postgres?.outside !== undefined) notes.push(`The user that runs PostgreSQL cannot enter ${dataDir}: its database is kept in ${postgres.outside}.`)
  if (postgres?.setAside !== undefined) notes.push(`There was data of an earlier folder of that path. It was not removed, but set aside in ${postgres.setAside}.`)
  if (ownerFile !== undefined) notes.push(`The owner’s API token is in ${ownerFile}.`)
  return notes
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => (done ??= work())
}
