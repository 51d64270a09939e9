import { useMemo } from 'react'
import { everyRelease } from '../../../core/launches/every-release.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { LaunchesFrame } from '../launches-frame.tsx'
import { useMoment } from '../../workspace/use-moment.ts'
import css from './every-release.module.css'
import { ProjectsTable } from './projects-table.tsx'

/** Release early, release often (row E10): each project against each coming release, with the ones in which it has nothing. */
export function EveryReleaseScreen() {
  const { state } = useSeen()
  const { today } = useMoment()
  const { releases, projects } = useMemo(() => everyRelease(state, today), [state, today])
  const cells = projects.flatMap((project) => project.cells)
  const empty = cells.filter(({ isEmpty }) => isEmpty).length
  return (
    <LaunchesFrame current="every-release">
      <header className={css.head}>
        <h1>Every release</h1>
        <p>Each project has something in each release. A first version that is on is better than one that is shipped behind a flag that is off, and that is better than nothing.</p>
        {cells.length === 0 ? null : <p className={css.count} data-empty={empty > 0 || undefined}>{empty === 0 ? 'Every project has something in every coming release.' : `${empty} of ${cells.length} ${empty === 1 ? 'is' : 'are'} empty.`}</p>}
      </header>
      {projects.length === 0 ? (
        <EmptyState title={releases.length === 0 ? 'No release is to come' : 'No projects yet'}>
          <p>The columns are the next releases of your product plans, and the rows their projects: epics, or themes where a plan has no epics. What a project has in a release is read from its items, and can be said here.</p>
        </EmptyState>
      ) : (
        <ProjectsTable releases={releases} projects={projects} />
      )}
    </LaunchesFrame>
  )
}
