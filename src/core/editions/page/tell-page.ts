import type { View } from '../../audiences/view.ts'
import { deckName } from '../../decks/deck-context.ts'
import { companyOf, type DeckFacts } from '../../decks/deck-facts.ts'
import { readDeckPlan, type Release, type Theme } from '../../decks/deck-plan.ts'
import { Dates, monthAndYear } from '../../decks/dates.ts'
import { capital, listed, unbound } from '../../decks/words.ts'
import { maturityWords, type Maturity } from '../../plans/maturity.ts'
import type { PageContext } from './page-context.ts'
import type { PageLevel, PagePart, PageProblem, PageRelease, PageStory } from './page-story.ts'
import { releaseName, tellCalendar } from './tell-calendar.ts'
import { tellChanges, type ToldSince } from './tell-changes.ts'
import { tellFits } from './tell-fits.ts'
import { tellLaunched } from './tell-launched.ts'
import { tellLevels } from './tell-levels.ts'
import { tellParts } from './tell-parts.ts'
import { tellPlan } from './tell-plan.ts'

export interface TellPageOptions {
  /** The title on the deck's cover and what the deck calls itself: page and deck say the same. */
  readonly heading: string
  readonly name: string
  readonly edition?: { readonly number: number; readonly day: string } | undefined
  readonly since?: ToldSince | undefined
}

/** The story of a product roadmap deck as a web page: a function of the View, the deck's own facts and the options, nothing else. */
export function tellPage(view: View, deck: DeckFacts, { heading, name, edition, since }: TellPageOptions): PageStory {
  const plan = readDeckPlan(view, deck)
  const context: PageContext = { view, plan, dates: new Dates(view), deck, company: companyOf(view, deck) }
  const { parts, groupBy, mostReleases } = tellParts(context)
  // What the page does not tell is not in its story either: a word that must not leave stops nothing where it does not stand.
  const has = (part: PagePart['part']) => parts.some((one) => one.part === part)
  return {
    language: 'en', company: context.company, name, subject: deckName({ deck, company: context.company }), heading: unbound(heading), lede: ledeOf(context, heading), day: plan.today,
    ...(edition === undefined ? {} : { edition: edition.number }),
    covers: plan.products.length === 0 ? '' : `It covers selected releases of ${listed(plan.products)}`,
    parts,
    problems: has('problems') ? plan.themes.map(tellProblem) : [],
    ...(plan.dated && has('plan') ? { plan: tellPlan(context, groupBy) } : {}),
    releases: has('releases') ? plan.releases.slice(0, mostReleases).map((release) => tellRelease(release, context.dates)) : [],
    launched: has('launched') ? tellLaunched(context) : [],
    ...(has('levels') ? { levels: tellLevels(context) } : {}),
    ...(has('fits') ? { fits: tellFits(context) } : {}),
    calendar: tellCalendar(context),
    ...(since === undefined ? {} : { changes: tellChanges(since) }),
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

function tellRelease(release: Release, dates: Dates): PageRelease {
  const { window, item, features } = release
  return {
    title: releaseName(release), when: window === undefined ? 'No date yet' : dates.label(window), value: item.value ?? '',
    features: features.map(({ feature, level }) => ({ title: feature.title, ...levelOf(level), value: feature.item.value ?? '' })),
  }
}

function disclaimerOf({ plan, dates, company }: PageContext, disclaimer: string): string {
  const day = dates.day(plan.today)
  if (disclaimer !== '') return `This roadmap speaks for ${day}. ${disclaimer}`
  return `This roadmap shows what ${company === '' ? 'we plan' : `${company} plans`} as of ${day}. It is not a commitment to deliver any feature at any time, and it may change without notice. It covers selected releases only. Please base a purchase on what is available today.`
}
