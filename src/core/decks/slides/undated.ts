import type { DeckContext } from '../deck-context.ts'
import type { DeckFinding } from '../slide.ts'
import { figure, listedUpTo } from '../words.ts'

/** Names that the row of undated things holds before it counts the rest. */
const most = 6

/** The row "No date yet": releases without a date, and features that wait for one of their own; with what the report says of them. */
export function undatedText(context: DeckContext): { readonly words: string; readonly findings: readonly DeckFinding[] } | undefined {
  const { plan } = context
  const releases = plan.undated.map((release) => (release.features.length === 0 ? release.title : `${release.title} (${figure(release.features.length, 'feature')})`))
  const inRelease = new Set(plan.undated.flatMap((release) => release.features.map(({ feature }) => feature.id)))
  const single = plan.features.filter((feature) => !inRelease.has(feature.id) && feature.item.maturity === undefined && feature.steps.every((step) => step.window === undefined && step.release === undefined))
  const findings: DeckFinding[] = []
  for (const release of plan.undated) findings.push({ code: 'undated', sentence: `${release.title} has no date: it stays off the timeline and is listed as undated.` })
  if (plan.earlierUndated.length > 0) findings.push({ code: 'undated', sentence: `${figure(plan.earlierUndated.length, 'earlier release')} without a date (${listedUpTo(plan.earlierUndated.map((release) => release.title), 40)}) come before one that is out, and are not listed.` })
  const names = [...releases, ...single.map((feature) => feature.title)]
  if (names.length > most) findings.push({ code: 'summarised', sentence: `${figure(names.length, 'thing has', 'things have')} no date; the timeline names ${most} of them.` })
  return names.length === 0 ? (findings.length === 0 ? undefined : { words: '', findings }) : { words: `${listedUpTo(names, most)}.`, findings }
}
