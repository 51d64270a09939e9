import type { View } from '../audiences/view.ts'
import type { Maturity } from '../plans/maturity.ts'
import { maturityWords } from '../plans/maturity.ts'
import type { Coverage, Item, Plan, StageTarget } from '../plans/plans.ts'
import { overlaps, type Window } from '../time/window.ts'
import { type DeckFacts, productDataKey } from './deck-facts.ts'
import { toldKinds } from './decks.ts'
import { drawnWindow } from './horizons.ts'
import { toneAt, type Tone } from './marks.ts'
import { deckWindow, isRecent } from './window.ts'
import { byText, sortedByText } from './words.ts'

/** A record as a View tells it: any field may be missing. */
export type Told<T> = { readonly id: string } & { readonly [F in Exclude<keyof T, 'id'>]?: T[F] | undefined }

/** A level that a feature reaches, with the window in which it does. */
export interface Step {
  readonly level?: Maturity | undefined
  readonly window?: Window | undefined
  readonly release?: string | undefined
}

export interface Feature {
  readonly id: string
  readonly title: string
  readonly item: Told<Item>
  /** In order of time; undated ones last. */
  readonly steps: readonly Step[]
  /** The problem it belongs to. */
  readonly theme?: string | undefined
}

export interface Release {
  readonly id: string
  readonly title: string
  readonly item: Told<Item>
  readonly product: string
  readonly window?: Window | undefined
  /** What ships in it, furthest along first, with the level it reaches there. */
  readonly features: readonly { readonly feature: Feature; readonly level?: Maturity | undefined }[]
}

export interface Theme {
  readonly id: string
  readonly title: string
  readonly item: Told<Item>
  readonly tone: Tone
}

/** What a product roadmap deck tells, read off a View alone. */
export interface DeckPlan {
  readonly today: string
  /** Today and the same day some months on, both inclusive. */
  readonly window: Pick<Window, 'start' | 'end'>
  readonly months: number
  readonly products: readonly string[]
  readonly themes: readonly Theme[]
  readonly features: readonly Feature[]
  /** Releases whose window overlaps the deck's, by date. */
  readonly releases: readonly Release[]
  /** Releases whose window ended in the last 90 days, latest first. */
  readonly recent: readonly Release[]
  /** Releases without any date that are still to come. */
  readonly undated: readonly Release[]
  /** Releases without any date whose version comes before one that is out, or before all that have a date: they are past. */
  readonly earlierUndated: readonly Release[]
  /** True when a release, or a feature by itself, has a date that is ahead or recent: only then is there a timeline. */
  readonly dated: boolean
  /** The latest day that any window of the plan ends on; unset when nothing has a window. */
  readonly lastDay?: string | undefined
  /** Who owns the plans told, by id; as far as the View tells it. */
  readonly owners: readonly string[]
  readonly leftOut: readonly { readonly title: string; readonly reason: string }[]
  /** Releases of the window that nobody has decided to include; only where the View tells decisions at all. */
  readonly undecided: readonly Release[]
}

type Draw = ReturnType<typeof drawnWindow>

