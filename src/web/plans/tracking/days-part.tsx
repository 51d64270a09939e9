import type { TrackedLine } from '../../../core/tracking/collected.ts'
import { type PersonDays, personDays } from '../../../core/tracking/person-days.ts'
import type { TrackingPage } from '../../../core/tracking/tracking-pages.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { personName } from '../../workspace/persons.ts'
import css from './tracking.module.css'

const isWords = { fits: 'fits', tight: 'no room to spare', over: 'too much', unknown: 'days not known' } as const

/** The estimates per person against the days that they have (DOMAIN 1.5). */
export function Days({ page, lines }: { readonly page: TrackingPage; readonly lines: readonly TrackedLine[] }) {
  const { state } = useSeen()
  const all = personDays(state, page, lines)
  if (all.length === 0) return null
  return (
    <section aria-label="Days per person">
      <h2>Days per person</h2>
      <table className={css.days}>
        <thead><tr><th scope="col">Who</th><th scope="col">Asked</th><th scope="col">Has</th></tr></thead>
        <tbody>{all.map((one) => <Row key={one.person ?? ''} one={one} name={one.person === undefined ? 'Nobody yet' : (personName(state, one.person) ?? 'Somebody')} />)}</tbody>
      </table>
      <p className={css.quiet}>Estimates such as <code>estimate/3d</code>, of what is not dropped, put off or moved out. A fifth of everybody’s days is left free.</p>
    </section>
  )
}

function Row({ one: { days, items, unestimated, available, by, is }, name }: { readonly one: PersonDays; readonly name: string }) {
  return (
    <tr data-is={is}>
      <th scope="row">{name}</th>
      <td>{days}<small>{items} {items === 1 ? 'item' : 'items'}{unestimated === 0 ? '' : `, ${unestimated} without an estimate`}</small></td>
      <td>{available ?? '–'}<small>{isWords[is]}{by === undefined ? '' : by === 'capacity' ? ', by their capacity' : ', by the calendar'}</small></td>
    </tr>
  )
}
