import { useState } from 'react'
import { notHandedOver } from '../../../core/hand-overs/missing.ts'
import { handOversOn, type WaitingHandOver } from '../../../core/hand-overs/standing.ts'
import { cameLate } from '../../../core/readiness/came-late.ts'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useMay } from '../../workspace/use-may.ts'
import { useMoment } from '../../workspace/use-moment.ts'
import { LaunchesFrame } from '../launches-frame.tsx'
import { CameLateList } from './came-late-list.tsx'
import { GiveForm } from './give-form.tsx'
import { HandOverLine } from './hand-over-line.tsx'
import css from './hand-overs.module.css'
import { MissingList } from './missing-list.tsx'

/** What product management hands to product marketing: what waits for me, for others, what came back, what is done; what nobody handed over; and where product marketing came late (rows F4, F5). */
export function HandOversScreen() {
  const { state, actor } = useSeen()
  const at = useMoment()
  const may = useMay('hand-over.give')
  const [giving, setGiving] = useState<{ readonly item?: string }>()
  const all = handOversOn(state, at.today)
  const missing = notHandedOver(state, at.today)
  const late = cameLate(state, at)
  const isMine = ({ standing }: WaitingHandOver) => actor.person !== undefined && standing.next === actor.person
  const parts = [
    ['Waiting for me', all.filter(isMine)],
    ['Waiting for others', all.filter((one) => !isMine(one) && one.standing.step !== 'sent-back' && one.standing.step !== 'turned-into-value')],
    ['Sent back', all.filter((one) => !isMine(one) && one.standing.step === 'sent-back')],
    ['Done', all.filter((one) => one.standing.step === 'turned-into-value')],
  ] as const
  return (
    <LaunchesFrame current="hand-overs">
      <div className={css.page}>
        <header>
          <div>
            <h1>Hand-overs</h1>
            <p>Product management hands over what is new and how it works. Product marketing acknowledges it, and says what it is worth to sales, marketing and support.</p>
          </div>
          {may && giving === undefined ? <Button kind="main" onPress={() => setGiving({})}>Hand something over</Button> : null}
        </header>
        {giving === undefined ? null : <GiveForm key={giving.item} item={giving.item} close={() => setGiving(undefined)} />}
        {all.length === 0 && giving === undefined ? <EmptyState title="Nothing was handed over yet"><p>“Conflict rules, first version: somebody says once which system is right. Rules hold from the day on which they are written.” From Rasa to Mara, who says by Thursday that she has it.</p></EmptyState> : null}
        {parts.map(([title, these]) => these.length === 0 ? null : (
          <section key={title} aria-label={title}>
            <h2>{title} <span>{these.length}</span></h2>
            <ul className={css.lines}>
              {these.map((one) => (
                <HandOverLine key={one.handOver.id} {...one} />
              ))}
            </ul>
          </section>
        ))}
        {missing.length === 0 ? null : <MissingList missing={missing} give={may ? (item) => setGiving({ item }) : undefined} />}
        {late.length === 0 ? null : <CameLateList late={late} />}
      </div>
    </LaunchesFrame>
  )
}
