import { type KeyboardEvent, type ReactNode, type Ref, useState } from 'react'
import type { PeriodCell } from '../../../core/time/period.ts'
import { periodName } from '../../../core/roadmap/overload.ts'
import type { Day } from '../../../core/kernel/command.ts'
import { Face } from '../../parts/face.tsx'
import { BandCell, LoadFigures } from './band-cell.tsx'
import { type BandSeen, laneScale, type Shown, sumSeen } from './bands-seen.ts'
import css from './band-table.module.css'
import type { Place } from './place.ts'
import type { Unit } from './work-units.ts'

export interface BandTableProps {
  readonly bands: readonly BandSeen[]
  readonly columns: readonly PeriodCell[]
  readonly today: Day
  readonly unit: Unit
  readonly shown: Shown
  readonly chosen: Place | undefined
  readonly choose: (place: Place) => void
  readonly scroll: Ref<HTMLDivElement>
  /** What stands over the names, and below them. */
  readonly corner: ReactNode
  readonly foot: ReactNode
}

const steps: Readonly<Record<string, readonly [number, number]>> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }

/** The load of everybody over the periods, beside what is there: the arrows go about in it, Enter looks into a period. */
export function BandTable({ bands, columns, today, unit, shown, chosen, choose, scroll, corner, foot }: BandTableProps) {
  const [at, setAt] = useState<Place>()
  const [people, teams] = [bands.filter(({ who }) => who.team === undefined), bands.filter(({ who }) => who.team !== undefined)]
  const first = bands[0] === undefined || columns[0] === undefined ? undefined : { id: bands[0].id, start: columns[0].start }
  const entry = at !== undefined && bands.some(({ id }) => id === at.id) ? at : chosen !== undefined && bands.some(({ id }) => id === chosen.id) ? chosen : first
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = steps[event.key]
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-band]')
    if (step === undefined || cell === null || event.altKey) return
    event.preventDefault()
    const [row, column] = [bands.findIndex(({ id }) => id === cell.dataset['band']), columns.findIndex(({ start }) => start === cell.dataset['start'])]
    const [to, when] = [bands[row + step[0]], columns[column + step[1]]]
    if (to !== undefined && when !== undefined) event.currentTarget.querySelector<HTMLElement>(`[data-band="${CSS.escape(to.id)}"][data-start="${when.start}"]`)?.focus()
  }
  const rows = (some: readonly BandSeen[], scale: number) =>
    some.map((band) => (
      <tr key={band.id}>
        <th scope="row">
          {band.who.team === undefined ? <Face id={band.id} name={band.name} /> : <i className={css.team} aria-hidden />}
          <span>{band.name}</span>
        </th>
        {band.loads.map((load) => (
          <td key={load.period.start} data-now={isNow(load.period, today) ? '' : undefined}>
            <BandCell band={band} load={load} scale={scale} shown={shown} unit={unit} isChosen={chosen?.id === band.id && chosen.start === load.period.start} isEntry={entry?.id === band.id && entry.start === load.period.start} choose={choose} reached={setAt} />
          </td>
        ))}
      </tr>
    ))
  return (
    <div ref={scroll} className={css.people}>
      <table aria-label="Load by person, team and period" onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <td className={css.corner}>{corner}</td>
            {columns.map((column) => (
              <th key={column.start} scope="col" data-now={isNow(column, today) ? '' : undefined}>
                <b>{periodName(column)}</b>
                <span>{column.label.split('(')[1]?.replace(')', '') ?? ' '}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{rows(people, laneScale(people))}</tbody>
        {people.length < 2 ? null : (
          <tbody className={css.sum}>
            <tr>
              <th scope="row">All {people.length} people</th>
              {columns.map((column, n) => (
                <td key={column.start} data-now={isNow(column, today) ? '' : undefined}>
                  <LoadFigures load={{ period: column, ...sumSeen(people, n) }} shown={shown} unit={unit} />
                </td>
              ))}
            </tr>
          </tbody>
        )}
        {teams.length === 0 ? null : <tbody className={css.teams}>{rows(teams, laneScale(teams))}</tbody>}
        <tfoot>
          <tr>
            <td colSpan={columns.length + 1}>{foot}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

function isNow({ start, end }: PeriodCell, today: Day): boolean {
  return start <= today && today <= end
}
