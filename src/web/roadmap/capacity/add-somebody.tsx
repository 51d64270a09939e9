import { Plus } from 'lucide-react'
import type { Who } from '../../../core/roadmap/capacity-load.ts'
import { people, teams } from '../../../core/workspace/workspace.ts'
import { Button } from '../../parts/button.tsx'
import { Menu } from '../../parts/menu.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useMay } from '../../workspace/use-may.ts'
import type { BandSeen } from './bands-seen.ts'

/** Says how much somebody has of whom nothing is asked yet: from then on work can be given to them. */
export function AddSomebody({ bands, add }: { readonly bands: readonly BandSeen[]; readonly add: (who: Who) => void }) {
  const { state } = useSeen()
  const may = useMay('capacity.set')
  const shown = new Set(bands.map(({ id }) => id))
  const [persons, groups] = [people.list(state).filter(({ id }) => !shown.has(id)), teams.list(state).filter(({ id }) => !shown.has(id))]
  if (!may || persons.length + groups.length === 0) return null
  return (
    <Menu
      label="Whose time"
      groups={[
        { title: 'People', entries: persons.map(({ id, name }) => ({ text: name, run: () => add({ person: id }) })) },
        { title: 'Teams', entries: groups.map(({ id, title }) => ({ text: title, run: () => add({ team: id }) })) },
      ].filter(({ entries }) => entries.length > 0)}
    >
      <Button kind="go" icon={Plus}>Another person or team</Button>
    </Menu>
  )
}
