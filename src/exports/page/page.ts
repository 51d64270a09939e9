import type { PageStory } from '../../core/editions/page/page-story.ts'
import { labelDays } from '../../core/time/label.ts'
import { escapeAttribute, escapeText } from '../markup.ts'
import { pageFrame } from './page-frame.ts'
import { planSection } from './plan-section.ts'
import { changesSection, launchedSection, problemsSection, releasesSection, tellSection } from './sections.ts'

/** What a page says beside the story that was frozen: how its edition stands now, and where its files are. */
export interface PageStanding {
  /** The edition that is current, where it is another one. */
  readonly current?: { readonly number: number; readonly day: string; readonly href: string } | undefined
  /** Where a reader writes to who plans. */
  readonly feedback?: string | undefined
  readonly files: readonly { readonly title: string; readonly href: string; readonly bytes: number }[]
}

/** The story of an edition as one page: no script, nothing from elsewhere, no notes. The same story and standing make the same bytes. */
export function toPage(story: PageStory, standing: PageStanding): string {
  const sections: readonly (readonly [id: string, word: string, html: string])[] = [
    ['problems', 'Why', problemsSection(story.problems)],
    ['plan', 'Plan', story.plan === undefined ? '' : planSection(story.plan)],
    ['releases', 'Releases', releasesSection(story.releases)],
    ['launched', 'Launched', launchedSection(story.launched)],
    ['changes', 'Changes', story.changes === undefined ? '' : changesSection(story.changes)],
    ['tell', 'Tell us', tellSection(story, standing.feedback)],
  ]
  const shown = sections.filter(([, , html]) => html !== '')
  const [first] = shown
  return pageFrame(story.name, `<a class="skip" href="#${first?.[0] ?? 'top'}">Go to the plan</a>
<header class="site"><a class="brand" href="#top">${escapeText(story.company === '' ? story.name : story.company)}</a><nav aria-label="On this page">${shown.map(([id, word]) => `<a href="#${id}">${word}</a>`).join('')}</nav></header>
<main id="top">
${hero(story, standing)}
${shown.map(([, , html]) => html).join('\n\n')}
</main>
<footer id="note"><p>${escapeText(story.disclaimer)}</p>
<p class="small">${escapeText(story.name)}. <a href="#top">Back to the top</a></p></footer>`, story.language)
}

function hero(story: PageStory, { current, files }: PageStanding): string {
  const edition = story.edition === undefined ? '' : `<b>Edition ${story.edition}</b>, `
  const stands = current === undefined ? 'The current edition.' : 'An earlier edition.'
  const notice = current === undefined ? '' : `\n<p class="notice" role="note">This edition has been replaced. <b>Edition ${current.number}</b>, ${escapeText(labelDays(current.day))}, is the current one. <a href="${escapeAttribute(current.href)}">Open the current edition</a></p>`
  const links = files.map(({ title, href, bytes }) => `<a href="${escapeAttribute(href)}" download>${escapeText(title)} <span class="small">(${told(bytes)})</span></a>`)
  return `<div class="hero"><h1>${escapeText(story.heading)}</h1>
<p class="lede">${escapeText(story.lede)}</p>
<p class="meta">${edition}${escapeText(labelDays(story.day))}. ${stands} ${story.covers === '' ? '' : `${escapeText(story.covers)}: `}<a href="#note">${story.covers === '' ? 'A plan' : 'a plan'}, not a promise</a>.</p>${notice}${links.length === 0 ? '' : `\n<p class="files">${links.join(' ')}</p>`}</div>`
}

function told(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
