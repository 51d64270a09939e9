import type { FastifyInstance } from 'fastify'
import type { Pool } from 'pg'
import type { Tries } from '../auth/tries.ts'
import { FormStamps } from '../feedback/form-stamp.ts'
import type { Ledger } from '../log/ledger.ts'
import type { LogStore } from '../log/log-store.ts'
import type { Mail } from '../mail/mail.ts'
import { CheckCodes } from './check-codes.ts'
import { FirstTaken } from './first-taken.ts'
import { Followed } from './followed.ts'
import { LinkStore } from './link-store.ts'
import { type AddPages, mountShare } from './mount.ts'
import { SharedPages } from './shared-pages.ts'
import { ViewCounts } from './view-counts.ts'
import { WayIn } from './way-in.ts'

export interface ShareOptions {
  readonly pool: Pool
  readonly ledger: Ledger
  readonly store: LogStore
  readonly secretKey: string
  readonly tries: Tries
  readonly outbox: { put(mail: Mail): Promise<void> } | undefined
  /** Where people reach the service; empty while nobody can know yet. */
  readonly address: () => string
  readonly now: () => number
  readonly onTrouble: (error: unknown) => void
}

/** All that knows of share links and check addresses, made once a node. */
export interface Share {
  readonly links: LinkStore
  readonly counts: ViewCounts
  /** The address at which a holder of an edition's file learns how it stands; none while the service has no address. */
  checkAddress(workspace: string, edition: string): Promise<string | undefined>
  /** The edition that a check address names by its code. */
  editionAt(code: string): ReturnType<CheckCodes['find']>
  readonly stamps: FormStamps
  mount(app: FastifyInstance, addPages?: AddPages): Promise<void>
  close(): Promise<void>
}

export function makeShare({ pool, ledger, store, secretKey, tries, outbox, address, now, onTrouble }: ShareOptions): Share {
  const links = new LinkStore(pool)
  const counts = new ViewCounts(pool, onTrouble)
  const codes = new CheckCodes(pool, secretKey)
  const pages = new SharedPages({ ledger, store, links, mails: outbox !== undefined, address })
  const stamps = new FormStamps(secretKey, now)
  const wayIn = new WayIn(links, secretKey, now)
  return {
    links, counts, stamps,
    checkAddress: async (workspace, edition) => (address() === '' ? undefined : `${address()}/e/${await codes.of(workspace, edition)}`),
    editionAt: (code) => codes.find(code),
    mount: (app, addPages) => mountShare(app, { pages, followed: new Followed(pages, secretKey), links, counts, firstTaken: new FirstTaken(ledger), codes, wayIn, store, ledger, stamps, tries, outbox, address, onTrouble }, addPages),
    close: () => counts.close(),
  }
}
