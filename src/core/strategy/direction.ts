import type { View } from '../audiences/view.ts'
import { Dates } from '../decks/dates.ts'
import { withoutBlocks } from '../audiences/generated-blocks.ts'
import type { Day } from '../kernel/command.ts'
import type { Window } from '../time/window.ts'
import { type SectionKey, strategyTemplate } from './template.ts'

export interface DirectionGoal {
  readonly title: string
  readonly why?: string
  readonly keyResults: readonly { readonly title: string; readonly from: string; readonly to: string; readonly goes: 'up' | 'down' }[]
}

export interface DirectionPart {
  readonly section: SectionKey
  readonly title: string
  readonly text?: string
  readonly goals?: readonly DirectionGoal[]
  readonly themes?: readonly { readonly title: string; readonly why?: string; readonly items: readonly { readonly title: string; readonly value?: string; readonly when: string }[] }[]
  readonly notNow?: readonly { readonly what: string; readonly why: string; readonly likely?: string }[]
}

/** Where a team or the company is going, as one audience may read it (row A8). */
export interface DirectionStory {
  readonly title: string
  readonly day: Day
  /** The day in words. */
  readonly asOf: string
  readonly disclaimer?: string
  readonly parts: readonly DirectionPart[]
}

interface SectionSeen { readonly id: string; readonly page: string; readonly section: SectionKey; readonly text?: string; readonly notNow?: readonly { readonly what: string; readonly why: string; readonly likely?: Window }[] }
interface ThemeSeen { readonly id: string; readonly page: string; readonly title: string; readonly why?: string; readonly items?: readonly string[]; readonly rank: string }
interface PageSeen { readonly id: string; readonly title: string; readonly goalsTold?: readonly DirectionGoal[] }
interface ItemSeen { readonly id: string; readonly title: string; readonly value?: string; readonly window?: Window }

/**
 * The direction page of a strategy page that is in a View, made of that View alone (DESIGN law 3): its marked sections in the order of the template, themes with the items that this audience
 * is told, by its date policy, and the goals as they were masked to be told. Undefined where the View does not have the page. What is empty is not there.
 */
export function directionOf(view: View, page: string): DirectionStory | undefined {
  const seen = view.get<PageSeen>('strategy-pages', page)
  if (seen === undefined) return undefined
  const dates = new Dates(view)
  const sections = new Map(view.list<SectionSeen>('strategy-sections').filter((one) => one.page === page).map((one) => [one.section, one]))
  const themes = view.list<ThemeSeen>('strategy-themes').filter((one) => one.page === page).sort((a, b) => (a.rank < b.rank ? -1 : 1))
  const parts = strategyTemplate.flatMap(({ section, title, kind }): DirectionPart[] => {
    const record = sections.get(section)
    const text = withoutBlocks(record?.text ?? '').trim()
    const goals = kind === 'goals' ? (seen.goalsTold ?? []) : []
    const notNow = (kind === 'not-now' ? (record?.notNow ?? []) : []).map(({ what, why, likely }) => ({ what: withoutBlocks(what), why: withoutBlocks(why), ...(likely === undefined ? {} : { likely: dates.label(likely) }) }))
    const ofThemes = (kind === 'themes' ? themes : []).map(({ title: named, why, items = [] }) => ({ title: withoutBlocks(named), ...(why === undefined ? {} : { why: withoutBlocks(why) }), items: items.flatMap((id) => itemIn(view, dates, id)) }))
    if (text === '' && goals.length + notNow.length + ofThemes.length === 0) return []
    return [{ section, title, ...(text === '' ? {} : { text }), ...(goals.length === 0 ? {} : { goals }), ...(ofThemes.length === 0 ? {} : { themes: ofThemes }), ...(notNow.length === 0 ? {} : { notNow }) }]
  })
  const { disclaimer } = view.audience
  return { title: seen.title, day: view.today, asOf: dates.day(view.today), ...(disclaimer === undefined ? {} : { disclaimer }), parts }
}

function itemIn(view: View, dates: Dates, id: string): { readonly title: string; readonly value?: string; readonly when: string }[] {
  const item = view.get<ItemSeen>('items', id)
  if (item === undefined) return []
  const { title, value, window } = item
  return [{ title, when: window === undefined ? 'No date yet' : dates.label(window), ...(value === undefined ? {} : { value }) }]
}

/** Every text of a direction page, with the part that it stands in: what is searched for words that must not leave. */
export function directionTexts({ title, disclaimer, parts }: DirectionStory): { readonly text: string; readonly part: string }[] {
  const head = [title, disclaimer ?? ''].map((text) => ({ text, part: 'title' }))
  const ofParts = parts.flatMap((part) => [
    part.title, part.text, ...(part.goals ?? []).flatMap((goal) => [goal.title, goal.why, ...goal.keyResults.flatMap((one) => [one.title, one.from, one.to])]),
    ...(part.themes ?? []).flatMap((theme) => [theme.title, theme.why, ...theme.items.flatMap((item) => [item.title, item.value, item.when])]), ...(part.notNow ?? []).flatMap((one) => [one.what, one.why, one.likely]),
  ].flatMap((text) => (text === undefined ? [] : [{ text, part: part.title }])))
  return [...head, ...ofParts].filter(({ text }) => text !== '')
}
