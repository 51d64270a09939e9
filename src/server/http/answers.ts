import type { Pool } from 'pg'
import type { DeckMaker } from '../decks/deck-maker.ts'
import { ImportDrafts } from '../imports/import-drafts.ts'
import type { Ledger } from '../log/ledger.ts'
import type { LogStore } from '../log/log-store.ts'
import { adminAnswers } from './admin-answers.ts'
import type { Answer, Bytes, Caller } from './answer.ts'
import { deckAnswers } from './deck-answers.ts'
import { importAnswers } from './import-answers.ts'
import { logAnswers } from './log-answers.ts'
import type { Tokens } from './tokens.ts'
import { viewAnswers } from './view-answers.ts'

export interface Hands {
  readonly ledger: Ledger
  readonly store: LogStore
  readonly pool: Pool
  readonly decks: DeckMaker
  readonly tokens: Tokens
  /** The secret that outside ids are made with. */
  readonly secretKey: string
  readonly backup: () => Promise<Bytes>
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** What answers each route of the protocol; a test fails when a route has none. */
export function allAnswers({ ledger, store, pool, decks, tokens, secretKey, backup, now }: Hands): Answer[] {
  const audit = (workspace: string, caller: Caller, act: string, details: Record<string, string>) => ledger.audit({ workspace, actor: caller.actor.id, act, details })
  return [
    ...logAnswers(ledger),
    ...importAnswers({ ledger, drafts: new ImportDrafts(pool), now }),
    ...deckAnswers({ ledger, store, decks, audit }),
    ...viewAnswers({ ledger, audit, key: secretKey }),
    ...adminAnswers({ tokens, store, backup }),
  ]
}
