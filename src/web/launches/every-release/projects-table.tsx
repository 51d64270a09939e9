import { Link } from '@tanstack/react-router'
import type { ProjectInReleases } from '../../../core/launches/every-release.ts'
import type { Item } from '../../../core/plans/plans.ts'
import { labelWindow } from '../../../core/time/label.ts'
import { Told } from '../../accounts/told.tsx'
import { useDateStyle } from '../../workspace/use-date-style.ts'
import css from './every-release.module.css'
import { ReleaseCell } from './release-cell.tsx'

/** Projects down, releases across. A release of another product is blank: nothing is expected there. */
export function ProjectsTable({ releases, projects }: { readonly releases: readonly Item[]; readonly projects: readonly ProjectInReleases[] }) {
  const style = useDateStyle()
  const columns = [...releases].sort((a, b) => (a.product === b.product ? 0 : (a.product ?? '') < (b.product ?? '') ? -1 : 1))
  return (
    <div className={css.wide} role="region" aria-label="Projects and releases" tabIndex={0}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">Project</th>
            {columns.map((release) => (
              <th key={release.id} scope="col">
                <b><Told text={release.title} /></b>
                {release.window === undefined ? null : <span>{labelWindow(release.window, style)}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {projects.map(({ project, cells }) => (
            <tr key={project.id}>
              <th scope="row">
                <Link to="." search={((now: object) => ({ ...now, open: `items/${project.id}` })) as never}>
                  <Told text={project.title} />
                </Link>
                <span>{emptyWords(cells)}</span>
              </th>
              {columns.map((release) => {
                const cell = cells.find((one) => one.release.id === release.id)
                return cell === undefined ? <td key={release.id} className={css.none} aria-label={`${release.title}: nothing is expected`} /> : <ReleaseCell key={release.id} project={project} cell={cell} />
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function emptyWords(cells: ProjectInReleases['cells']): string {
  const empty = cells.filter(({ isEmpty }) => isEmpty).length
  return empty === 0 ? `in all ${cells.length}` : `${empty} of ${cells.length} empty`
}
