import { outlineGroups } from '../../core/audiences/outline.ts'
import type { PageChange, PageChanges, PageFitGroup, PageLaunched, PageLevelGroup, PageProblem, PageRelease, PageStory } from '../../core/editions/page/page-story.ts'
import { capital, counted, countWord, listed } from '../../core/decks/words.ts'
import { linkAddress } from '../link-address.ts'
import { escapeAttribute, escapeText } from '../markup.ts'
import { levelChip } from './plan-section.ts'

/** The problems that the plan leads with, and what changes for the reader. */
export function problemsSection(problems: readonly PageProblem[]): string {
  if (problems.length === 0) return ''
  const heading = problems.length === 1 ? 'One problem stands behind this plan' : `${capital(countWord(problems.length))} problems stand behind this plan`
  return `<section id="problems"><h2>${heading}</h2>\n<div class="problems">\n${problems.map(problemHtml).join('\n')}\n</div></section>`
}

function problemHtml({ title, tone, cost, value }: PageProblem): string {
  return `<section class="problem ${tone === 'neutral' ? 'neutral' : `t${tone}`}"><h3>${escapeText(title)}</h3><p class="cost">${escapeText(cost)}</p><p class="small">What changes for you</p><p class="value">${escapeText(value === '' ? 'To be told.' : value)}</p></section>`
}

/** What each release brings: those with a value text one by one, the rest by name. */
export function releasesSection(releases: readonly PageRelease[]): string {
  if (releases.length === 0) return ''
  return `<section id="releases"><h2>What each release brings you</h2>\n${releases.map(releaseHtml).join('\n')}</section>`
}

function releaseHtml({ title, when, value, features }: PageRelease): string {
  const told = features.filter((feature) => feature.value !== '')
  const byLevel = new Map<string, string[]>()
  for (const { title: name, level, value: text } of features) if (text === '') byLevel.set(level?.label ?? '', [...(byLevel.get(level?.label ?? '') ?? []), name])
  const rows = told.map((feature) => `<li>${feature.level === undefined ? '' : levelChip(feature.level, 'neutral')}<b>${escapeText(feature.title)}</b><p>${escapeText(feature.value)}</p></li>`)
  const named = [...byLevel].map(([level, names]) => `<li>${level === '' ? '' : `<b>${escapeText(level)}:</b> `}${escapeText(names.join(', '))}</li>`)
  const gets = value !== '' ? `<p class="gets">${escapeText(value)}</p>` : features.length === 0 ? '<p class="gets small">What it brings: to be told.</p>' : ''
  return `<article class="release"><div><h3>${escapeText(title)}</h3><p class="when">${escapeText(when)}</p>${gets}</div><ul class="brings">${[...rows, ...named].join('')}</ul></article>`
}

/** What is new in the last three months. */
export function launchedSection(launched: readonly PageLaunched[]): string {
  if (launched.length === 0) return ''
  return `<section id="launched"><h2>Recently launched</h2>\n<ul class="launched">\n${launched.map(launchedHtml).join('\n')}\n</ul></section>`
}

function launchedHtml({ title, level, value, where }: PageLaunched): string {
  return `<li><h3><span>${escapeText(title)}</span>${level === undefined ? '' : ` ${levelChip(level, 'neutral')}`}</h3>${value === '' ? '' : `<p>${escapeText(value)}</p>`}<p class="small">${escapeText(where)}</p></li>`
}

/** Features by how far along they are. */
export function levelsSection(groups: readonly PageLevelGroup[]): string {
  const count = groups.reduce((sum, { features }) => sum + features.length, 0)
  if (count === 0) return ''
  return `<section id="levels"><h2>${capital(counted(count, 'feature'))}, by how far along ${count === 1 ? 'it is' : 'they are'}</h2>\n<div class="levels">\n${groups.map(levelGroupHtml).join('\n')}\n</div></section>`
}

function levelGroupHtml({ level, features }: PageLevelGroup): string {
  const told = features.map(({ title, value }) => `<li><b>${escapeText(title)}</b>${value === '' ? '' : `<p>${escapeText(value)}</p>`}</li>`)
  return `<section class="level"><h3>${level === undefined ? 'No level yet' : levelChip(level, 'neutral')}</h3><ul>${told.join('')}</ul></section>`
}

/** What works with what, features of which the same is true together. */
export function fitsSection(groups: readonly PageFitGroup[]): string {
  if (groups.length === 0) return ''
  return `<section id="fits"><h2>What works with what</h2>\n<dl class="changes fits">\n${groups.map(fitGroupHtml).join('\n')}\n</dl></section>`
}

function fitGroupHtml({ works, not, features }: PageFitGroup): string {
  const said = [...(works.length === 0 ? [] : [`With ${listed(works)}`]), ...(not.length === 0 ? [] : [`${works.length === 0 ? 'Not' : 'not'} with ${either(not)}`])].join(', ')
  return `<dt>${escapeText(said)}</dt><dd>${features.map((feature) => `<p>${escapeText(feature)}</p>`).join('')}</dd>`
}

const either = (names: readonly string[]) => (names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`)

/** What changed since the edition before, in the words of its audience. */
export function changesSection(changes: PageChanges): string {
  return `<section id="changes"><h2>What changed since ${escapeText(changes.since)}</h2>\n<p class="intro">${escapeText(changes.headline)}.</p>\n${changesList(changes)}</section>`
}

/** The changes themselves, group by group; nothing where there are none. */
export function changesList({ groups }: PageChanges): string {
  if (groups.length === 0) return ''
  return `<dl class="changes">\n${groups.map(({ group, lines }) => `<dt>${outlineGroups[group]}</dt><dd>${lines.map(changeHtml).join('')}</dd>`).join('\n')}\n</dl>`
}

function changeHtml({ name, sentence, reason }: PageChange): string {
  const at = name === '' ? -1 : sentence.indexOf(name)
  const told = at < 0 ? escapeText(sentence) : `${escapeText(sentence.slice(0, at))}<b>${escapeText(name)}</b>${escapeText(sentence.slice(at + name.length))}`
  return `<p>${told}${reason === '' ? '' : ` ${escapeText(reason)}`}</p>`
}

/** How to reach who plans (row A12). */
export function tellSection({ feedbackAddress, directionAddress }: PageStory, form: string | undefined): string {
  const routes = ['<p><b>Ask your Account Executive</b> about a release, a date, or something you do not see here. They can bring in the product team.</p>']
  if (feedbackAddress !== undefined) routes.push(`<p><b>Write to <a href="mailto:${escapeAttribute(feedbackAddress)}">${escapeText(feedbackAddress)}</a></b> with feedback and feature requests. A person reads each message, and you hear back when it changes the plan.</p>`)
  if (form !== undefined) routes.push(`<p><b><a href="${escapeAttribute(form)}">Write to us here</a></b> in a few lines. You need no account, and give your name only if you like.</p>`)
  const direction = directionAddress === undefined ? undefined : linkAddress(directionAddress)
  if (direction !== undefined) routes.push(`<p><b>Where each product is going</b> stands at <a href="${escapeAttribute(direction)}" rel="noopener noreferrer">${escapeText(direction.replace(/^https?:\/\//, ''))}</a>.</p>`)
  return `<section id="tell"><h2>Tell us what would make this plan better for you</h2>\n<div class="tell">${routes.join('\n')}</div></section>`
}