/** Reads the plan of a deck off a View (rows A1 to A3). Only what the View tells is counted, ordered and grouped. */
export function readDeckPlan(view: View, deck: DeckFacts): DeckPlan {
  const window = deckWindow(view.today, deck.months)
  const plans = new Map(view.list<Told<Plan>>('plans').map((plan) => [plan.id, plan]))
  const chosen = deck.plans === undefined ? undefined : new Set(deck.plans)
  const coverage = view.list<Told<Coverage>>('coverage')
  const tellsData = deck.key === productDataKey
  // What the roadmap leaves out on purpose is a row of product data all the same; only to others is it not told.
  const out = new Map(coverage.filter((one) => one.decision === 'left-out' && !(tellsData && view.audience.inside)).map((one) => [one.item, one.reason ?? '']))
  const kinds: ReadonlySet<string> = new Set(deck.kinds ?? toldKinds)
  const all = view.list<Told<Item>>('items').filter((item) => kinds.has(item.kind ?? '') && isTold(item, plans.get(item.plan ?? ''), chosen))
  const drawn = drawnWindow(view, window)
  const items = all.filter((item) => !out.has(item.id)).map((item) => (item.window === undefined ? item : { ...item, window: drawn(item.window) }))
  const byId = new Map(items.map((item) => [item.id, item]))
  const allFeatures = readFeatures(view, items, byId, drawn)
  const inReleases = featuresByRelease(allFeatures)
  const shipped = items.filter((item) => item.kind === 'release')
  // A plan stands for a product where releases come from several; one plan alone tells nothing by its name.
  const several = new Set(shipped.map((item) => item.plan)).size > 1
  const planTitle = (item: Told<Item>) => (several ? (plans.get(item.plan ?? '')?.title ?? '') : '')
  const allReleases = shipped.map((item) => readRelease(item, inReleases.get(item.id) ?? [], planTitle)).sort(byDate)
  const { releases, features } = ofRelease(deck.release, ofProducts(deck.products, allReleases, allFeatures))
  const themes = readThemes(deck.products === undefined && deck.release === undefined ? items : withFeatures(items, features), features, view.today)
  const inWindow = deck.release === undefined ? releases.filter((release) => release.window !== undefined && overlaps(release.window, window)) : releases
  const recent = deck.release !== undefined ? [] : releases.filter((release) => release.window !== undefined && isRecent(release.window, view.today)).reverse()
  const undated = deck.release !== undefined ? [] : releases.filter((release) => release.window === undefined)
  const earlier = new Set(undated.filter((release) => isPast(release, releases, view.today)))
  const decided = new Set(coverage.map((one) => one.item))
  return {
    today: view.today, window, months: deck.months, themes, features,
    products: [...new Set([...inWindow, ...recent].map((release) => release.product).filter((product) => product !== ''))].sort(byText),
    releases: inWindow, recent,
    undated: undated.filter((release) => !earlier.has(release)), earlierUndated: undated.filter((release) => earlier.has(release)),
    // Product data tells how far along things are, whatever their dates.
    dated: !tellsData && [...releases, ...features.flatMap((feature) => feature.steps)].some((one) => one.window !== undefined && (one.window.end >= view.today || isRecent(one.window, view.today))),
    lastDay: [...releases, ...features.flatMap((feature) => feature.steps)].reduce<string | undefined>((last, { window: one }) => (one !== undefined && (last === undefined || one.end > last) ? one.end : last), undefined),
    owners: [...new Set((deck.release === undefined ? items : releases.map(({ item }) => item)).map((item) => plans.get(item.plan ?? '')?.owner))].filter((owner) => owner !== undefined),
    leftOut: all.filter((item) => out.has(item.id) && (deck.release === undefined || item.id === deck.release || item.release === deck.release)).map((item) => ({ title: titleOf(item), reason: out.get(item.id) ?? '' })),
    undecided: coverage.length === 0 ? [] : inWindow.filter((release) => !decided.has(release.id)),
  }
}

export function titleOf(item: Told<Item>): string {
  return item.title ?? ''
}

/** Product items only, of the deck's plans, and none that was dropped or is gone from its source. */
function isTold(item: Told<Item>, plan: Told<Plan> | undefined, chosen: ReadonlySet<string> | undefined): boolean {
  if (item.status === 'dropped' || item.goneOn !== undefined) return false
  if (chosen !== undefined) return item.plan !== undefined && chosen.has(item.plan)
  return plan?.kind === undefined || plan.kind === 'product'
}

/** The releases of some products, and the features that are of these products or ship in their releases. */
function ofProducts(products: readonly string[] | undefined, releases: readonly Release[], features: readonly Feature[]): Pick<DeckPlan, 'releases' | 'features'> {
  if (products === undefined) return { releases, features }
  const told = releases.filter(({ product }) => products.includes(product))
  const ids = new Set<string | undefined>(told.map(({ id }) => id))
  return { releases: told, features: features.filter(({ item, steps }) => (item.product !== undefined && products.includes(item.product)) || steps.some(({ release }) => ids.has(release))) }
}

/** The one release that a deck is about, with what ships in it; nothing where the View does not tell of it. */
function ofRelease(which: string | undefined, { releases, features }: Pick<DeckPlan, 'releases' | 'features'>): Pick<DeckPlan, 'releases' | 'features'> {
  if (which === undefined) return { releases, features }
  return { releases: releases.filter(({ id }) => id === which), features: features.filter(({ steps }) => steps.some(({ release }) => release === which)) }
}

/** Problems of which a feature is told; where a deck tells some products alone, the others are not its problems. */
function withFeatures(items: readonly Told<Item>[], features: readonly Feature[]): Told<Item>[] {
  const themes = new Set(features.map(({ theme }) => theme))
  return items.filter((item) => item.kind !== 'theme' || themes.has(item.id))
}

/** Problems in the order in which something arrives for them, then by name. */
function readThemes(items: readonly Told<Item>[], features: readonly Feature[], today: string): Theme[] {
  const first = new Map<string, Window>()
  for (const { theme, steps } of features) {
    const next = steps.find((step) => step.window !== undefined && step.window.end >= today)?.window
    if (theme !== undefined && next !== undefined && byWindow(next, first.get(theme)) < 0) first.set(theme, next)
  }
  const arrives = (item: Told<Item>) => item.window ?? first.get(item.id)
  const themes = items.filter((item) => item.kind === 'theme').sort((a, b) => byWindow(arrives(a), arrives(b)) || byText(titleOf(a), titleOf(b)))
  return themes.map((item, index) => ({ id: item.id, title: titleOf(item), item, tone: toneAt(index) }))
}

