import { Plus } from 'lucide-react'
import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { accounts } from '../../../core/accounts/accounts.ts'
import { customerFeedback } from '../../../core/customer-feedback/customer-feedback.ts'
import { onRotation } from '../../../core/customer-feedback/rotation.ts'
import { routeOf } from '../../../core/customer-feedback/routing.ts'
import { sourceOf } from '../../../core/customer-feedback/sources.ts'
import { toTell } from '../../../core/customer-feedback/to-tell.ts'
import { dayAndMonth } from '../../../core/time/label.ts'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { ViewTabs } from '../../parts/view-bar.tsx'
import { useOpened } from '../../shell/use-opened.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { personName } from '../../workspace/persons.ts'
import { useMay } from '../../workspace/use-may.ts'
import { useMoment } from '../../workspace/use-moment.ts'
import { CustomersFrame } from '../customers-frame.tsx'
import marketing from '../marketing.module.css'
import css from './feedback.module.css'
import { NewFeedback } from './new-feedback.tsx'
import type { FeedbackShown } from './search.ts'
import { firstWords, type ShownFeedback, shownFeedback } from './shown-feedback.ts'
import { StandWords } from './stand-words.tsx'
import { ToTellList } from './to-tell-list.tsx'

const nothing: Readonly<Record<NonNullable<FeedbackShown> | 'waiting', string>> = {
  waiting: 'Nothing waits for an answer', late: 'Nothing is late', held: 'Nobody answers anything just now', mine: 'Nothing waits for you', answered: 'Nothing was answered yet', tell: 'Nobody is to be told',
}

/** What customers and others say of the product: what waits, what is late, who holds it, and who is on (rows D5, D6). */
export function FeedbackScreen() {
  const { show } = useSearch({ from: '/$ws/accounts/feedback' })
  const { state, actor } = useSeen()
  const { today, now } = useMoment()
  const may = useMay('customer-feedback.claim')
  const [isAdding, setIsAdding] = useState(false)
  const of = (one: FeedbackShown) => shownFeedback(state, one, { now, today, person: actor.person })
  const shown = show === 'tell' ? [] : of(show)
  const untold = toTell(state).reduce((sum, { waiting }) => sum + waiting, 0)
  const tab = (text: string, one: FeedbackShown, count: number) => ({ text, search: { show: one }, isCurrent: show === one, ...(count === 0 ? {} : { count: String(count) }) })
  return (
    <CustomersFrame current="feedback" tools={may && !isAdding && state.count('customer-feedback') > 0 ? <Button kind="bare" icon={Plus} onPress={() => setIsAdding(true)}>Write something down</Button> : null}>
      <div className={marketing.page}>
        <header>
          <h1>Customer feedback</h1>
          <p><OnNow /> <Link from="/$ws" to={'/$ws/accounts/feedback/sources' as '.'} className={css.link}>Sources and rotation</Link></p>
        </header>
        {isAdding ? <NewFeedback close={() => setIsAdding(false)} /> : null}
        <div className={css.views}><ViewTabs label="Feedback that" tabs={[tab('Waits', undefined, of(undefined).length), tab('Is late', 'late', of('late').length), tab('Is held', 'held', of('held').length), tab('Is mine', 'mine', of('mine').length), tab('Was answered', 'answered', 0), tab('To tell', 'tell', untold)]} /></div>
        {show === 'tell' ? <ToTellList /> : shown.length > 0 ? <ul className={css.list} aria-label="Feedback">{shown.map((one) => <Line key={one.entry.id} {...one} />)}</ul> : customerFeedback.list(state).length === 0 && !isAdding ? (
          <EmptyState title="Nothing was said yet" steps={may ? <Button kind="main" onPress={() => setIsAdding(true)}>Write something down</Button> : null}>
            <p>“We choose the region in every report again.” From Calls of sales, said by Norrvik: a gap, P1. Mail to the feedback address comes in by itself.</p>
          </EmptyState>
        ) : <p className={marketing.standing}>{nothing[show ?? 'waiting']}.</p>}
      </div>
    </CustomersFrame>
  )
}

/** Who answers what comes in for everybody, and until when. */
function OnNow() {
  const { state } = useSeen()
  const { today } = useMoment()
  const on = onRotation(state, today)
  if (on === undefined) return 'Nobody is on: there is no rotation yet.'
  const name = personName(state, on.person)
  return <>{name === undefined ? 'Nobody is on' : <><b>{name}</b> is on{on.insteadOf === undefined ? '' : ` for ${personName(state, on.insteadOf) ?? 'somebody'}`}</>} until {dayAndMonth(on.until)}.</>
}

function Line({ entry, stand }: ShownFeedback) {
  const { state } = useSeen()
  const { today } = useMoment()
  const { open, opened } = useOpened()
  const { id, account, source, severity, oddities } = entry
  const route = routeOf(state, entry, today)
  const names = route.people.map((one) => personName(state, one)).filter((name) => name !== undefined)
  return (
    <li data-opened={opened?.id === id || undefined}>
      <button type="button" onClick={() => open('customer-feedback', id)}>{firstWords(entry)}</button>
      <span>{account === undefined ? 'No customer' : (accounts.get(state, account)?.name ?? 'A customer who is gone')}{severity === undefined ? '' : `, ${severity}`}</span>
      <span>{sourceOf(state, source)?.title ?? source}{oddities === undefined ? '' : ', odd'}</span>
      <span>{entry.answerKind === undefined ? (names.length === 0 ? route.to : names.join(', ')) : ''}</span>
      <StandWords entry={entry} stand={stand} />
    </li>
  )
}
