import type { Edition } from '../../core/editions/editions.ts'
import type { FrozenEdition } from '../../core/editions/freeze.ts'
import { type EditionNews, newsIn } from '../../core/editions/page/edition-news.ts'
import type { LogStore } from '../log/log-store.ts'

/** What was frozen with an edition, as news of it; nothing where that was erased. */
export async function readNews(store: Pick<LogStore, 'blob'>, workspace: string, { frozen, day }: Edition): Promise<EditionNews | undefined> {
  const bytes = await store.blob(workspace, frozen).catch(() => undefined)
  if (bytes === undefined) return undefined
  const { page, slides } = JSON.parse(new TextDecoder().decode(bytes)) as FrozenEdition
  return page === undefined ? { name: slides.title, day, disclaimer: '' } : newsIn(page)
}
