import type { Period } from '../../core/time/fiscal.ts'
import { type Act, useCommands } from '../palette/registry.ts'
import type { useSetSearch } from './use-set-search.ts'

/** What the roadmap offers in the palette and tells in the list of keys. */
export function useRoadmapActs(view: string, usual: Period | undefined, isConnected: boolean, set: ReturnType<typeof useSetSearch>): void {
  const ways: readonly Act[] = [
    { name: 'Show the grid', keys: '1', group: 'Roadmap', run: () => set({ view: undefined }) },
    { name: 'Show the timeline', keys: '2', group: 'Roadmap', run: () => set({ view: 'timeline' }) },
    { name: 'Show the list', keys: '3', group: 'Roadmap', run: () => set({ view: 'list' }) },
    { name: 'Show it beside the product', keys: '4', group: 'Roadmap', run: () => set({ view: 'beside' }) },
  ]
  const columns = (['month', 'quarter', 'half', 'year'] as const).map((period): Act => ({ name: `Columns of ${words[period]}`, group: 'Roadmap', isDisabled: view === 'list', run: () => set({ period: period === usual ? undefined : period }) }))
  const lines: Act = { name: isConnected ? 'Hide the connectors' : 'Show all connectors', keys: '5', group: 'Roadmap', isDisabled: view === 'list', run: () => set({ connectors: isConnected ? undefined : 'on' }) }
  useCommands([...ways, lines, ...columns, ...(view === 'grid' ? onTheGrid : [])])
}

const words: Readonly<Record<Period, string>> = { month: 'months', quarter: 'quarters', half: 'halves', year: 'years' }

/** The grid listens to these itself (grid/use-grid-keys.ts). */
const onTheGrid: readonly Act[] = ([
  ['Go to the next card', 'right'], ['Open the card, or ask about the cell', 'enter'], ['Select the card', 'space'], ['Everything that can be done with it', 'm'], ['Add to the cell', 'n'], ['What the card is built on', 'c'], ['Take the card to another cell', 'alt+right'],
] as const).map(([name, keys]) => ({ name, keys, group: 'On the grid', areKeysHeardThere: true }))
