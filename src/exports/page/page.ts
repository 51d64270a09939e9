import type { PagePart, PageStory } from '../../core/editions/page/page-story.ts'
import { labelDays } from '../../core/time/label.ts'
import { escapeAttribute, escapeText } from '../markup.ts'
import { alternates, followLine, type ForPrograms } from './follow-line.ts'
import { ownSection } from './own-section.ts'
import { pageFrame } from './page-frame.ts'
import { ownLook, type PageLook } from './page-look.ts'
import { planSection } from './plan-section.ts'
import { changesSection, fitsSection, launchedSection, levelsSection, problemsSection, releasesSection, tellSection } from './sections.ts'

/** What a page says beside the story that was frozen: how its edition stands now, and where its files are. */
export interface PageStanding {
  /** The edition that is current, where it is another one. */
  readonly current?: { readonly number: number; readonly day: string; readonly href: string } | undefined
  /** Where a reader writes to who plans. */
  readonly feedback?: string | undefined
  /** Where programs follow the plan; none where only certain readers may open the page. */
  readonly programs?: ForPrograms | undefined
  /** The form by which a person is sent each new edition. */
  readonly subscribe?: string | undefined
  readonly files: readonly { readonly title: string; readonly href: string; readonly bytes: number }[]
}

/** What a page has whose edition was frozen before pages followed their decks. */
const usualParts: readonly PagePart[] = (['problems', 'plan', 'releases', 'launched', 'changes', 'tell'] as const).map((part) => ({ part }))

/** The story of an edition as one page: no script, nothing from elsewhere, no notes. The same story, standing and look make the same bytes. */
export function toPage(story: PageStory, standing: PageStanding, look: PageLook = ownLook): string {
  const sections = (story.parts ?? usualParts).map((part, index) => sectionOf(part, index, story, standing)).filter(({ html }) => html !== '')
  return pageFrame(story.name, `<a class="skip" href="#${sections[0]?.id ?? 'top'}">Go to the plan</a>
<header class="site"><a class="brand" href="#top">${escapeText(story.company === '' ? story.name : story.company)}</a><nav aria-label="On this page">${sections.flatMap(({ id, word }) => (word === undefined ? [] : [`<a href="#${id}">${word}</a>`])).join('')}</nav></header>
<main id="top">
${hero(story, standing)}
${sections.map(({ html }) => html).join('\n\n')}
</main>
<footer id="note"><p>${escapeText(story.disclaimer)}</p>
${followLine(standing.programs, standing.subscribe)}<p class="small">${escapeText(story.name)}. <a href="#top">Back to the top</a></p></footer>`, { language: story.language, look, links: alternates(standing.programs) })
}

interface Section {
  readonly id: string
  /** In the list of what is on the page; a slide in the company's own words stands there by none. */
  readonly word?: string
  readonly html: string
}

function sectionOf(part: PagePart, index: number, story: PageStory, { feedback }: PageStanding): Section {
  switch (part.part) {
    case 'problems':
      return { id: 'problems', word: 'Why', html: problemsSection(story.problems) }
    case 'plan':
      return { id: 'plan', word: 'Plan', html: story.plan === undefined ? '' : planSection(story.plan) }
    case 'releases':
      return { id: 'releases', word: 'Releases', html: releasesSection(story.releases) }
    case 'launched':
      return { id: 'launched', word: 'Launched', html: launchedSection(story.launched) }
    case 'levels':
      return { id: 'levels', word: 'Features', html: levelsSection(story.levels ?? []) }
    case 'fits':
      return { id: 'fits', word: 'Works with', html: fitsSection(story.fits ?? []) }
    case 'changes':
      return { id: 'changes', word: 'Changes', html: story.changes === undefined ? '' : changesSection(story.changes) }
    case 'tell':
      return { id: 'tell', word: 'Tell us', html: tellSection(story, feedback) }
    case 'own':
      return { id: `own-${index}`, html: ownSection(part, `own-${index}`) }
  }
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
