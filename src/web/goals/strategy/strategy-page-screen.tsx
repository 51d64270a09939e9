import { Link, useParams, useSearch } from '@tanstack/react-router'
import { CircleDashed } from 'lucide-react'
import { useState } from 'react'
import { pageOf, type SectionOf, type ThemeOf } from '../../../core/strategy/page-of.ts'
import { standingOf } from '../../../core/strategy/standing.ts'
import { type StrategyPage, strategyPages } from '../../../core/strategy/strategy.ts'
import { dayAndMonth, labelDays } from '../../../core/time/label.ts'
import { teams } from '../../../core/workspace/workspace.ts'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { StatusMark } from '../../parts/status-mark.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { ViewBar, ViewTabs } from '../../parts/view-bar.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { personName } from '../../workspace/persons.ts'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { useMoment } from '../../workspace/use-moment.ts'
import { WhyWhatTabs } from '../why-what-tabs.tsx'
import { MarkChoice } from './mark-choice.tsx'
import { NotNowPart } from './not-now-part.tsx'
import { OutsidePane } from './outside-pane.tsx'
import { SectionPart } from './section-part.tsx'
import css from './strategy.module.css'
import { GoalsPart, ThemesPart } from './themes-part.tsx'
import { VersionsPane } from './versions-pane.tsx'

/** One strategy page: as it is, as people outside read it, and as it was (rows A8, C1, C2, C3). */
export function StrategyPageScreen() {
  const { page: id } = useParams({ strict: false }) as { readonly page: string }
  const { show } = useSearch({ strict: false }) as { readonly show?: 'outside' | 'versions' }
  const { state } = useSeen()
  const page = strategyPages.get(state, id)
  const tabs = [{ text: 'Page', search: { show: undefined, from: undefined, to: undefined }, isCurrent: show === undefined }, { text: 'As read outside', search: { show: 'outside', from: undefined, to: undefined }, isCurrent: show === 'outside' }, { text: 'Versions', search: { show: 'versions' }, isCurrent: show === 'versions' }]
  return (
    <>
      <ViewBar tools={page === undefined ? undefined : <ViewTabs label="Of this page" tabs={tabs} />}><WhyWhatTabs current="strategy" /></ViewBar>
      <div className={css.scroll}>
        {page === undefined ? <EmptyState title="There is no such page"><p>It was removed, or the address is another’s.</p></EmptyState> : (
          <article className={css.one} key={id}>
            <PageHead page={page} isPast={show === 'versions'} />
            {show === 'outside' ? <OutsidePane page={page} /> : show === 'versions' ? <VersionsPane page={page} /> : <Sections page={page} />}
          </article>
        )}
      </div>
    </>
  )
}

function PageHead({ page, isPast }: { readonly page: StrategyPage; readonly isPast: boolean }) {
  const { state } = useSeen()
  const { today } = useMoment()
  const act = useAct()
  const may = useMay('strategy-page.change')
  const mayReview = useMay('strategy-review.confirm')
  const [sentence, setSentence] = useState<string>()
  const { stands, reviewBy, last, gaps } = standingOf(state, page, today)
  const change = (fields: object) => act('strategy-page.change', { id: page.id, ...fields })
  const confirm = async (changed: boolean) => {
    const outcome = await act('strategy-review.confirm', { page: page.id, ...(changed ? { changed: true } : {}) }, { said: `Looked *${page.title}* through${changed ? '' : ', nothing had changed'}` })
    setSentence(outcome.done ? undefined : outcome.sentence)
  }
  return (
    <header className={css.head}>
      <p><Link to={'/$ws/goals/strategy' as '.'} from="/$ws">Strategy</Link>, {teams.get(state, page.team)?.title ?? 'the company'}</p>
      {may ? <h1 className={css.hidden}>{page.title}</h1> : null}
      {may ? <TextField kind="title" label="Title" value={page.title} save={(title) => (title === null ? Promise.resolve(undefined) : change({ title }))} /> : <h1>{page.title}</h1>}
      <div className={css.review} data-stands={stands}>
        <p>
          <b>{stands === 'late' ? `Its review was due ${dayAndMonth(reviewBy)}.` : stands === 'due' ? `Its review is due by ${dayAndMonth(reviewBy)}.` : `Looked through; again by ${dayAndMonth(reviewBy)}.`}</b>{' '}
          {last === undefined ? 'Nobody has looked it through yet.' : `Last on ${labelDays(last.on)}${last.by === undefined ? '' : ` by ${personName(state, last.by) ?? 'somebody who is gone'}`}: ${last.outcome === 'changed' ? 'it had changed' : 'nothing had changed'}.${last.note === undefined ? '' : ` ${last.note}`}`}
          {gaps.length === 0 ? '' : ` ${gaps.length} ${gaps.length === 1 ? 'section is' : 'sections are'} empty.`}
        </p>
        {mayReview && last?.on !== today ? <span><Button onPress={() => void confirm(false)}>Looked through</Button><Button kind="bare" onPress={() => void confirm(true)}>Looked through, and changed</Button></span> : null}
        {sentence === undefined ? null : <p role="alert">{sentence}</p>}
      </div>
      {isPast ? null : <MarkChoice what="This page" mark={page.mark} isReadOnly={!may} save={(mark) => change({ mark })} />}
    </header>
  )
}

function Sections({ page }: { readonly page: StrategyPage }) {
  const { state } = useSeen()
  const { sections, themes } = pageOf(state, page.id)
  const full = sections.filter(({ isEmpty }) => !isEmpty).length
  return (
    <div className={css.columns}>
      <nav aria-label="Sections">
        <p>{full} of {sections.length} written</p>
        <ol>
          {sections.map(({ section, title, isEmpty, isGap }) => (
            <li key={section} data-gap={isGap || undefined}>
              {isEmpty ? <CircleDashed size={12} strokeWidth={2} role="img" aria-label={isGap ? 'Empty, needed' : 'Empty'} /> : <StatusMark status="done" />}
              <a href={`#${section}`} onClick={(event) => { event.preventDefault(); document.getElementById(section)?.scrollIntoView({ block: 'start' }) }}>{title}</a>
            </li>
          ))}
        </ol>
      </nav>
      <div>{sections.map((one) => <OneSection key={one.section} page={page} section={one} themes={themes} />)}</div>
    </div>
  )
}

function OneSection({ page, section, themes }: { readonly page: StrategyPage; readonly section: SectionOf; readonly themes: readonly ThemeOf[] }) {
  return (
    <SectionPart page={page} section={section}>
      {section.kind === 'themes' ? <ThemesPart page={page} themes={themes} /> : section.kind === 'goals' ? <GoalsPart themes={themes} /> : section.kind === 'not-now' ? <NotNowPart page={page} record={section.record} /> : null}
    </SectionPart>
  )
}