function readFeatures(view: View, items: readonly Told<Item>[], byId: ReadonlyMap<string, Told<Item>>, drawn: Draw): Feature[] {
  const targets = new Map<string, Told<StageTarget>[]>()
  for (const target of view.list<Told<StageTarget>>('stage-targets')) {
    if (target.item === undefined) continue
    const list = targets.get(target.item)
    if (list === undefined) targets.set(target.item, [target])
    else list.push(target)
  }
  const parents = new Set(items.map((item) => item.parent))
  const told = items.filter((item) => item.kind === 'feature' || (item.kind === 'epic' && !parents.has(item.id)))
  return sortedByText(told, titleOf).map((item) => ({ id: item.id, title: titleOf(item), item, theme: themeOf(item, byId), steps: stepsOf(item, targets.get(item.id) ?? [], byId, drawn) }))
}

function themeOf(item: Told<Item>, byId: ReadonlyMap<string, Told<Item>>): string | undefined {
  const seen = new Set<string>()
  for (let at = byId.get(item.parent ?? ''); at !== undefined && !seen.has(at.id); at = byId.get(at.parent ?? '')) {
    if (at.kind === 'theme') return at.id
    seen.add(at.id)
  }
  return undefined
}

/** A feature's stage targets; where it has none, the release or window of its own. */
function stepsOf(item: Told<Item>, targets: readonly Told<StageTarget>[], byId: ReadonlyMap<string, Told<Item>>, drawn: Draw): Step[] {
  const steps: Step[] = targets
    .filter((target) => target.release !== undefined || target.window !== undefined)
    .map((target) => ({ level: target.stage, release: target.release, window: drawn(target.window) ?? byId.get(target.release ?? '')?.window }))
  if (targets.length === 0 && (item.release !== undefined || item.window !== undefined)) {
    steps.push({ level: item.maturity, release: item.release, window: item.window ?? byId.get(item.release ?? '')?.window })
  }
  return steps.sort((a, b) => byWindow(a.window, b.window) || rank(a.level) - rank(b.level))
}

function featuresByRelease(features: readonly Feature[]): Map<string, Feature[]> {
  const found = new Map<string, Feature[]>()
  for (const feature of features) {
    for (const release of new Set(feature.steps.flatMap((step) => step.release ?? []))) {
      const list = found.get(release)
      if (list === undefined) found.set(release, [feature])
      else list.push(feature)
    }
  }
  return found
}

function readRelease(item: Told<Item>, features: readonly Feature[], planTitle: (item: Told<Item>) => string): Release {
  const inIt = features.flatMap((feature) => {
    const steps = feature.steps.filter((step) => step.release === item.id)
    const last = steps.at(-1)
    return last === undefined ? [] : [{ feature, level: steps.reduce((best, step) => (rank(step.level) > rank(best.level) ? step : best), last).level }]
  })
  inIt.sort((a, b) => standing(b.level) - standing(a.level) || byText(a.feature.title, b.feature.title))
  return { id: item.id, title: titleOf(item), item, product: item.product ?? planTitle(item), window: item.window, features: inIt }
}

function rank(level: Maturity | undefined): number {
  return level === undefined ? -1 : maturityWords[level].rank
}

/** Order in which levels are told: furthest along first; what leaves stands after all that can be used, what has no level last. */
export function standing(level: Maturity | undefined): number {
  return level !== undefined && maturityWords[level].mark === 'leaving' ? -0.1 * maturityWords[level].rank : rank(level)
}

/** True when a feature is at a level that can be used. */
export function usable({ features }: Pick<DeckPlan, 'features'>): boolean {
  return features.some(({ item }) => item.maturity !== undefined && !['none', 'leaving'].includes(maturityWords[item.maturity].mark))
}

function byWindow(a: Window | undefined, b: Window | undefined): number {
  if (a === undefined || b === undefined) return (a === undefined ? 1 : 0) - (b === undefined ? 1 : 0)
  return a.start < b.start ? -1 : a.start > b.start ? 1 : a.end < b.end ? -1 : a.end > b.end ? 1 : 0
}

function byDate(a: Release, b: Release): number {
  return byWindow(a.window, b.window) || byText(a.product, b.product) || byText(a.title, b.title)
}

/**
 * A version without a date is past when it comes before one already out, or before all that have a date: nobody waits for its date. One
 * that stands between two with a date may still come.
 */
function isPast(release: Release, all: readonly Release[], today: string): boolean {
  const dated = all.filter((other) => other.product === release.product && other.window !== undefined && sameSeries(release.title, other.title))
  const later = dated.filter((other) => byText(release.title, other.title) < 0)
  return later.some(({ window }) => window !== undefined && window.end < today) || (dated.length > 0 && later.length === dated.length)
}

function sameSeries(a: string, b: string): boolean {
  return /\d/.test(a) && a.replace(/[\d.]+/g, '#') === b.replace(/[\d.]+/g, '#')
}
