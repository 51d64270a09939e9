import { z } from 'zod'
import { rankBetween } from '../../lib/rank.ts'
import { maskedGoals } from '../goals/masked.ts'
import { objectives } from '../goals/goals.ts'
import type { Id } from '../kernel/change.ts'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import { changeableFields, id, madeId, onlyChangeable, recordCommands, removalsOf } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { State } from '../kernel/state.ts'
import { mark, people, teams } from '../workspace/workspace.ts'
import { themesOf } from './page-of.ts'
import { reviewsOf } from './standing.ts'
import { strategyPages, strategyReviews, strategySections, strategyThemes } from './strategy.ts'
import { sectionKeys } from './template.ts'

const { title } = strategyPages.definition.fields

const pageBegin = defineCommand({
  name: 'strategy-page.begin',
  summary: 'Begins the strategy page of a team, or of the company where no team is given: every section of the template, empty. Nothing of it may leave until it is marked.',
  may: 'edit',
  args: z.strictObject({ team: id.optional(), title: title.type.optional() }),
  decide(state, { team, title: called }, { newId, today }) {
    const name = team === undefined ? 'Company strategy' : `Strategy of ${teams.need(state, team).title}`
    return [strategyPages.create(madeId(newId, strategyPages), { title: called ?? name, team, begun: today, ...(team === undefined ? { ofCompany: true as const } : {}) })]
  },
})

const pageChange = defineCommand({
  name: 'strategy-page.change',
  summary: 'Changes the title of a strategy page, or how far it may go at all; null unsets a mark, and it stays inside.',
  may: 'edit',
  argsAreChanges: true,
  args: z.strictObject({ id, ...onlyChangeable(strategyPages, ['title', 'mark']) }),
  decide: (state, { id: which, ...values }) => strategyPages.update(strategyPages.need(state, which), values),
})

const pageRemove = defineCommand({
  name: 'strategy-page.remove',
  summary: 'Removes a strategy page with its sections, themes and reviews.',
  may: 'edit',
  args: z.strictObject({ id }),
  decide(state, { id: which }) {
    const page = strategyPages.need(state, which)
    return [...removalsOf(state, strategySections, 'page', which), ...removalsOf(state, strategyThemes, 'page', which), ...removalsOf(state, strategyReviews, 'page', which), strategyPages.remove(page)]
  },
})

const goalsTell = defineCommand({
  name: 'strategy-page.tell-goals',
  summary: 'Masks objectives of a page’s themes and says that they may be told with it outside, in this order; none takes back what was told. What changes of them later is not told until this is done again.',
  may: 'publish',
  // It looks at every customer's name, which not every reader has.
  server: true,
  args: z.strictObject({ id, objectives: z.array(id).max(20) }),
  decide(state, { id: which, objectives: chosen }, { today }) {
    const page = strategyPages.need(state, which)
    if (chosen.length === 0) return strategyPages.update(page, { goalsTold: null, goalsToldOn: null, goalsToldFor: null })
    const named = new Set(themesOf(state, which).flatMap(({ objectives: all }) => all.map((one) => one.id)))
    const shown = [...new Set(chosen)].map((one) => objectives.need(state, one))
    const other = shown.find((one) => !named.has(one.id))
    if (other !== undefined) throw new Refusal('invalid', `“${other.title}” is in no theme of this page: name it there first.`, { at: 'args.objectives' })
    const told = maskedGoals(state, shown).page.objectives.map((one) => ({ ...one, keyResults: [...one.keyResults] }))
    return strategyPages.update(page, { goalsTold: told, goalsToldOn: today, goalsToldFor: shown.map(({ period: { start, end } }) => ({ start, end })) })
  },
})

const { text, notNow } = strategySections.definition.fields

const sectionWrite = defineCommand({
  name: 'strategy-section.write',
  summary: 'Writes a section of a strategy page: its text, or what is not worked on and why. Everybody inside may; null empties one of the two.',
  may: 'contribute',
  args: z.strictObject({ page: id, section: z.enum(sectionKeys), text: text.type.nullable().optional(), notNow: notNow.type.nullable().optional() }),
  decide(state, { page, section, ...values }, { actor, newId, today }) {
    strategyPages.need(state, page)
    if (values.notNow !== undefined && section !== 'not-now') throw new Refusal('invalid', 'What is not worked on stands in a section of its own.', { at: 'args.notNow' })
    const writtenBy = people.get(state, actor.person)?.id
    const known = sectionOf(state, page, section)
    if (known === undefined) {
      const said = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined))
      return Object.keys(said).length === 0 ? [] : [strategySections.create(madeId(newId, strategySections), { page, section, ...said, writtenOn: today, writtenBy })]
    }
    const isOther = strategySections.update(known, values).length > 0
    return isOther ? strategySections.update(known, { ...values, writtenOn: today, writtenBy: writtenBy ?? null }) : []
  },
})

