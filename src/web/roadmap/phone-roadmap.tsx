import { ChevronLeft, ChevronRight } from 'lucide-react'
import { type CSSProperties, useMemo } from 'react'
import { cellsOf, columnsOf, rowsOf } from '../../core/roadmap/empty-cells.ts'
import type { Roadmap } from '../../core/roadmap/roadmap.ts'
import { traysOf } from '../../core/roadmap/trays.ts'
import type { Period } from '../../core/time/fiscal.ts'
import { labelWindow } from '../../core/time/label.ts'
import { IconButton } from '../parts/button.tsx'
import { StatusMark } from '../parts/status-mark.tsx'
import { useOpened } from '../shell/use-opened.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import { personName } from '../workspace/persons.ts'
import { useDateStyle } from '../workspace/use-date-style.ts'
import css from './phone-roadmap.module.css'
import { useRoadmap } from './use-roadmap.ts'
import { useSetSearch } from './use-set-search.ts'

/** On a phone: the whole grid as a small map, and one period at a time. */
export function PhoneRoadmap({ roadmap }: { readonly roadmap: Roadmap; readonly period: Period }) {
  const { state, today, asOf } = useSeen()
  const { search } = useRoadmap()
  const setSearch = useSetSearch()
  const style = useDateStyle()
  const { open } = useOpened()
  const columns = columnsOf(state, roadmap)
  const day = search.at ?? asOf ?? today
  const at = Math.max(0, columns.findIndex(({ start, end }) => start <= day && day <= end))
  const column = columns[at]
  const rows = rowsOf(state, roadmap.id)
  const cells = useMemo(() => cellsOf(state, roadmap), [state, roadmap])
  const trays = useMemo(() => traysOf(state, roadmap.id), [state, roadmap.id])
  const go = (to: number) => setSearch({ at: columns[to]?.start })
  if (column === undefined) return null
  return (
    <div className={css.page}>
      <div className={css.map} role="group" aria-label="The whole grid" style={{ '--columns': columns.length } as CSSProperties}>
        <span />
        {columns.map(({ short, start, label }, n) => (
          <button key={start} type="button" className={css.period} aria-label={label} aria-current={n === at ? 'true' : undefined} onClick={() => go(n)}>
            {short.split(' ')[0]}
          </button>
        ))}
        {rows.map(({ id, title, hue }) => (
          <div key={id} className={css.mapRow} style={{ '--h': `var(--b${hue})` } as CSSProperties}>
            <span>{title}</span>
            {cells.filter((cell) => cell.bucket.id === id).map((cell, n) => (
              <i key={cell.period.start} data-standing={cell.standing} data-now={n === at ? '' : undefined} />
            ))}
          </div>
        ))}
      </div>
      <header className={css.head}>
        <IconButton label="Earlier" icon={ChevronLeft} isDisabled={at === 0} onPress={() => go(at - 1)} />
        <div>
          <h1>{column.short}</h1>
          <p>{/\((.*)\)$/.exec(column.label)?.[1] ?? column.label}</p>
        </div>
        <IconButton label="Later" icon={ChevronRight} isDisabled={at === columns.length - 1} onPress={() => go(at + 1)} />
      </header>
      {rows.map(({ id, title, hue }) => {
        const cell = cells.find((one) => one.bucket.id === id && one.period.start === column.start)
        if (cell === undefined) return null
        return (
          <section key={id} className={css.bucket} style={{ '--h': `var(--b${hue})` } as CSSProperties}>
            <h2>
              <i aria-hidden /> {title}
            </h2>
            {cell.activities.map(({ id: activity, title: name, status, owner, window }) => (
              <button key={activity} type="button" onClick={() => open('activities', activity)}>
                <StatusMark status={status} />
                <b>{name}</b>
                <span>
                  {personName(state, owner) ?? 'nobody'}
                  {window === undefined ? '' : ` · ${labelWindow(window, style)}`}
                </span>
              </button>
            ))}
            {cell.standing === 'undecided' ? <p className={css.undecided}>undecided</p> : null}
            {cell.standing === 'empty' ? <p className={css.empty}>Empty on purpose: {cell.agreement?.reason}</p> : null}
          </section>
        )
      })}
      <p className={css.tray}>
        Tray: {trays.outliers.length} outliers, {trays.undated.length} undated
      </p>
    </div>
  )
}
