import { Link } from '@tanstack/react-router'
import { launches } from '../../../core/launches/launches.ts'
import { versionOn } from '../../../core/launches/policies.ts'
import type { TierPolicy } from '../../../core/launches/tier-policies.ts'
import { labelDays } from '../../../core/time/label.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useMoment } from '../../workspace/use-moment.ts'
import css from './policies.module.css'

/** The versions, the latest first: from when each holds, and how many launches keep to it. */
export function VersionList({ versions, shown }: { readonly versions: readonly TierPolicy[]; readonly shown: TierPolicy | undefined }) {
  const { state } = useSeen()
  const { today } = useMoment()
  const now = versionOn(state, today)
  const kept = launches.list(state).filter(({ cancelled }) => cancelled === undefined)
  return (
    <nav className={css.versions} aria-label="Versions">
      <h2>Versions</h2>
      {versions.length === 0 ? <p>The built-in policy holds. It is written down as version 1 when the first tier is decided, and any change is the next version.</p> : null}
      <ol>
        {versions.map((version) => {
          const count = kept.filter(({ policy }) => policy === version.id).length
          return (
            <li key={version.id}>
              <Link to="." search={((search: object) => ({ ...search, version: version.version })) as never} activeProps={{}} {...(version.id === shown?.id ? { 'aria-current': 'true' as const } : {})}>
                <b>Version {version.version}</b>
                <span>{version.id === now?.id ? `new launches follow it, since ${labelDays(version.from)}` : `from ${labelDays(version.from)}`}</span>
                <span>{count === 0 ? 'no launch keeps to it' : count === 1 ? '1 launch keeps to it' : `${count} launches keep to it`}</span>
              </Link>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
