import { Printer } from 'lucide-react'
import { type Agenda, agendaTimes, minutesOfDay, usualAgenda } from '../../../core/workshop/agenda-times.ts'
import { lengthOf } from '../../../core/workshop/preparation.ts'
import type { Workshop } from '../../../core/workshop/workshops.ts'
import { Button } from '../../parts/button.tsx'
import { PagePart } from '../../settings/page-head.tsx'
import css from './agenda-part.module.css'
import { InlineText } from './inline-text.tsx'
import { MinutesField } from './minutes-field.tsx'
import { useChange } from './use-change.ts'

type Step = Agenda[number]

/** The day step by step with its times and breaks. Printed, it is one page. */
export function AgendaPart({ workshop, zone }: { readonly workshop: Workshop; readonly zone: string }) {
  const { isReadOnly, put } = useChange(workshop)
  const agenda = workshop.agenda ?? usualAgenda
  const set = (at: number, next: Partial<Step>) => put('agenda', agenda.map((one, index) => (index === at ? { ...one, ...next } : one)))
  const unset = (at: number) => put('agenda', agenda.map(({ after, ...one }, index) => (index === at || after === undefined ? one : { ...one, after })))
  const acts = (
    <>
      {isReadOnly || workshop.agenda === undefined ? null : <Button kind="go" onPress={() => void put('agenda', null)}>Back to the usual times</Button>}
      <Button kind="bare" icon={Printer} onPress={() => window.print()}>Print it</Button>
    </>
  )
  return (
    <div data-print>
      <PagePart title="Agenda" note={`${lengthOf(minutesOfDay(workshop))} with breaks`} acts={acts} id="part-agenda">
        <ol className={css.agenda}>
          {agendaTimes(workshop, zone).map(({ step, name, minutes, from, after }, at) => (
            <li key={step}>
              <div className={css.step}>
                <span className={css.time}>{from ?? ''}</span>
                <b>{name}</b>
                <MinutesField label={`Minutes of ${name}`} minutes={minutes} save={(next) => set(at, { minutes: next })} isReadOnly={isReadOnly} />
                <span className={css.break}>{after === undefined && !isReadOnly ? <Button kind="go" aria-label={`A break after it: ${name}`} onPress={() => void set(at, { after: { title: 'Break', minutes: 15 } })}>A break after it</Button> : null}</span>
              </div>
              {after === undefined ? null : (
                <div className={css.rest}>
                  <span className={css.time}>{after.from ?? ''}</span>
                  <span><InlineText label={`What the break after ${name} is called`} value={after.title} save={(text) => (text.trim() === '' ? unset(at) : set(at, { after: { title: text.trim(), minutes: after.minutes } }))} isReadOnly={isReadOnly} /></span>
                  <MinutesField label={`Minutes of the break after ${name}`} minutes={after.minutes} save={(next) => set(at, { after: { title: after.title, minutes: next } })} isReadOnly={isReadOnly} />
                  <span className={css.break}>{isReadOnly ? null : <Button kind="go" aria-label={`Leave it out: the break after ${name}`} onPress={() => void unset(at)}>Leave it out</Button>}</span>
                </div>
              )}
            </li>
          ))}
        </ol>
        {workshop.rules === undefined ? null : <p className={css.rules}>{workshop.rules}</p>}
      </PagePart>
    </div>
  )
}
