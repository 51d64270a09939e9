import { objectives } from '../../core/goals/goals.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import { items } from '../../core/plans/plans.ts'
import { reportingBlock } from '../../core/strategy/reporting-lines.ts'
import { pageOf } from '../../core/strategy/page-of.ts'
import { allStandings, type PageStanding, reviewsOf, standingOf } from '../../core/strategy/standing.ts'
import { type StrategyReview, strategyPages, strategySections } from '../../core/strategy/strategy.ts'
import { compared, textsAt, versionsOf } from '../../core/strategy/versions.ts'
import { strategyOfItem, strategyOfObjective } from '../../core/strategy/walk.ts'
import { settings } from '../../core/workspace/workspace.ts'
import { directionTypes, exportDirection, listStrategy, readReportingLines, readStrategy, strategyOf, strategyVersions } from '../../protocol/strategy-routes.ts'
import { audienceFor } from '../decks/audience-for.ts'
import { type DeckHands, refusedIsAudited } from '../http/deck-answers.ts'
import { type Answer, answer } from '../http/answer.ts'
import { isMember } from '../http/who-asks.ts'

/** Strategy pages for members, and the direction page of each for whoever may be handed what its audience is told. */
export function strategyAnswers({ ledger, rendering, audit }: Pick<DeckHands, 'ledger' | 'rendering' | 'audit'>): Answer[] {
  return [
    answer(listStrategy, async ({ params: { ws }, query: { on } }) => {
      const { state, today } = await ledger.state(ws)
      const { pages, without } = allStandings(state, on ?? today)
      return { pages: pages.map(toldStanding), without: without.map(({ id, title }) => ({ id, title })) }
    }),
    answer(readStrategy, async ({ params: { ws, page: which }, query: { on } }) => {
      const { state, today } = await ledger.state(ws)
      const page = strategyPages.need(state, which)
      const { sections, themes } = pageOf(state, which)
      const { mark, goalsToldOn } = page
      return {
        ...toldStanding(standingOf(state, page, on ?? today)), mark, goalsToldOn,
        sections: sections.map(({ section, title, hint, isNeeded, isGap, record }) => ({ section, title, hint, isNeeded, isGap, text: record?.text, notNow: record?.notNow?.map((one) => ({ ...one })), mark: record?.mark, writtenOn: record?.writtenOn })),
        themes: themes.map(({ theme: { id, title, why, mark: own }, objectives: served, items: named }) => ({ id, title, why, mark: own, objectives: served.map((one) => one.id), items: named.map((one) => one.id) })),
        reviews: reviewsOf(state, which).map(toldReview),
      }
    }),
    answer(strategyVersions, async ({ params: { ws, page }, query: { from, to } }) => {
      const { state } = await ledger.state(ws)
      strategyPages.need(state, page)
      const own = strategySections.list(state).filter((one) => one.page === page)
      const entries = (await Promise.all(own.map(({ id }) => ledger.entries(ws, { record: { collection: strategySections.collection, id } })))).flat()
      const fiscalYearStart = settings.list(state)[0]?.fiscalYearStart
      const versions = versionsOf(entries, page, { labels: fiscalYearStart === undefined ? 'calendar' : 'fiscal', fiscalYearStart })
      const told = versions.map(({ actor, changed, ...version }) => ({ ...version, by: actor, changed: [...changed] }))
      if (from === undefined) return { versions: told }
      const differ = compared(textsAt(versions, from), textsAt(versions, to ?? versions.at(-1)?.position ?? from))
      return { versions: told, compared: differ.map(({ section, lines }) => ({ section, lines: [...lines] })) }
    }),
    answer(exportDirection, async ({ params: { ws, page, format }, query, caller }) => {
      const audience = audienceFor((await ledger.state(ws)).state, query.audience, caller.actor)
      const bytes = await refusedIsAudited(
        () => rendering.direction({ workspace: ws, audience, page, format, isMember: isMember(caller.actor) }),
        () => audit(ws, caller, 'refused to share', { direction: format, audience: audience.key }),
      )
      await audit(ws, caller, 'export', { direction: format, audience: audience.key })
      return { bytes, type: directionTypes[format], fileName: `direction-${audience.key}.${format}` }
    }),
    answer(strategyOf, async ({ params: { ws, collection, id } }) => {
      const { state } = await ledger.state(ws)
      if ((collection === 'items' ? items : objectives).get(state, id) === undefined) throw new Refusal('not-found', `There is no ${collection === 'items' ? 'item' : 'objective'} with the id ${id}.`)
      const found = collection === 'items' ? strategyOfItem(state, id) : strategyOfObjective(state, id)
      return { strategy: found.map(({ page, theme, by }) => ({ page: page.id, title: page.title, ...(theme === undefined ? {} : { theme: { id: theme.id, title: theme.title } }), ...(by === undefined ? {} : { by: { id: by.id, title: by.title } }) })) }
    }),
    answer(readReportingLines, async ({ params: { ws }, query: { of } }) => {
      const { state } = await ledger.state(ws)
      const block = reportingBlock(state, of)
      if (block === undefined) throw new Refusal('not-found', `Nobody here is called “${of ?? ''}”: name a person by id, by the key of their source, or as first_last.`)
      return { lines: block.lines.map(({ duties, ...one }) => ({ ...one, duties: [...duties] })), findings: [...block.findings] }
    }),
  ]
}

function toldStanding({ page, team, gaps, last, wasLikely, ...rest }: PageStanding) {
  return { id: page.id, title: page.title, ...(team === undefined ? {} : { team: team.id }), gaps: [...gaps], ...rest, wasLikely: [...wasLikely], ...(last === undefined ? {} : { lastReview: toldReview(last) }) }
}

function toldReview({ on, outcome, by, note }: StrategyReview) {
  return { on, outcome, ...(by === undefined ? {} : { by }), ...(note === undefined ? {} : { note }) }
}
