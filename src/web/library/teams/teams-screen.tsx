import { useState } from 'react'
import { partnershipsIn } from '../../../core/intake/team-partnerships.ts'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useMay } from '../../workspace/use-may.ts'
import { LibraryFrame } from '../library-frame.tsx'
import { AddTeam } from './add-team.tsx'
import { TeamLine } from './team-line.tsx'
import css from './teams.module.css'

/** How product marketing works with each team: where it adds value, by what for many, and by what for one (row F7). */
export function TeamsScreen() {
  const { state } = useSeen()
  const may = useMay('team-partnership.add')
  const [isAdding, setIsAdding] = useState(false)
  const [open, setOpen] = useState<string>()
  const all = partnershipsIn(state)
  return (
    <LibraryFrame current="teams">
      <div className={css.page}>
        <header>
          <div>
            <h1>Working with teams</h1>
            <p>Where product marketing helps each team, what it makes for many, and what it can do for one. One deal at a time does not go far: what is for many comes first.</p>
          </div>
          {may && !isAdding ? <Button kind="main" onPress={() => setIsAdding(true)}>Add a team</Button> : null}
        </header>
        {isAdding ? <AddTeam close={() => setIsAdding(false)} /> : null}
        {all.length === 0 && !isAdding ? <EmptyState title="No team stands here yet"><p>“Sales: what a release is worth, before it is out. For many: the deck, talk tracks, a session each month. For one: large deals, as far as the month has days.”</p></EmptyState> : null}
        {all.length === 0 ? null : (
          <section aria-label="Teams">
            <div className={css.headings} aria-hidden>
              <span>Team</span>
              <span>Where it adds value</span>
              <span>For many</span>
              <span>For one</span>
              <span>Contact</span>
            </div>
            <ul>
              {all.map(({ partnership, name }) => (
                <TeamLine key={partnership.id} partnership={partnership} name={name} isOpen={open === partnership.id} toggle={() => setOpen(open === partnership.id ? undefined : partnership.id)} />
              ))}
            </ul>
          </section>
        )}
      </div>
    </LibraryFrame>
  )
}
