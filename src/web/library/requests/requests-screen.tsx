import { useState } from 'react'
import { supportRequestsOn, type SupportStanding } from '../../../core/intake/request-standing.ts'
import type { SupportRequest } from '../../../core/intake/support-requests.ts'
import { partnerName } from '../../../core/intake/team-partnerships.ts'
import { labelDays } from '../../../core/time/label.ts'
import { Told } from '../../accounts/told.tsx'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { useOpened } from '../../shell/use-opened.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { personName } from '../../workspace/persons.ts'
import { useMay } from '../../workspace/use-may.ts'
import { useMoment } from '../../workspace/use-moment.ts'
import { LibraryFrame } from '../library-frame.tsx'
import { AskForm } from './ask-form.tsx'
import { MonthBar } from './month-bar.tsx'
import css from './requests.module.css'
import { daysText } from './words.ts'

const parts = [['Waiting', ['waiting']], ['Taken', ['taken']], ['Closed', ['answered', 'declined', 'done']]] as const

/** What teams ask of product marketing, against the days that a month has for one deal or team at a time (row F7). */
export function RequestsScreen() {
  const { state } = useSeen()
  const { today } = useMoment()
  const may = useMay('support-request.ask')
  const [isAsking, setIsAsking] = useState(false)
  const all = supportRequestsOn(state, today)
  return (
    <LibraryFrame current="requests">
      <div className={css.page}>
        <header>
          <div>
            <h1>Requests</h1>
            <p>Not every deal can be supported. A request is taken in a month that has days for it, answered with what is there for everybody, or declined with what is offered instead.</p>
          </div>
          {may && !isAsking ? <Button kind="main" onPress={() => setIsAsking(true)}>Ask for something</Button> : null}
        </header>
        <MonthBar />
        {isAsking ? <AskForm close={() => setIsAsking(false)} /> : null}
        {all.length === 0 && !isAsking ? <EmptyState title="Nobody asks for anything"><p>“A demo of its own for a tender, by 26 Nov. Three days; this month has one left. Instead: the demo that everybody uses, and half an hour with Ines.”</p></EmptyState> : null}
        {parts.map(([title, steps]) => {
          const these = all.filter(({ standing }) => (steps as readonly string[]).includes(standing.step))
          return these.length === 0 ? null : (
            <section key={title} aria-label={title}>
              <h2>{title} <span>{these.length}</span></h2>
              <ul className={css.lines}>
                {these.map((one) => (
                  <Line key={one.request.id} {...one} />
                ))}
              </ul>
            </section>
          )
        })}
      </div>
    </LibraryFrame>
  )
}

function Line({ request: { id, title, kind, wantedBy, effort, askedBy, team, owner }, standing: { step, isLate, sentence } }: { readonly request: SupportRequest; readonly standing: SupportStanding }) {
  const { state } = useSeen()
  const { open } = useOpened()
  const isOpen = step === 'waiting' || step === 'taken'
  const from = [team === undefined ? undefined : partnerName(state, { team, name: undefined }), personName(state, askedBy)].filter((one) => one !== undefined).join(', ')
  return (
    <li data-late={isLate || undefined}>
      <button type="button" onClick={() => open('support-requests', id)}><Told text={title} /></button>
      <span>{isOpen ? [kind === 'one-to-many' ? 'for many' : effort === undefined ? 'for one, days not said' : `for one, ${daysText(effort)}`, from === '' ? undefined : `asked by ${from}`].filter((one) => one !== undefined).join(', ') : <Told text={sentence} />}</span>
      <span className={css.day}>{!isOpen ? (step === 'answered' ? 'answered' : step) : wantedBy === undefined ? 'no day' : `${isLate ? 'was wanted' : 'wanted'} by ${labelDays(wantedBy)}`}</span>
      <span>{personName(state, owner) ?? ''}</span>
    </li>
  )
}
