import { Check } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Highlighted } from '../../palette/highlighted.tsx'
import { fold } from '../../palette/match.ts'
import css from './choose.module.css'
import type { Option } from './options.ts'

export interface OptionListProps {
  readonly id: string
  readonly label: string
  readonly found: readonly Option[]
  readonly query: string
  readonly active: number
  readonly setActive: (at: number) => void
  readonly choose: (at: number) => void
  /** What is chosen now: it bears a tick. */
  readonly isChosen: (value: string) => boolean
  readonly areMany?: boolean
  /** Another sentence says already why nothing is found. */
  readonly isQuiet?: boolean
}

/** The options below a field that keeps the focus: arrows and the pointer point at one, Enter and a click choose it. */
export function OptionList({ id, label, found, query, active, setActive, choose, isChosen, areMany, isQuiet }: OptionListProps) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => void list.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' }), [active, found.length])
  if (found.length === 0) return isQuiet === true ? null : <p className={css.none}>Nothing is called that here.</p>
  return (
    <div id={id} role="listbox" aria-label={label} aria-multiselectable={areMany} className={css.options} ref={list}>
      {found.map(({ value, text, mark }, at) => (
        // Pressing must not take the focus from the field, or the list would close before the choice is made.
        <div
          key={value} id={`${id}-${at}`} role="option" aria-selected={areMany === true ? isChosen(value) : at === active} data-active={at === active ? '' : undefined} className={css.option} onMouseDown={(event) => event.preventDefault()} onPointerMove={() => setActive(at)}
          onClick={() => choose(at)}
        >
          {mark}
          <span>
            <Highlighted title={text} folded={fold(text)} query={query} />
          </span>
          {isChosen(value) ? <Check size={14} aria-hidden /> : null}
        </div>
      ))}
    </div>
  )
}
