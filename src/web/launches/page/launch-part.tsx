import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type Launch, launches } from '../../../core/launches/launches.ts'
import { items } from '../../../core/plans/plans.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { LaunchesFrame } from '../launches-frame.tsx'
import { LaunchTabs, type LaunchPartName } from './launch-tabs.tsx'
import css from './launch-part.module.css'

/** A page of one launch beside its plan: its name, the tabs of its pages, and what the page is. */
export function LaunchPart({ current, title, children }: { readonly current: LaunchPartName; readonly title: string; readonly children: (launch: Launch) => ReactNode }) {
  const { launch: id } = useParams({ strict: false }) as { readonly launch: string }
  const { state } = useSeen()
  const launch = launches.get(state, id)
  return (
    <LaunchesFrame current="launches">
      {launch === undefined ? <EmptyState title="There is no such launch"><p>It was removed, or the address is another’s.</p></EmptyState> : (
        <article className={css.page}>
          <header>
            <p>{items.get(state, launch.release)?.title}</p>
            <h1>{title}</h1>
          </header>
          <LaunchTabs launch={launch.id} current={current} />
          {children(launch)}
        </article>
      )}
    </LaunchesFrame>
  )
}
