import { useNavigate, useParams } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { backPlan } from '../../../core/launches/back-plan.ts'
import { launchDays } from '../../../core/launches/launch-days.ts'
import { type Launch, launches } from '../../../core/launches/launches.ts'
import { policyOf } from '../../../core/launches/policies.ts'
import type { TierPolicy } from '../../../core/launches/tier-policies.ts'
import { items } from '../../../core/plans/plans.ts'
import { readinessOf } from '../../../core/readiness/readiness.ts'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { useOpened } from '../../shell/use-opened.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useMay } from '../../workspace/use-may.ts'
import { LaunchesFrame } from '../launches-frame.tsx'
import { useMoment } from '../../workspace/use-moment.ts'
import { LaunchEnd } from './launch-end.tsx'
import { LaunchHead, LaunchTools } from './launch-head.tsx'
import css from './launch-page.module.css'
import { LaunchSide } from './launch-side.tsx'
import { LaunchTabs } from './launch-tabs.tsx'
import { MovePanel } from './move-panel.tsx'
import { NewTask } from './new-task.tsx'
import { NewerPolicy } from './newer-policy.tsx'
import { PlanChart } from './plan-chart.tsx'
import { PointsPart } from './points-part.tsx'
import { ReadinessBand } from './readiness-band.tsx'

/** One launch: are we ready, what is planned back from its day, and everything round it. */
export function LaunchScreen() {
  const { launch: id } = useParams({ strict: false }) as { readonly launch: string }
  const { state } = useSeen()
  const launch = launches.get(state, id)
  return (
    <LaunchesFrame current="launches">
      {launch === undefined ? <EmptyState title="There is no such launch"><p>It was removed, or the address is another’s.</p></EmptyState> : <LaunchPage key={id} launch={launch} />}
    </LaunchesFrame>
  )
}

function LaunchPage({ launch }: { readonly launch: Launch }) {
  const { state } = useSeen()
  const { today, now } = useMoment()
  const may = useMay('launch.decide-tier')
  const navigate = useNavigate()
  const { open } = useOpened()
  const [panel, setPanel] = useState<'move' | 'end' | 'task'>()
  const release = items.need(state, launch.release)
  const readiness = useMemo(() => readinessOf(state, launch, { today, now }), [state, launch, today, now])
  const policy = policyOf(state, launch, today)
  const [plan, days] = [backPlan(state, launch, today), launchDays(state, launch)]
  const close = () => setPanel(undefined)
  const move = () => setPanel('move')
  return (
    <article className={css.page}>
      <LaunchHead
        launch={launch} release={release} days={days} policy={policy} today={today}
        tools={<LaunchTools may={may} move={move} change={() => open('launches', launch.id)} tier={() => void navigate({ to: `/$ws/launches/${launch.id}/tier` as '.' })} brought={may ? <Button kind="bare" onPress={() => setPanel('end')}>{launch.cancelled === undefined ? 'Give up …' : 'Take up again'}</Button> : null} />}
      />
      {panel === 'move' ? <MovePanel launch={launch} today={today} close={close} /> : null}
      {panel === 'end' ? <LaunchEnd launch={launch} title={release.title} close={close} /> : null}
      <NewerPolicy launch={launch} today={today} may={may} />
      <ReadinessBand launch={launch} readiness={readiness} move={move} />
      <LaunchTabs launch={launch.id} current="plan" />
      <div className={css.body}>
        <div className={css.main}>
          <PlanChart plan={plan} days={days} today={today} policy={namedPolicy(launch, policy)} />
          {plan.length === 0 ? <NoTasks launch={launch} may={may} /> : null}
          {panel === 'task' ? <NewTask launch={launch} close={close} /> : may ? <p className={css.hint}><Button kind="go" onPress={() => setPanel('task')}>Add a task</Button></p> : null}
          {launch.tier === undefined || policy.tiers[launch.tier].document === undefined ? null : <PointsPart launch={launch} may={may} />}
        </div>
        <LaunchSide launch={launch} release={release} today={today} now={now} />
      </div>
    </article>
  )
}

function namedPolicy({ tier }: Launch, policy: Partial<TierPolicy> & { readonly tiers: TierPolicy['tiers'] }): string {
  if (tier === undefined) return 'hand'
  return `the ${policy.tiers[tier].name} policy${policy.version === undefined ? '' : `, version ${policy.version}`}`
}

function NoTasks({ launch, may }: { readonly launch: Launch; readonly may: boolean }) {
  const navigate = useNavigate()
  return (
    <EmptyState title="Nothing is planned yet">
      <p>Its tier says what is to be done and by when: an L1 has press and analysts weeks ahead, an L3 a post and a line in the changelog.</p>
      {may ? <Button kind="main" onPress={() => void navigate({ to: `/$ws/launches/${launch.id}/tier` as '.' })}>Ask for the tier</Button> : null}
    </EmptyState>
  )
}
