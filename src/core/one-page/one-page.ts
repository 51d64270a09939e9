import { withoutBlocks } from '../audiences/generated-blocks.ts'
import type { View } from '../audiences/view.ts'
import { Dates } from '../decks/dates.ts'
import { type Feature, readDeckPlan, type Step, type Told } from '../decks/deck-plan.ts'
import { drawnWindow } from '../decks/horizons.ts'
import { deckWindow } from '../decks/window.ts'
import { byText } from '../decks/words.ts'
import { maturityWords } from '../plans/maturity.ts'
import type { Coverage, Item, Plan } from '../plans/plans.ts'
import { overlaps, type Window } from '../time/window.ts'
import { cutTo, mostGoals } from './density.ts'
import type { Detail, OnePage, OnePageFeature, OnePageGoal } from './one-page-shape.ts'
import { isOfTime, periodWords } from './periods.ts'

type Span = Pick<Window, 'start' | 'end'>

export interface OnePageAsked {
  readonly period: Span
  /** The goals of that time, for people inside, of whom no View has any. Not given: those that were masked to be told, of that time. */
  readonly goals?: readonly OnePageGoal[] | undefined
  /** The most detail that is wanted; what does not fit one page is cut further. */
  readonly detail?: Detail | undefined
}

interface PageSeen { readonly id: string; readonly ofCompany?: true; readonly goalsToldFor?: readonly Span[]; readonly goalsTold?: readonly { readonly title: string; readonly keyResults: readonly { readonly title: string; readonly from: string; readonly to: string; readonly goes: 'up' | 'down' }[] }[] }
interface SectionSeen { readonly page: string; readonly section: string; readonly text?: string }

/** Months ahead, beyond every plan: an audience that is told now, next and later is told no narrower time by the choice of one. */
const far = 1_200

/** The nearest vision that is written: one year, then three, then ten, then the mission. */
const visions = ['vision-1', 'vision-3', 'vision-10', 'mission'] as const

/** Made of the View, so that each audience has what it is told: only what is planned for a day of that time, by its windows as they are told. */
export function onePageOf(view: View, { period, goals: given, detail }: OnePageAsked): OnePage {
  const dates = new Dates(view)
  const page = view.list<PageSeen>('strategy-pages').find(({ ofCompany }) => ofCompany === true)
  const { vision, visionCut } = visionOf(view, page?.id)
  const goals = given ?? toldGoals(page, period)
  const plan = readDeckPlan(view, { title: '', months: far })
  const found = plan.features.flatMap((feature) => { const [step, ...later] = stepsIn(feature, period); return step === undefined ? [] : [{ feature, step, last: later.at(-1) }] })
  const groups = [...plan.themes.map(({ id, title, tone }) => ({ id, title, tone })), { id: undefined, title: plan.themes.some(({ id }) => found.some(({ feature }) => feature.theme === id)) ? 'Other' : 'Planned', tone: 'neutral' as const }].map(({ id, title, tone }) => ({
    title, tone, features: found.filter(({ feature }) => feature.theme === id).toSorted((a, b) => compare(a.step.window.start, b.step.window.start) || byText(a.feature.title, b.feature.title)).map((one) => featureOf(one, period, dates)),
  })).filter(({ features }) => features.length > 0)
  const fitted = cutTo(groups, detail)
  const moreGoals = goals.length - mostGoals
  const { disclaimer } = view.audience
  return {
    company: view.list<{ readonly id: string; readonly name?: string }>('settings')[0]?.name ?? '', ...period, period: periodWords(view, period), asOf: dates.day(view.today),
    ...(vision === undefined ? {} : { vision }), goals: goals.slice(0, mostGoals), groups: fitted.groups, releases: releasesIn(view, period, dates), detail: fitted.detail, features: found.length,
    cut: [...(visionCut ? ['Of the vision its first paragraph stands here.'] : []), ...(moreGoals > 0 ? [`${moreGoals} more ${moreGoals === 1 ? 'goal' : 'goals'} of this time ${moreGoals === 1 ? 'is' : 'are'} not named.`] : []), ...fitted.cut], ...(fitted.detailCut === undefined ? {} : { detailCut: fitted.detailCut }),
    gaps: [...(vision === undefined ? ['vision' as const] : []), ...(goals.length === 0 ? ['goals' as const] : []), ...(given === undefined && (page?.goalsTold?.length ?? 0) > (page?.goalsToldFor?.length ?? 0) ? ['goals of no time' as const] : []), ...(found.length === 0 ? ['features' as const] : [])],
    ...(disclaimer === undefined ? {} : { disclaimer }),
  }
}

