import type { State } from '../../core/kernel/state.ts'
import { countOf, flat, itemsIn, linesOf } from '../../core/tracking/collected.ts'
import { personDays } from '../../core/tracking/person-days.ts'
import { type TrackingPage, trackingPages } from '../../core/tracking/tracking-pages.ts'
import { listTracking, readTracking, trackingMarkdown } from '../../protocol/tracking-routes.ts'
import { audienceFor } from '../decks/audience-for.ts'
import { type Answer, answer } from '../http/answer.ts'
import { type DeckHands, refusedIsAudited } from '../http/deck-answers.ts'
import { isMember } from '../http/who-asks.ts'

/** Tracking pages for members, and their Markdown for whoever it is made for. */
export function trackingAnswers({ ledger, rendering, audit }: Pick<DeckHands, 'ledger' | 'rendering' | 'audit'>): Answer[] {
  return [
    answer(listTracking, async ({ params: { ws } }) => {
      const { state } = await ledger.state(ws)
      return { pages: trackingPages.list(state).sort((a, b) => (a.thing < b.thing ? -1 : 1)).map((page) => headOf(state, page)) }
    }),
    answer(readTracking, async ({ params: { ws, page: which } }) => {
      const { state } = await ledger.state(ws)
      const page = trackingPages.need(state, which)
      const lines = linesOf(state, page)
      return {
        ...headOf(state, page),
        lines: flat(lines).map(({ line, depth }) => (line.is === 'page'
          ? { id: line.id, is: line.is, depth, title: line.page.thing, planned: false, labels: [...line.page.labels] }
          : { id: line.id, is: line.is, depth, title: line.item.title, stands: line.stands, planned: line.isPlanned, estimate: line.estimate, owner: line.item.owner, labels: [...(line.item.labels ?? [])] })),
        people: personDays(state, page, lines).map((one) => ({ ...one })),
      }
    }),
    answer(trackingMarkdown, async ({ params: { ws, page }, body, caller, from }) => {
      const audience = audienceFor((await ledger.state(ws)).state, body.audience, caller.actor)
      const bytes = await refusedIsAudited(
        () => rendering.tracking({ workspace: ws, audience, page, base: `${from.origin}/${encodeURIComponent(ws)}`, previous: body.previous, isMember: isMember(caller.actor) }),
        () => audit(ws, caller, 'refused to share', { tracking: page, audience: audience.key }),
      )
      await audit(ws, caller, 'export', { tracking: page, audience: audience.key })
      return { bytes, type: 'text/markdown; charset=utf-8', fileName: `tracking-${audience.key}.md` }
    }),
  ]
}

function headOf(state: State, page: TrackingPage) {
  const { id, thing, labels, milestone, mark, plannedOn, toldOn } = page
  const all = itemsIn(linesOf(state, page))
  return { id, thing, labels: [...labels], milestone, mark, plannedOn, toldOn, planned: countOf(all.filter(({ isPlanned }) => isPlanned)), added: countOf(all.filter(({ isPlanned }) => !isPlanned)) }
}
