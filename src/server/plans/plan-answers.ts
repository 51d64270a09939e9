import { type ItemNode, nestItems, orphansOf, rollUp } from '../../core/plans/item-tree.ts'
import { items, plans } from '../../core/plans/plans.ts'
import { readPlanTree } from '../../protocol/plan-routes.ts'
import { type Answer, answer } from '../http/answer.ts'
import type { Ledger } from '../log/ledger.ts'

/** The tree of the plans, for members. */
export function planAnswers(ledger: Ledger): Answer[] {
  return [
    answer(readPlanTree, async ({ params: { ws }, query: { by, plan } }) => {
      const { state } = await ledger.state(ws)
      if (plan !== undefined) plans.need(state, plan)
      const all = items.list(state).filter((item) => item.goneOn === undefined && (plan === undefined || item.plan === plan)).sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0))
      const told: { id: string; title: string; kind: (typeof all)[number]['kind']; depth: number; status: ReturnType<typeof rollUp>['status']; done: number; all: number }[] = []
      const walk = (node: ItemNode, depth: number) => {
        const { id, title, kind } = node.item
        told.push({ id, title, kind, depth, ...rollUp(node) })
        for (const child of node.children) walk(child, depth + 1)
      }
      for (const top of nestItems(all, by)) walk(top, 0)
      return { items: told, orphans: orphansOf(all, (id) => items.get(state, id)).map(({ item: { id, title, kind }, why }) => ({ id, title, kind, why })) }
    }),
  ]
}