const sectionMark = defineCommand({
  name: 'strategy-section.mark',
  summary: 'Says how far a section of a strategy page may go; null keeps it inside. The page itself must be marked too.',
  may: 'edit',
  args: z.strictObject({ page: id, section: z.enum(sectionKeys), mark: mark.nullable() }),
  decide(state, { page, section, mark: far }, { newId, today }) {
    strategyPages.need(state, page)
    const known = sectionOf(state, page, section)
    if (known !== undefined) return strategySections.update(known, { mark: far })
    return far === null ? [] : [strategySections.create(madeId(newId, strategySections), { page, section, mark: far, writtenOn: today })]
  },
})

const { title: themeTitle, why, objectives: themeObjectives, items: themeItems } = strategyThemes.definition.fields

const themeAdd = defineCommand({
  name: 'strategy-theme.add',
  summary: 'Adds a theme to a strategy page, after those that are there: a problem that is worked on, why, the objectives that it serves, and by which items.',
  may: 'contribute',
  args: z.strictObject({ page: id, title: themeTitle.type, why: why.type, objectives: themeObjectives.type, items: themeItems.type }),
  decide(state, args, { newId }) {
    strategyPages.need(state, args.page)
    return [strategyThemes.create(madeId(newId, strategyThemes), { ...args, rank: rankBetween(themesOf(state, args.page).at(-1)?.theme.rank) })]
  },
})

const themeChange = defineCommand({
  name: 'strategy-theme.change',
  summary: 'Changes a theme of a strategy page; null unsets a field.',
  may: 'contribute',
  argsAreChanges: true,
  args: z.strictObject({ id, ...changeableFields(strategyThemes, ['page', 'rank', 'mark']) }),
  decide: (state, { id: which, ...values }) => strategyThemes.update(strategyThemes.need(state, which), values),
})

const themeMark = defineCommand({
  name: 'strategy-theme.mark',
  summary: 'Says how far a theme may go; null keeps it inside. The page itself must be marked too.',
  may: 'edit',
  args: z.strictObject({ id, mark: mark.nullable() }),
  decide: (state, { id: which, mark: far }) => strategyThemes.update(strategyThemes.need(state, which), { mark: far }),
})

const themeMove = defineCommand({
  name: 'strategy-theme.move',
  summary: 'Puts a theme before another of its page, or last: what comes first matters most.',
  may: 'contribute',
  args: z.strictObject({ id, before: id.optional() }),
  decide(state, { id: which, before }) {
    const theme = strategyThemes.need(state, which)
    const others = themesOf(state, theme.page).map((one) => one.theme).filter((one) => one.id !== which)
    const at = before === undefined ? others.length : others.findIndex((one) => one.id === before)
    if (at === -1) throw new Refusal('invalid', 'A theme goes before another one of the same page.', { at: 'args.before' })
    // Taking back may leave two of one rank, between which nothing fits: it goes before both.
    const next = others[at]?.rank
    const previous = others.slice(0, at).findLast(({ rank }) => next === undefined || rank < next)
    return strategyThemes.update(theme, { rank: rankBetween(previous?.rank, next) })
  },
})

const pageReview = defineCommand({
  name: 'strategy-review.confirm',
  summary: 'Says that a strategy page was looked through today: nothing had changed since the last time, or something had: what was written since counts by itself.',
  may: 'contribute',
  args: z.strictObject({ page: id, changed: z.literal(true).optional(), note: z.string().trim().min(1).max(2_000).optional() }),
  decide(state, { page, changed, note }, { actor, newId, today }) {
    const { begun } = strategyPages.need(state, page)
    const [last] = reviewsOf(state, page)
    if (last?.on === today) throw new Refusal('exists', 'This page was looked through today already.')
    const hasChanged = changed === true || strategySections.list(state).some((one) => one.page === page && (last === undefined ? one.writtenOn >= begun : one.writtenOn > last.on))
    return [strategyReviews.create(madeId(newId, strategyReviews), { page, on: today, by: people.get(state, actor.person)?.id, outcome: hasChanged ? 'changed' : 'no-change', note })]
  },
})

function sectionOf(state: State, page: Id, section: (typeof sectionKeys)[number]) {
  return strategySections.list(state).find((one) => one.page === page && one.section === section)
}

const [, , themeRemove] = recordCommands(strategyThemes, { may: 'contribute' })
const [, , reviewRemove] = recordCommands(strategyReviews, { may: 'contribute' })

export const strategyCommands = [
  pageBegin, pageChange, pageRemove, goalsTell, sectionWrite, sectionMark, themeAdd, themeChange, themeMark, themeMove, themeRemove, pageReview, reviewRemove,
] as readonly unknown[] as readonly CommandType[]
