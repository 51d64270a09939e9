import { Link } from '@tanstack/react-router'
import { CircleX, TriangleAlert } from 'lucide-react'
import { launchOf } from '../../../core/launches/back-plan.ts'
import type { TierDue } from '../../../core/launches/tier-due.ts'
import { Told } from '../../accounts/told.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useMay } from '../../workspace/use-may.ts'
import css from './due-tiers.module.css'

/** Releases whose tier is due or late, each with where it is decided. */
export function DueTiers({ due }: { readonly due: readonly TierDue[] }) {
  if (due.length === 0) return null
  return (
    <section className={css.due} aria-label="Tiers that are due">
      <ul>
        {due.slice(0, most).map((one) => (
          <Line key={one.release.id} due={one} />
        ))}
      </ul>
      {due.length > most ? <p>And {due.length - most} more, which come up as these are decided.</p> : null}
    </section>
  )
}

const most = 5

function Line({ due: { release, state: how, sentence } }: { readonly due: TierDue }) {
  const { state } = useSeen()
  const may = useMay('launch.decide-tier')
  const launch = launchOf(state, release.id)
  const Icon = how === 'late' ? CircleX : TriangleAlert
  return (
    <li data-how={how}>
      <Icon size={14} strokeWidth={2} aria-hidden />
      <b>{how === 'late' ? 'Late' : 'Due'}</b>
      <span>
        <Told text={sentence} />
      </span>
      {may ? (
        <Link from="/$ws" to={(launch === undefined ? '/$ws/launches/tier' : `/$ws/launches/${launch.id}/tier`) as '.'} search={((now: { asOf?: string }) => ({ asOf: now.asOf, ...(launch === undefined ? { release: release.id } : {}) })) as never}>
          Decide the tier
        </Link>
      ) : null}
    </li>
  )
}
