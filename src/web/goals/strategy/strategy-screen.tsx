import { Link } from '@tanstack/react-router'
import { CircleDashed } from 'lucide-react'
import { allStandings, type PageStanding } from '../../../core/strategy/standing.ts'
import { dayAndMonth, labelDays } from '../../../core/time/label.ts'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { StatusMark } from '../../parts/status-mark.tsx'
import { ViewBar } from '../../parts/view-bar.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { personName } from '../../workspace/persons.ts'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { useMoment } from '../../workspace/use-moment.ts'
import { WhyWhatTabs } from '../why-what-tabs.tsx'
import css from './strategy.module.css'

/** Every strategy page: the company's and those of teams, what each lacks, and when it was looked through (rows C1, C2, C3). */
export function StrategyScreen() {
  const { state } = useSeen()
  const { today } = useMoment()
  const act = useAct()
  const may = useMay('strategy-page.begin')
  const { pages, without } = allStandings(state, today)
  const hasCompany = pages.some(({ page }) => page.team === undefined)
  const begin = (title: string, team?: string) => void act('strategy-page.begin', team === undefined ? {} : { team }, { said: `Began *${title}*` })
  return (
    <>
      <ViewBar><WhyWhatTabs current="strategy" /></ViewBar>
      <div className={css.scroll}>
        <div className={css.page}>
          <header>
            <div>
              <h1>Strategy</h1>
              <p>Why we do what we do. Everybody inside may write into the company’s page and those of teams; each is looked through once a month, also when nothing has changed.</p>
            </div>
          </header>
          {hasCompany ? null : (
            <EmptyState title="The company has no strategy page yet" steps={may ? <Button kind="main" onPress={() => begin('Company strategy')}>Begin it from the template</Button> : undefined}>
              <p>“Everybody decides on the same figures, and on those of today.” Mission, vision, where we are, what is next, and what we are not working on, and why.</p>
            </EmptyState>
          )}
          {pages.length === 0 ? null : <ol className={css.all}>{pages.map((one) => <PageLine key={one.page.id} standing={one} />)}</ol>}
          {without.length === 0 ? null : (
            <section className={css.without} aria-label="Teams without a page">
              <h2>Without a page <span>{without.length}</span></h2>
              <ul>{without.map(({ id, title }) => <li key={id}>{title}{may ? <Button kind="go" onPress={() => begin(`Strategy of ${title}`, id)}>Begin from the template<span className={css.hidden}> for {title}</span></Button> : null}</li>)}</ul>
            </section>
          )}
        </div>
      </div>
    </>
  )
}

function PageLine({ standing: { page, team, gaps, last, reviewBy, stands, writtenOn, wasLikely } }: { readonly standing: PageStanding }) {
  const { state } = useSeen()
  return (
    <li className={css.line}>
      <div>
        <h2><Link to={`/$ws/goals/strategy/${page.id}` as '.'} from="/$ws">{page.title}</Link></h2>
        <p>{team?.title ?? 'The company'}{writtenOn === undefined ? '' : `, last written ${labelDays(writtenOn)}`}</p>
      </div>
      <div data-gap={gaps.length > 0 || undefined}>
        <p>{gaps.length === 0 ? <><StatusMark status="done" /> Whole</> : <><CircleDashed size={12} strokeWidth={2} aria-hidden /> {gaps.length} {gaps.length === 1 ? 'section' : 'sections'} empty</>}</p>
        {gaps.length === 0 ? null : <small>{gaps.join(', ')}</small>}
        {wasLikely.length === 0 ? null : <small>Was likely by now: {wasLikely.join(', ')}</small>}
      </div>
      <div data-stands={stands}>
        <p>{stands === 'late' ? `Review was due ${dayAndMonth(reviewBy)}` : stands === 'due' ? `Review due by ${dayAndMonth(reviewBy)}` : `Reviewed, again by ${dayAndMonth(reviewBy)}`}</p>
        <small>{last === undefined ? 'never looked through' : `${labelDays(last.on)}${last.by === undefined ? '' : `, ${personName(state, last.by) ?? ''}`}: ${last.outcome === 'changed' ? 'changed' : 'nothing had changed'}`}</small>
      </div>
    </li>
  )
}
