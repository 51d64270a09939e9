import { ChevronDown, ChevronRight } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { Told } from '../accounts/told.tsx'
import { keysText } from '../palette/keys.ts'
import { isApple } from '../palette/use-bound-keys.ts'
import { MenuAt } from '../parts/menu-at.tsx'
import { useOpened } from '../shell/use-opened.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import { initialsOf, personName } from '../workspace/persons.ts'
import { useMay } from '../workspace/use-may.ts'
import { Bar } from './timeline-bar.tsx'
import css from './timeline-view.module.css'
import type { TimeAxis } from './timeline/axis.ts'
import type { Common } from './timeline/line.ts'
import type { ItemRow } from './timeline/rows.ts'
import { lengthenedBy, type Step, steppedBy } from './timeline/steps.ts'
import { walkRows } from './walk-rows.ts'
import type { MovingItem } from './use-move-item.ts'

export interface ItemLineProps {
  readonly row: ItemRow
  readonly common: Common
  readonly axis: TimeAxis
  readonly turn: (key: string) => void
  readonly moving: MovingItem
  readonly step: Step
}

/** An item with its bar. By keys the bar goes step by step, and is kept by Enter or by leaving: only then is it asked why. */
export function ItemLine({ row, common, axis, turn, moving, step }: ItemLineProps) {
  const { state } = useSeen()
  const { open, opened } = useOpened()
  const may = useMay('item.move') && row.from === 'own'
  const { item, hasParts, isOpen, key, moved } = row
  const draft = moving.draft?.id === item.id ? moving.draft.window : undefined
  const window = draft ?? row.window
  const owner = personName(state, item.owner)
  const hangs = useRef<HTMLElement | null>(null)
  const [hasMenu, setHasMenu] = useState(false)
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const to = event.altKey && may ? keyedTo[event.key]?.(window, event.shiftKey ? 'day' : step) : undefined
    if (to !== undefined) moving.try(item.id, to)
    else if (draft !== undefined && event.key === 'Enter') moving.move(item.id, draft)
    else if (draft !== undefined && event.key === 'Escape') moving.forget()
    else if (event.key === 'ArrowRight' && !event.altKey && hasParts && !isOpen) turn(key)
    else if (event.key === 'ArrowLeft' && !event.altKey && hasParts && isOpen) turn(key)
    else if (event.key === 'm') {
      hangs.current = event.currentTarget
      setHasMenu(true)
    } else if (!walkRows(event)) return
    event.preventDefault()
    event.stopPropagation()
  }
  const entry = (text: string, keys: string | undefined, to: typeof window) => ({ text, isDisabled: !may, ...(keys === undefined ? {} : { keys: keysText(keys, isApple) }), run: () => moving.move(item.id, to) })
  return (
    <div {...common} className={css.row} aria-expanded={hasParts ? isOpen : undefined} data-opened={opened?.id === item.id ? '' : undefined}>
      <span role="rowheader" className={css.name}>
        {hasParts ? (
          <button type="button" className={css.turn} aria-label={isOpen ? `Close ${item.title}` : `Open ${item.title}`} onClick={() => turn(key)}>
            {isOpen ? <ChevronDown size={12} aria-hidden /> : <ChevronRight size={12} aria-hidden />}
          </button>
        ) : (
          <i className={css.turn} />
        )}
        <button
          type="button" data-walk={item.id} className={row.depth === 0 ? css.title : css.part} onClick={() => open('items', item.id)} onKeyDown={onKeyDown} onBlur={() => (draft === undefined ? undefined : moving.move(item.id, draft))} title={item.title}
          onContextMenu={(event) => {
            event.preventDefault()
            hangs.current = event.currentTarget
            setHasMenu(true)
          }}
        >
          <Told text={item.title} />
        </button>
        <button
          type="button" className={css.more} tabIndex={-1} aria-label={`What can be done with ${item.title}`}
          onClick={(event) => {
            hangs.current = event.currentTarget
            setHasMenu(true)
          }}
        >
          ⋯
        </button>
        <em>{owner === undefined ? '' : initialsOf(owner)}</em>
      </span>
      <span role="gridcell" className={css.track} data-draft={draft === undefined ? undefined : ''}>
        <Bar window={window} was={moved?.was} isSlipped={moved?.how === 'later' && draft === undefined} axis={axis} isLight={row.depth > 0} drag={may ? (next) => moving.move(item.id, next) : undefined} />
      </span>
      {hasMenu ? (
        <MenuAt
          label={item.title} at={hangs} close={() => setHasMenu(false)}
          groups={[
            { entries: [{ text: 'Open', keys: keysText('enter', isApple), run: () => open('items', item.id) }] },
            { entries: [
              entry(`A ${step} later`, 'alt+right', steppedBy(window, step, 1)), entry(`A ${step} earlier`, 'alt+left', steppedBy(window, step, -1)),
              entry('A day later', 'alt+shift+right', steppedBy(window, 'day', 1)), entry('A day earlier', 'alt+shift+left', steppedBy(window, 'day', -1)),
            ] },
            { entries: [entry(`Ends a ${step} later`, 'alt+down', lengthenedBy(window, step, 1)), entry(`Ends a ${step} earlier`, 'alt+up', lengthenedBy(window, step, -1))] },
          ]}
        />
      ) : null}
    </div>
  )
}

type To = (window: ItemRow['window'], step: Step) => ItemRow['window']

/** Where a window goes by the arrows: along the axis, or its end alone. */
const keyedTo: Readonly<Record<string, To>> = {
  ArrowRight: (window, step) => steppedBy(window, step, 1), ArrowLeft: (window, step) => steppedBy(window, step, -1),
  ArrowDown: (window, step) => lengthenedBy(window, step, 1), ArrowUp: (window, step) => lengthenedBy(window, step, -1),
}
