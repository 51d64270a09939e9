import { audiences } from '../../core/audiences/audiences.ts'
import type { Edition } from '../../core/editions/editions.ts'
import type { FrozenEdition } from '../../core/editions/freeze.ts'
import { type EditionNews, newsIn, newsStillTold } from '../../core/editions/page/edition-news.ts'
import { stillTold, toldIn } from '../../core/editions/share-still-told.ts'
import { workspaceKey } from '../decks/workspace-key.ts'
import { blobIfKept } from '../log/blob-if-kept.ts'
import type { Ledger } from '../log/ledger.ts'
import type { LogStore } from '../log/log-store.ts'

export interface NewsHands {
  readonly ledger: Ledger
  readonly store: LogStore
  readonly secretKey: string
}

/** What was frozen with an edition, as news of it: for people outside, what of it may still be told. Nothing where it was erased. */
export async function readNews({ ledger, store, secretKey }: NewsHands, workspace: string, { frozen, day, audience: whose }: Edition): Promise<EditionNews | undefined> {
  const bytes = await blobIfKept(store, workspace, frozen)
  const { state, today } = await ledger.state(workspace)
  const audience = audiences.get(state, whose)
  if (bytes === undefined || audience === undefined) return undefined
  const { page, changes, slides } = JSON.parse(new TextDecoder().decode(bytes)) as FrozenEdition
  if (page === undefined) return { name: slides.title, day, changes, disclaimer: '' }
  const told = [...toldIn(page.changes)]
  const answers = stillTold(state, audience, { today, key: workspaceKey(secretKey, workspace) }, told.map(([, one]) => one))
  const left = new Set(told.filter((_, at) => answers[at] === true).map(([change]) => change))
  return newsStillTold(newsIn(page), (change) => left.has(change))
}
