import { type CapacityMissing, type Overload, periodName } from '../../../core/roadmap/overload.ts'
import { whoId } from '../../../core/roadmap/capacity-load.ts'
import { Button } from '../../parts/button.tsx'
import { Face } from '../../parts/face.tsx'
import type { Place } from './place.ts'
import css from './over-list.module.css'
import type { WorkHands } from './use-work-hands.ts'
import { type Unit, workIn, workTold } from './work-units.ts'
import { WorkCard } from './work-card.tsx'

export interface OverListProps {
  readonly over: readonly Overload[]
  readonly missing: readonly CapacityMissing[]
  readonly unit: Unit
  readonly hands: WorkHands
  readonly choose: (place: Place) => void
}

/** What is over as things stand, each with the work that asks for the time, to be moved by hand; then those of whom nobody has said how much they have. */
export function OverList({ over, missing, unit, hands, choose }: OverListProps) {
  return (
    <>
      <ol className={css.list}>
        {over.map((one) => {
          const place = { id: whoId(one.who), start: one.period.start }
          return (
            <li key={one.key}>
              <button type="button" className={css.who} onClick={() => choose(place)}>
                {one.who.team === undefined ? <Face id={place.id} name={one.name} /> : null}
                <b>{one.name}</b>
                <span>{periodName(one.period)}</span>
              </button>
              <p className={css.load}>
                <b>{workIn(one.load, unit)}</b> of {workTold(one.there, unit)}
              </p>
              <ul>
                {one.shares.map((share) => (
                  <WorkCard key={share.activity.id} share={share} from={place} unit={unit} hands={hands} />
                ))}
              </ul>
            </li>
          )
        })}
      </ol>
      {missing.length === 0 ? null : (
        <section className={css.missing}>
          <h2>Nobody has said how much there is</h2>
          <p>Nothing is assumed: until it is said, nobody can tell whether this is too much, and no proposal moves anything there.</p>
          <ul>
            {missing.map((one) => (
              <li key={one.key}>
                <span>
                  <b>{one.name}</b>, {periodName(one.period)}: {workTold(one.load, unit)} asked for
                </span>
                <Button kind="go" aria-label={`Say how much ${one.name} has in ${periodName(one.period)}`} onPress={() => choose({ id: whoId(one.who), start: one.period.start })}>
                  Say how much
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
