import { Link } from '@tanstack/react-router'
import { Flag, type LucideIcon, Table2, Target } from 'lucide-react'
import type { ReactNode } from 'react'
import type { KeyResult } from '../../core/goals/goals.ts'
import { itemsFor, objectivesUp } from '../../core/goals/serves.ts'
import { strategyOfObjective } from '../../core/strategy/walk.ts'
import { activitiesFor } from '../../core/roadmap/goal-walk.ts'
import { Section } from '../inspector/section.tsx'
import { useOpened } from '../shell/use-opened.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import css from './check-in.module.css'

/** The walk from strategy down to what is done, each step opened from here (row C8). */
export function WhyAndHow({ keyResult }: { readonly keyResult: KeyResult }) {
  const { state } = useSeen()
  const { open } = useOpened()
  const up = objectivesUp(state, keyResult.objective)
  const strategy = up.find((one) => one.strategy !== undefined)?.strategy
  const themes = strategyOfObjective(state, keyResult.objective)
  const items = itemsFor(state, keyResult)
  const activities = activitiesFor(state, keyResult)
  const links = (collection: string, all: readonly { readonly id: string; readonly title: string }[]) => all.map(({ id, title }) => <button key={id} type="button" onClick={() => open(collection, id)}>{title}</button>)
  return (
    <Section title="Why and how">
      <ol className={css.chain}>
        {themes.length > 0 ? <Step icon={Flag} label="Strategy">{themes.map(({ page, theme }) => <Link key={theme?.id ?? page.id} to={`/$ws/goals/strategy/${page.id}` as '.'} from="/$ws" search={((now: object) => ({ ...now, open: undefined })) as never}>{theme?.title ?? page.title}</Link>)}</Step> : strategy === undefined ? null : <Step icon={Flag} label="Strategy"><b>{strategy}</b></Step>}
        {up.toReversed().map((one, at) => <Step key={one.id} icon={Target} label={at === up.length - 1 ? 'Objective' : 'Objective above'}>{links('objectives', [one])}</Step>)}
        <Step icon={Table2} label="Items">{items.length === 0 ? <em>nothing on the roadmap yet</em> : links('items', items)}</Step>
        {activities.length === 0 ? null : <Step icon={Table2} label="Activities">{links('activities', activities)}</Step>}
      </ol>
    </Section>
  )
}

function Step({ icon: Icon, label, children }: { readonly icon: LucideIcon; readonly label: string; readonly children: ReactNode }) {
  return (
    <li>
      <Icon size={14} strokeWidth={1.75} aria-hidden />
      <div><span>{label}</span>{children}</div>
    </li>
  )
}
