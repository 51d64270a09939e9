import { type Act, useCommands } from '../palette/registry.ts'
import type { useSetPlans } from './use-set-plans.ts'

/** What the plans offer in the palette and tell in the list of keys. */
export function usePlansActs(view: 'timeline' | 'table' | 'tree', set: ReturnType<typeof useSetPlans>): void {
  useCommands([
    { name: 'Show the timeline', keys: '1', group: 'Plans', run: () => set({ view: undefined }) },
    { name: 'Show the table', keys: '2', group: 'Plans', run: () => set({ view: 'table' }) },
    { name: 'Show the tree', keys: '3', group: 'Plans', run: () => set({ view: 'tree' }) },
    ...heardThere[view],
  ])
}

const listed = (group: string, keys: readonly (readonly [name: string, keys: string])[]): readonly Act[] => keys.map(([name, one]) => ({ name, keys: one, group, areKeysHeardThere: true }))

/** The rows and cells listen to these themselves. */
const heardThere: Readonly<Record<'timeline' | 'table' | 'tree', readonly Act[]>> = {
  timeline: listed('On the timeline', [
    ['Go to the next one', 'down'], ['Open what is inside', 'right'], ['Move it by a step of the zoom', 'alt+right'], ['Move it by a day', 'alt+shift+right'], ['Let it end a step later', 'alt+down'], ['Let it end a day later', 'alt+shift+down'],
    ['Keep where it was moved to', 'enter'], ['Put it back', 'escape'], ['Everything that can be done with it', 'm'],
  ]),
  table: listed('In the table', [['Go to the next cell', 'right'], ['Change the cell', 'f2'], ['Empty the cell', 'delete'], ['Paste rows of a spreadsheet', 'mod+v']]),
  tree: listed('In the tree', [
    ['Go to the next one', 'down'], ['Open what is inside', 'right'], ['Put it below the one above it', 'alt+right'], ['Put it one level up', 'alt+left'], ['Put it below …', 'p'], ['Everything that can be done with it', 'm'],
  ]),
}
