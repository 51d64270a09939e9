import { X } from 'lucide-react'
import type { Ref } from 'react'
import { type Band, usualSlack } from '../../../core/roadmap/capacity-load.ts'
import { isOver, overloadsIn, periodName } from '../../../core/roadmap/overload.ts'
import type { Roadmap } from '../../../core/roadmap/roadmap.ts'
import { IconButton } from '../../parts/button.tsx'
import { usePhone } from '../../parts/use-phone.ts'
import { useOpened } from '../../shell/use-opened.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useMay } from '../../workspace/use-may.ts'
import type { BandSeen } from './bands-seen.ts'
import type { Place } from './place.ts'
import { CapacityField } from './capacity-field.tsx'
import css from './cell-panel.module.css'
import type { WorkHands } from './use-work-hands.ts'
import { type Unit, workTold } from './work-units.ts'
import { WorkCard } from './work-card.tsx'

export interface CellPanelProps {
  readonly roadmap: Roadmap
  readonly place: Place
  readonly seen: BandSeen
  /** As it stands; undefined where nothing is asked and nothing kept. */
  readonly band: Band | undefined
  readonly unit: Unit
  readonly hands: WorkHands
  readonly close?: (() => void) | undefined
  readonly focus: Ref<HTMLHeadingElement>
}

/** One period of somebody: how much there is, typed in place, and what asks for it, to be moved elsewhere. */
export function CellPanel({ roadmap, place, seen, band, unit, hands, close, focus }: CellPanelProps) {
  const { today } = useSeen()
  const { open } = useOpened()
  const isPhone = usePhone()
  const kind = seen.who.team === undefined ? 'person' : 'team'
  const may = useMay('capacity.set')
  const at = seen.loads.findIndex(({ period }) => period.start === place.start)
  const [told, load] = [seen.loads[at], band?.loads[at]]
  if (told === undefined) return null
  const { period, there } = told
  const over = band === undefined ? undefined : overloadsIn(band).find((one) => one.period.start === period.start)
  const unsaid = seen.loads.filter((one) => one.there === undefined && one.period.end >= today).map((one) => one.period)
  const asked = load?.load ?? 0
  return (
    <section className={css.panel} aria-label={`${seen.name} in ${periodName(period)}`}>
      <header>
        <h2 ref={focus} tabIndex={-1}>
          {seen.name} <span>{period.label}</span>
        </h2>
        {close === undefined ? null : <IconButton label="Close" icon={X} onPress={close} />}
      </header>
      <p className={css.said} data-over={over === undefined ? undefined : ''}>
        {there === undefined
          ? `Nobody has said how much ${seen.name} has then${asked === 0 ? '' : `, and ${workTold(asked, unit)} ${unit === 'days' ? '' : 'of work '}are asked for`}.`
          : isOver({ load: asked, there })
            ? `Asked for ${workTold(asked, unit)} where there are ${workTold(there, unit)}: ${workTold(asked - there, unit)} too much.`
            : `Asked for ${asked === 0 ? 'nothing' : workTold(asked, unit)} of ${workTold(there, unit)}; ${workTold(there - asked, unit)} free.`}
      </p>
      <CapacityField key={`${place.id} ${place.start} ${unit}`} roadmap={roadmap} who={seen.who} name={seen.name} period={period} kept={load?.kept} unsaid={unsaid} unit={unit} isReadOnly={!may} />
      {there === undefined ? null : <p className={css.note}>{roadmap.slack ?? usualSlack}% of it is kept free, so plans may take {workTold(there, unit)}.</p>}
      {load === undefined || load.shares.length === 0 ? null : (
        <>
          <h3>What asks for it</h3>
          <ul className={css.work}>
            {load.shares.map((share) => (
              <WorkCard key={share.activity.id} share={share} from={place} unit={unit} hands={hands} />
            ))}
          </ul>
          {hands.may ? (
            <p className={css.note}>{isPhone ? `The menu of one moves it to another period or ${kind}.` : `Drag one onto another period or ${kind} above, or use its menu. Alt and an arrow moves it in time.`}</p>
          ) : null}
        </>
      )}
      {load === undefined || load.withoutEffort.length === 0 ? null : (
        <>
          <h3>Says no effort, so it is not counted</h3>
          <ul className={css.unsaid}>
            {load.withoutEffort.map(({ id, title }) => (
              <li key={id}>
                <button type="button" onClick={() => open('activities', id)}>{title}</button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