function visionOf(view: View, page: string | undefined): { readonly vision: string | undefined; readonly visionCut: boolean } {
  const texts = new Map(view.list<SectionSeen>('strategy-sections').filter((one) => one.page === page).map((one) => [one.section, withoutBlocks(one.text ?? '').trim()]))
  const text = visions.map((one) => texts.get(one) ?? '').find((one) => one !== '')
  const [first, ...more] = (text ?? '').split(/\n\s*\n/)
  const vision = first?.replace(/^#+\s+|\*\*|__/g, '').replace(/\s+/g, ' ').trim()
  return { vision: vision === '' ? undefined : vision, visionCut: more.length > 0 }
}

function toldGoals(page: PageSeen | undefined, period: Span): OnePageGoal[] {
  const { goalsTold = [], goalsToldFor = [] } = page ?? {}
  return goalsTold.flatMap(({ title, keyResults }, place) => {
    const quarter = goalsToldFor[place]
    return quarter !== undefined && isOfTime(quarter, period) ? [{ title, results: keyResults.map((one) => `${one.title}: from ${one.from} ${one.goes} to ${one.to}`) }] : []
  })
}

type DatedStep = Step & { readonly window: Window }

/** What a feature reaches within the time, in order. */
function stepsIn({ steps }: Feature, period: Span): DatedStep[] {
  return steps.filter((step): step is DatedStep => step.window !== undefined && overlaps(step.window, period))
}

function featureOf({ feature: { title, item }, step: { level, window }, last }: { readonly feature: Feature; readonly step: DatedStep; readonly last: DatedStep | undefined }, period: Span, dates: Dates): OnePageFeature {
  const [began, goesOn] = [window.start < period.start, (last ?? { window }).window.end > period.end]
  const afterwards = last === undefined ? undefined : [last.level === undefined ? '' : maturityWords[last.level].label, dates.label(last.window)].filter((part) => part !== '').join(', ')
  return {
    title, when: dates.label(window), ...(item.value === undefined ? {} : { value: item.value }), ...(level === undefined ? {} : { level: maturityWords[level].label }), ...(afterwards === undefined ? {} : { later: afterwards }),
    ...(began || goesOn ? { straddles: began && goesOn ? 'both' as const : began ? 'began' as const : 'goes on' as const } : {}),
  }
}

/** Releases of product plans in that time, by date; none that is left out on purpose. */
function releasesIn(view: View, period: Span, dates: Dates): { title: string; when: string }[] {
  const plans = new Map(view.list<Told<Plan>>('plans').map((plan) => [plan.id, plan]))
  const out = new Set(view.list<Told<Coverage>>('coverage').filter((one) => one.decision === 'left-out').map((one) => one.item))
  const isProduct = (item: Told<Item>) => (plans.get(item.plan ?? '')?.kind ?? 'product') === 'product'
  const drawn = drawnWindow(view, deckWindow(view.today, far))
  return view.list<Told<Item>>('items').flatMap((item) => {
    const { kind, title = '', status, goneOn } = item
    const window = drawn(item.window)
    return kind === 'release' && window !== undefined && overlaps(window, period) && status !== 'dropped' && goneOn === undefined && !out.has(item.id) && isProduct(item) ? [{ title, window }] : []
  }).sort((a, b) => compare(a.window.start, b.window.start) || byText(a.title, b.title)).map(({ title, window }) => ({ title, when: dates.label(window) }))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Every text of the page, with the part that it stands in: what is searched for words that must not leave. */
export function onePageTexts({ company, vision, goals, groups, releases, disclaimer }: OnePage): { readonly text: string; readonly part: string }[] {
  const texts: (readonly [string, string | undefined])[] = [
    ['company', company], ['vision', vision], ['disclaimer', disclaimer], ...goals.flatMap(({ title, results }) => [title, ...results].map((text) => ['goals', text] as const)),
    ...groups.flatMap(({ title, features }) => [['features', title] as const, ...features.flatMap((one) => [['features', one.title] as const, ['features', one.value] as const])]), ...releases.map(({ title }) => ['releases', title] as const),
  ]
  return texts.flatMap(([part, text]) => (text === undefined || text === '' ? [] : [{ part, text }]))
}
