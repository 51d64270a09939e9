import { Spline } from 'lucide-react'
import { Button } from '../../parts/button.tsx'
import { useRoadmap } from '../use-roadmap.ts'
import { useSetSearch } from '../use-set-search.ts'

/** Draws every connector, or those of the chosen cards alone. */
export function ConnectorsButton() {
  const { search } = useRoadmap()
  const setSearch = useSetSearch()
  const isOn = search.connectors === 'on'
  return (
    <Button kind="bare" icon={Spline} aria-pressed={isOn} onPress={() => setSearch({ connectors: isOn ? undefined : 'on' })}>
      Connectors
    </Button>
  )
}
