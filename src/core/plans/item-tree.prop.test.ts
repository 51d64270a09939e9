import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ItemNode, nestItems, rollUp } from './item-tree.ts'
import { type Item, itemKinds } from './plans.ts'

const ids = [...Array(12).keys()].map(String)
const arbitraryItems = fc
  .uniqueArray(fc.record({ id: fc.constantFrom(...ids), kind: fc.constantFrom(...itemKinds), parent: fc.option(fc.constantFrom(...ids), { nil: undefined }), release: fc.option(fc.constantFrom(...ids), { nil: undefined }), status: fc.constantFrom('planned', 'done', 'dropped', undefined) }), { selector: ({ id }) => id })
  .map((all) => all.map((one) => ({ plan: 'p', title: one.id, ...one }) as Item))

function flat(nodes: readonly ItemNode[]): string[] {
  return nodes.flatMap(({ item, children }) => [item.id, ...flat(children)])
}

test('[PV5] each item is in the tree exactly once, whatever parents and releases say', () => {
  fc.assert(
    fc.property(arbitraryItems, fc.constantFrom('theme' as const, 'release' as const), (all, by) => {
      expect(flat(nestItems(all, by)).sort()).toEqual(all.map(({ id }) => id).sort())
    }),
  )
})

test('[PV6] never more is done than there is, and all of it only when the status says so', () => {
  fc.assert(
    fc.property(arbitraryItems, (all) => {
      for (const node of nestItems(all, 'theme')) {
        const { done, all: count, status } = rollUp(node)
        expect(done).toBeLessThanOrEqual(count)
        if (status === 'done') expect(done).toBe(count)
      }
    }),
  )
})
