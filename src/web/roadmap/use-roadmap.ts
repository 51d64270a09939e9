import { useSearch } from '@tanstack/react-router'
import { type Roadmap, roadmaps } from '../../core/roadmap/roadmap.ts'
import type { State } from '../../core/kernel/state.ts'
import type { RoadmapSearch } from './search.ts'
import { useSeen } from '../workspace/open-workspace.tsx'

/** The roadmap that the address names, or the first there is. */
export function roadmapShown(state: State, named: string | undefined): Roadmap | undefined {
  return roadmaps.get(state, named) ?? roadmaps.list(state).sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0))[0]
}

export function useRoadmap(): { readonly roadmap: Roadmap | undefined; readonly search: RoadmapSearch } {
  const { state } = useSeen()
  const search = useSearch({ strict: false }) as RoadmapSearch
  return { roadmap: roadmapShown(state, search.roadmap), search }
}
