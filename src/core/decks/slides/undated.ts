import type { DeckContext } from '../deck-context.ts'
import type { Release } from '../deck-plan.ts'
import type { DeckFinding } from '../slide.ts'
import { figure, listed, listedUpTo } from '../words.ts'

/** Names that the row of undated things holds before it counts the rest. */
const most = 6

/** The row "No date yet": releases without a date, and features that wait for one of their own; with what the report says of them. */
export function undatedText(context: DeckContext): { readonly words: string; readonly findings: readonly DeckFinding[] } {
  const { plan } = context
  const single = plan.features.filter((feature) => feature.item.maturity === undefined && feature.steps.every((step) => step.window === undefined && step.release === undefined))
  const findings: DeckFinding[] = plan.undated.map((release) => ({ code: 'undated', sentence: `${release.title} has no date: it stays off the timeline and is listed as undated.` }))
  if (single.length > 0) findings.push({ code: 'undated', sentence: `${figure(single.length, 'feature')} ${single.length === 1 ? 'has' : 'have'} neither a release nor a date: ${listedUpTo(single.map((feature) => feature.title), 60)}.` })
  if (plan.earlierUndated.length > 0) findings.push({ code: 'undated', sentence: `${figure(plan.earlierUndated.length, 'earlier release')} without a date (${listedUpTo(plan.earlierUndated.map((release) => release.title), 60)}) ${plan.earlierUndated.length === 1 ? 'comes before one that is out or has a date, and is not listed: give it a date if it is' : 'come before one that is out or has a date, and are not listed: give a date to those that are'} still to come.` })
  return { words: rowWords(plan.undated.map(withCount), single.map((feature) => feature.title)), findings }
}

function withCount(release: Release): string {
  return release.features.length === 0 ? release.title : `${release.title} (${figure(release.features.length, 'feature')})`
}

/** Names while they are few; then releases by name and features by number. */
function rowWords(releases: readonly string[], features: readonly string[]): string {
  if (releases.length + features.length === 0) return ''
  if (releases.length + features.length <= most) return `${listed([...releases, ...features])}.`
  const some = releases.length <= most ? releases : [...releases.slice(0, most), figure(releases.length - most, 'later release')]
  return `${listed([...some, ...(features.length === 0 ? [] : [figure(features.length, 'feature that names no release', 'features that name no release')])])}.`
}
