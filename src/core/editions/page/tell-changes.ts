import type { Outline, OutlineGroup, OutlineLine } from '../../audiences/outline.ts'
import { outlineGroups } from '../../audiences/outline.ts'
import type { View } from '../../audiences/view.ts'
import { unbound } from '../../decks/words.ts'
import type { PageChange, PageChanges } from './page-story.ts'

/** An outline, what to call the moment that it starts from, and the two Views that it was made of. */
export interface ToldSince {
  readonly label: string
  readonly outline: Outline
  readonly views: readonly View[]
}

/** An outline as it stands on a page: by group, each sentence with the reason that goes with it. */
export function tellChanges({ label, outline: { headline, lines }, views }: ToldSince): PageChanges {
  const names = namesIn(views)
  const groups = (Object.keys(outlineGroups) as OutlineGroup[]).flatMap((group) => {
    const inGroup = lines.filter((line) => line.group === group).map((line) => tellChange(line, names))
    return inGroup.length === 0 ? [] : [{ group, lines: inGroup }]
  })
  return { since: label, headline: unbound(headline), groups }
}

type Names = readonly (readonly [id: string, title: string])[]

/** Every title of every item in both Views. */
function namesIn(views: readonly View[]): Names {
  const titles = views.flatMap((view) => view.list('items').map((item) => [item.id, String(item['title'] ?? '')] as const))
  return titles.filter(([, title]) => title !== '')
}

function tellChange({ id, title, sentence, reason }: OutlineLine, names: Names): PageChange {
  const more = reason === undefined || sentence.includes(reason) ? '' : /[.!?]$/.test(reason.trim()) ? reason.trim() : `${reason.trim()}.`
  const said = `${sentence} ${more}`
  const named = names.flatMap(([one, name]) => (said.includes(name) ? [one] : []))
  return { about: [...new Set([id, ...named])], name: sentence.includes(title) ? title : '', sentence, reason: more }
}
