import type { PageChanges } from '../../core/editions/page/page-story.ts'
import { labelDays } from '../../core/time/label.ts'
import { escapeText } from '../markup.ts'
import { pageFrame } from './page-frame.ts'
import { changesList } from './sections.ts'

/** How an edition stands, for whoever holds a file of it. */
export interface CheckedEdition {
  readonly number: number
  readonly day: string
  readonly current?: { readonly number: number; readonly day: string } | undefined
  /** What its readers were told with each edition since, the newest first; none where it is not for the holder to read without signing in. */
  readonly changes: readonly { readonly number: number; readonly day: string; readonly told: PageChanges }[]
}

/** The answer of a check address: current, replaced and by what, and what changed since. Titles are not told: the holder has them. */
export function checkPage({ number, day, current, changes }: CheckedEdition): string {
  const name = `Edition ${number}`
  if (current === undefined) return frame(`${name} is the current edition`, `<p class="lede">It was published on ${escapeText(labelDays(day))}, and no newer one has replaced it.</p>`)
  const since = changes.map(({ number: one, day: on, told }) => `<section><h2>Edition ${one}, ${escapeText(labelDays(on))}</h2>\n<p class="intro">${escapeText(told.headline)}.</p>\n${changesList(told)}</section>`)
  return frame(`${name} has been replaced`, `<p class="lede">It was published on ${escapeText(labelDays(day))}. Edition ${current.number}, ${escapeText(labelDays(current.day))}, is the current one.</p>
<p class="meta">Ask whoever gave you the file for the current edition.</p></div>
${since.join('\n')}<div>`)
}

function frame(title: string, body: string): string {
  return pageFrame(title, `<main><div class="hero"><h1>${escapeText(title)}</h1>\n${body}</div></main>`)
}
