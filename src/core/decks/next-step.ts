import type { DeckContext } from './deck-context.ts'
import type { Feature, Step } from './deck-plan.ts'
import { maturityPhrase } from './marks.ts'

/** The next level of a feature that is still to come, within what the plan tells: "generally available in Nov 2026, with Relay 4.3." */
export function nextFromToday(context: DeckContext, feature: Feature): string | undefined {
  return stepWords(context, feature.steps.find((one) => one.window !== undefined && one.window.end >= context.plan.today && one.level !== undefined))
}

/** The level that a feature reaches after a release, within the months of the deck. */
export function nextAfter(context: DeckContext, feature: Feature, release: string): string | undefined {
  const at = feature.steps.findLastIndex((one) => one.release === release)
  const next = feature.steps.slice(at + 1).find((one) => one.level !== undefined && one.window !== undefined)
  return next?.window === undefined || next.window.start > context.plan.window.end ? undefined : stepWords(context, next)
}

function stepWords({ plan, dates }: DeckContext, step: Step | undefined): string | undefined {
  if (step?.window === undefined || step.level === undefined) return undefined
  const release = plan.releases.find((one) => one.id === step.release)
  return `${maturityPhrase(step.level)} ${dates.phrase(step.window)}${release === undefined ? '' : `, with ${release.title}`}.`
}
