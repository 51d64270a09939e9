import type { View } from '../../audiences/view.ts'
import type { Outline, OutlineGroup, OutlineLine } from '../../audiences/outline.ts'
import { outlineGroups } from '../../audiences/outline.ts'
import { companyOf, type DeckFacts } from '../../decks/deck-facts.ts'
import { readDeckPlan, type Release, type Theme } from '../../decks/deck-plan.ts'
import { Dates, monthAndYear } from '../../decks/dates.ts'
import { capital, listed, unbound } from '../../decks/words.ts'
import { maturityWords, type Maturity } from '../../plans/maturity.ts'
import type { PageContext } from './page-context.ts'
import type { PageChanges, PageLevel, PageProblem, PageRelease, PageStory } from './page-story.ts'
import { tellLaunched } from './tell-launched.ts'
import { tellPlan } from './tell-plan.ts'

export interface TellPageOptions {
  /** The title on the deck's cover and what the deck calls itself: page and deck say the same. */
  readonly heading: string
  readonly name: string
  readonly edition?: { readonly number: number; readonly day: string } | undefined
  readonly since?: { readonly label: string; readonly outline: Outline } | undefined
}

/** The story of a product roadmap deck as a web page: a function of the View, the deck's own facts and the options, nothing else. */
export function tellPage(view: View, deck: DeckFacts, { heading, name, edition, since }: TellPageOptions): PageStory {
  const plan = readDeckPlan(view, deck)
  const context: PageContext = { plan, dates: new Dates(view), deck, company: companyOf(view, deck) }
  return {
    language: 'en', company: context.company, name, heading: unbound(heading), lede: ledeOf(context, heading), day: plan.today,
    ...(edition === undefined ? {} : { edition: edition.number }),
    covers: plan.products.length === 0 ? '' : `It covers selected releases of ${listed(plan.products)}`,
    problems: plan.themes.map(tellProblem),
    ...(plan.dated ? { plan: tellPlan(context) } : {}),
    releases: plan.releases.map((release) => tellRelease(release, context.dates)),
    launched: tellLaunched(context),
    ...(since === undefined ? {} : { changes: tellChanges(since.label, since.outline) }),
    ...(deck.feedbackAddress === undefined ? {} : { feedbackAddress: deck.feedbackAddress }),
    ...(deck.directionAddress === undefined ? {} : { directionAddress: deck.directionAddress }),
    disclaimer: disclaimerOf(context, deck.disclaimer ?? view.audience.disclaimer ?? ''),
  }
}

/** A level with how it is drawn; nothing for none. */
function levelOf(level: Maturity | undefined): { readonly level?: PageLevel } {
  return level === undefined ? {} : { level: { label: maturityWords[level].label, mark: maturityWords[level].mark } }
}

function ledeOf({ deck, plan, company, dates }: PageContext, heading: string): string {
  if (deck.subtitle !== undefined && deck.subtitle.toLowerCase() !== heading.toLowerCase()) return deck.subtitle
  const time = plan.dated ? `${monthAndYear(plan.window.start)} to ${monthAndYear(plan.window.end)}` : `as of ${dates.day(plan.today)}`
  return company === '' ? capital(time) : `${capital(deck.title)}, ${time}`
}

function tellProblem({ title, tone, item }: Theme): PageProblem {
  const short = item.problem !== undefined && item.problem.length <= 60
  const cost = [short ? undefined : item.problem, item.cost].filter((text) => text !== undefined).join(' ')
  return { title: short ? (item.problem ?? title) : title, tone, cost, value: item.value ?? '' }
}

function tellRelease({ title, product, window, item, features }: Release, dates: Dates): PageRelease {
  const named = product !== '' && !title.toLowerCase().includes(product.toLowerCase()) ? `${product} ${title}` : title
  return {
    title: named, when: window === undefined ? 'No date yet' : dates.label(window), value: item.value ?? '',
    features: features.map(({ feature, level }) => ({ title: feature.title, ...levelOf(level), value: feature.item.value ?? '' })),
  }
}

/** An outline as it stands on a page: by group, each sentence with the reason that goes with it. */
function tellChanges(since: string, { headline, lines }: Outline): PageChanges {
  const groups = (Object.keys(outlineGroups) as OutlineGroup[]).flatMap((group) => {
    const inGroup = lines.filter((line) => line.group === group).map(tellChange)
    return inGroup.length === 0 ? [] : [{ group, lines: inGroup }]
  })
  return { since, headline: unbound(headline), groups }
}

function tellChange({ title, sentence, reason }: OutlineLine) {
  const more = reason === undefined || sentence.includes(reason) ? '' : /[.!?]$/.test(reason.trim()) ? reason.trim() : `${reason.trim()}.`
  return { name: sentence.includes(title) ? title : '', sentence, reason: more }
}

function disclaimerOf({ plan, dates, company }: PageContext, disclaimer: string): string {
  const day = dates.day(plan.today)
  if (disclaimer !== '') return `This roadmap speaks for ${day}. ${disclaimer}`
  return `This roadmap shows what ${company === '' ? 'we plan' : `${company} plans`} as of ${day}. It is not a commitment to deliver any feature at any time, and it may change without notice. It covers selected releases only. Please base a purchase on what is available today.`
}
