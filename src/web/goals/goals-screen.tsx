import { Plus } from 'lucide-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { type Level, levels, levelWords, objectives } from '../../core/goals/goals.ts'
import { goalsOfQuarter } from '../../core/goals/goals-of-quarter.ts'
import { goalQuarter } from '../../core/goals/quarter-of-goals.ts'
import { askedIn, notSaid } from '../../core/goals/said.ts'
import { weekOf } from '../../core/goals/week.ts'
import { addDays } from '../../core/time/days.ts'
import { labelShort } from '../../core/time/label.ts'
import { Button } from '../parts/button.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { BarGap, ViewBar, ViewTabs } from '../parts/view-bar.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useDateStyle } from '../workspace/use-date-style.ts'
import { useMay } from '../workspace/use-may.ts'
import { useMoment } from '../workspace/use-moment.ts'
import css from './goals.module.css'
import { NextItemsView, nextOf } from './next-items-view.tsx'
import { ObjectiveForm } from './objective-form.tsx'
import { ObjectivePart } from './objective-part.tsx'
import { OkrDeckView } from './okr-deck-view.tsx'
import { OutsideView } from './outside-view.tsx'
import { PlanningView } from './planning-view.tsx'
import { ThresholdsFoot } from './thresholds-foot.tsx'
import { WeekStrip } from './week-strip.tsx'
import { WhyWhatTabs } from './why-what-tabs.tsx'

/** Goals of a quarter, level by level: how each key result stands, and who has not said yet this week (rows B1, B2, B3). */
export function GoalsScreen() {
  const { level: asked, at, view, week: ofWeek, against } = useSearch({ from: '/$ws/goals' })
  const { state } = useSeen()
  const { today, now } = useMoment()
  const may = useMay('objective.add')
  const style = useDateStyle()
  const [isAdding, setIsAdding] = useState(false)
  const day = at ?? today
  const quarter = goalQuarter(state, day)
  const all = goalsOfQuarter(state, day)
  const level: Level = asked ?? levels.findLast((one) => all.some(({ objective }) => objective.level === one)) ?? 'company'
  const shown = all.filter(({ objective }) => objective.level === level)
  const week = weekOf(now)
  const isOf = ({ objective }: { readonly objective: { readonly id: string } }) => shown.some((one) => one.objective.id === objective.id)
  const said = askedIn(state, week, now).filter(isOf)
  const tabs = levels.map((one) => ({ text: levelWords[one], search: { level: one, view: undefined }, isCurrent: view === undefined && one === level }))
  return (
    <>
      <ViewBar tools={<><Quarter day={day} />{may ? <Button kind="bare" icon={Plus} onPress={() => setIsAdding(true)}>Objective</Button> : null}</>}>
        <WhyWhatTabs current="goals" />
        <BarGap />
        <ViewTabs label="Levels" tabs={tabs} />
        <BarGap />
        <ViewTabs label="Of these goals" tabs={[{ text: 'Next items', search: { level, view: 'next' }, isCurrent: view === 'next', count: String(nextOf(state, level, quarter).length) }, { text: 'OKR deck', search: { level, view: 'okr-deck' }, isCurrent: view === 'okr-deck' }, { text: 'Planning', search: { level, view: 'planning' }, isCurrent: view === 'planning' }, { text: 'For outside', search: { level, view: 'outside' }, isCurrent: view === 'outside' }]} />
      </ViewBar>
      <div className={css.scroll}>
        <h1 className={css.hidden}>Goals, {levelWords[level]}</h1>
        {said.length === 0 || view !== undefined ? null : <WeekStrip week={week} quarter={quarter} asked={said} waiting={notSaid(state, week, now).filter(isOf)} />}
        {isAdding ? <ObjectiveForm key={level} level={level} period={quarter} close={() => setIsAdding(false)} /> : null}
        {view === 'planning' ? <PlanningView day={at} /> : view === 'okr-deck' ? <OkrDeckView asked={ofWeek} against={against} /> : view === 'next' ? <NextItemsView level={level} quarter={quarter} /> : view === 'outside' ? <OutsideView level={level} on={day} /> : (
          <>
            {shown.length === 0 ? null : <p className={css.headings} aria-hidden><span>Objective and key results</span><span /><span>From, now, to</span><span>8 weeks</span><span>How sure</span><span>Said</span></p>}
            {shown.map((one) => <ObjectivePart key={one.objective.id} shown={one} asked={said} />)}
          </>
        )}
        {shown.length === 0 && !isAdding && view !== 'okr-deck' && view !== 'planning' ? (
          <EmptyState title={`No goals of this level in ${labelShort(quarter, style)}`}>
            <p>“Canvas is the screen that finance opens first. Finance teams active each week: from 22 up to 60.”</p>
          </EmptyState>
        ) : null}
        <div className={css.end}><ThresholdsFoot /></div>
      </div>
    </>
  )
}

/** The quarter that is shown: those that have goals, this one and the next. */
function Quarter({ day }: { readonly day: string }) {
  const { state } = useSeen()
  const { today } = useMoment()
  const style = useDateStyle()
  const navigate = useNavigate({ from: '/$ws/goals' })
  const shown = goalQuarter(state, day)
  const here = goalQuarter(state, today)
  const known = [here, goalQuarter(state, addDays(here.end, 1)), shown, ...objectives.list(state).map(({ period }) => goalQuarter(state, period.start))]
  const options = [...new Map(known.map((one) => [one.start, one])).values()].sort((a, b) => (a.start < b.start ? -1 : 1))
  return (
    <select className={css.quarter} aria-label="Quarter" value={shown.start} onChange={(event) => void navigate({ to: '.', search: (before) => ({ ...before, at: event.target.value === here.start ? undefined : event.target.value }) })}>
      {options.map((one) => <option key={one.start} value={one.start}>{labelShort(one, style)}</option>)}
    </select>
  )
}
