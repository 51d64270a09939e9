import { ChevronDown, ChevronRight } from 'lucide-react'
import { type CSSProperties, memo, useRef, useState } from 'react'
import type { MoveTold } from '../../core/plans/baseline.ts'
import { sayFreshness } from '../../core/plans/freshness.ts'
import { sayReach } from '../../core/plans/horizon.ts'
import { functionWords, planKindWords } from '../../core/plans/missing-plans.ts'
import { tieKindOf } from '../../core/roadmap/ties.ts'
import { labelWindow } from '../../core/time/label.ts'
import type { Window } from '../../core/time/window.ts'
import { MenuAt } from '../parts/menu-at.tsx'
import { useOpened } from '../shell/use-opened.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import { initialsOf, personName } from '../workspace/persons.ts'
import { useAct } from '../workspace/use-act.ts'
import { useDateStyle } from '../workspace/use-date-style.ts'
import { useMay } from '../workspace/use-may.ts'
import { SlipLine } from './slip-line.tsx'
import css from './timeline-view.module.css'
import type { TimeAxis } from './timeline/axis.ts'
import { barLabel, placeOf, slippedPart } from './timeline/bars.ts'
import type { ItemRow, Row } from './timeline/rows.ts'
import { draggedBy, type Edge, steppedBy, stretchedBy } from './timeline/steps.ts'
import { useImport } from './use-import.ts'
import type { MovingItem } from './use-move-item.ts'

export interface TimelineRowProps {
  readonly row: Row
  readonly at: number
  readonly top: number
  readonly axis: TimeAxis
  readonly turn: (key: string) => void
  readonly moving: MovingItem
  /** Of a slip: who moved it last, and why. */
  readonly told?: MoveTold | undefined
}

/** One line of the timeline. */
export const TimelineRow = memo(function TimelineRow({ row, at, top, axis, turn, moving, told }: TimelineRowProps) {
  const place = { transform: `translateY(${top}px)`, '--depth': row.depth } as CSSProperties
  const common = { role: 'row' as const, 'aria-rowindex': at + 1, 'aria-level': row.depth + 1, style: place }
  if (row.kind === 'plan') return <PlanLine row={row} common={common} turn={turn} />
  if (row.kind === 'item') return <ItemLine row={row} common={common} axis={axis} turn={turn} moving={moving} />
  if (row.kind === 'stage') {
    return (
      <div {...common} className={css.row}>
        <span role="rowheader" className={css.name}>
          <span className={css.quiet}>{row.title}</span>
        </span>
        <span role="gridcell" className={css.track}>
          <Bar window={row.window} axis={axis} isStage />
        </span>
      </div>
    )
  }
  if (row.kind === 'slip') return <SlipLine row={row} told={told} common={common} />
  if (row.kind === 'missing-head') {
    return (
      <div {...common} className={css.group}>
        <b role="rowheader">
          <button type="button" aria-expanded={row.isOpen} onClick={() => turn(row.key)}>
            {row.isOpen ? <ChevronDown size={14} aria-hidden /> : <ChevronRight size={14} aria-hidden />} No plan yet <span>{row.count}</span>
          </button>
        </b>
      </div>
    )
  }
  return <MissingLine row={row} common={common} />
})

type Common = { readonly role: 'row'; readonly 'aria-rowindex': number; readonly 'aria-level': number; readonly style: CSSProperties }

function PlanLine({ row: { group, key, isOpen }, common, turn }: { readonly row: Extract<Row, { kind: 'plan' }>; readonly common: Common; readonly turn: (key: string) => void }) {
  const { state } = useSeen()
  const { open } = useOpened()
  const { plan, freshness, reach, sources } = group
  const owner = personName(state, plan.owner)
  return (
    <div {...common} className={css.group} aria-expanded={isOpen}>
      <b role="rowheader">
        <button type="button" aria-label={isOpen ? `Close ${plan.title}` : `Open ${plan.title}`} onClick={() => turn(key)}>
          <i data-kind={tieKindOf(plan)} aria-hidden />
        </button>
        <button type="button" onClick={() => open('plans', plan.id)}>
          {plan.title}
        </button>
        <em>{owner === undefined ? '' : initialsOf(owner)}</em>
      </b>
      <span role="gridcell" className={css.about}>
        <i className={css.fresh} data-stale={freshness.isStale ? '' : undefined} style={{ '--left': freshness.left } as CSSProperties} aria-hidden />
        <span data-warn={freshness.isStale ? '' : undefined}>{sayFreshness(freshness)}</span>
        {sources[0] === undefined ? null : <span className={css.quiet}>{sources[0].title}</span>}
        <span className={css.reach} data-warn={reach.reached < reach.asked ? '' : undefined}>
          {sayReach(reach)}
        </span>
      </span>
    </div>
  )
}

function MissingLine({ row: { missing }, common }: { readonly row: Extract<Row, { kind: 'missing' }>; readonly common: Common }) {
  const toImport = useImport()
  const act = useAct()
  const may = useMay('plan.add')
  const title = missing.function === undefined ? planKindWords[missing.kind] : functionWords[missing.function]
  const add = () => void act('plan.add', { title: `${title} plan`, kind: missing.kind, ...(missing.function === undefined ? {} : { function: missing.function }) }, { said: `Added *${title} plan*` })
  return (
    <div {...common} className={css.row}>
      <span role="rowheader" className={css.name}>
        <span className={css.quiet}>{title}</span>
      </span>
      <span role="gridcell" className={css.missing}>
        Nobody has given this plan yet{missing.elsewhere === 0 ? '.' : `; ${missing.elsewhere} of its items stand in other plans.`}{' '}
        {may ? (
          <>
            <button type="button" onClick={toImport}>
              Import it
            </button>{' '}
            <button type="button" onClick={add}>
              Begin it here
            </button>
          </>
        ) : null}
      </span>
    </div>
  )
}

function ItemLine({ row, common, axis, turn, moving }: { readonly row: ItemRow; readonly common: Common; readonly axis: TimeAxis; readonly turn: (key: string) => void; readonly moving: MovingItem }) {
  const { state } = useSeen()
  const { open, opened } = useOpened()
  const may = useMay('item.move') && row.from === 'own'
  const { item, window, hasParts, isOpen, key, moved } = row
  const owner = personName(state, item.owner)
  const hangs = useRef<HTMLElement | null>(null)
  const [hasMenu, setHasMenu] = useState(false)
  const step = (unit: 'day' | 'week' | 'month', by: number) => moving.move(item.id, steppedBy(window, unit, by))
  const onKeyDown = (event: React.KeyboardEvent<HTMLElement>) => {
    if (event.key === 'ArrowRight' && !event.altKey && hasParts && !isOpen) turn(key)
    else if (event.key === 'ArrowLeft' && !event.altKey && hasParts && isOpen) turn(key)
    else if (may && event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) step(event.shiftKey ? 'month' : 'week', event.key === 'ArrowRight' ? 1 : -1)
    else if (event.key === 'm') {
      hangs.current = event.currentTarget
      setHasMenu(true)
    } else return
    event.preventDefault()
  }
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
        <button type="button" className={row.depth === 0 ? css.title : css.part} onClick={() => open('items', item.id)} onKeyDown={onKeyDown} title={item.title}>
          {item.title}
        </button>
        <em>{owner === undefined ? '' : initialsOf(owner)}</em>
      </span>
      <span role="gridcell" className={css.track}>
        <Bar window={window} was={moved?.was} isSlipped={moved?.how === 'later'} axis={axis} isLight={row.depth > 0} drag={may ? (next) => moving.move(item.id, next) : undefined} />
      </span>
      {hasMenu ? (
        <MenuAt
          label={item.title} at={hangs} close={() => setHasMenu(false)}
          groups={[{ entries: [
            { text: 'Open', run: () => open('items', item.id) },
            { text: 'A week later', keys: '⌥→', isDisabled: !may, run: () => step('week', 1) }, { text: 'A week earlier', keys: '⌥←', isDisabled: !may, run: () => step('week', -1) },
            { text: 'A month later', keys: '⇧⌥→', isDisabled: !may, run: () => step('month', 1) }, { text: 'A month earlier', keys: '⇧⌥←', isDisabled: !may, run: () => step('month', -1) },
            { text: 'A day later', isDisabled: !may, run: () => step('day', 1) }, { text: 'A day earlier', isDisabled: !may, run: () => step('day', -1) },
          ] }]}
        />
      ) : null}
    </div>
  )
}

interface BarProps {
  readonly window: Window
  readonly was?: Window | undefined
  readonly isSlipped?: boolean
  readonly axis: TimeAxis
  readonly isStage?: boolean
  readonly isLight?: boolean
  readonly drag?: ((next: Window) => void) | undefined
}

/** Pixels at a bar's end by which it is stretched. */
const edge = 6

/** Pixels that a label may take. */
const labelRoom = 150

/** A bar with its baseline below, its slip in amber, and its date beside it. Dragged by its middle, stretched by its ends. */
function Bar({ window, was, isSlipped, axis, isStage, isLight, drag }: BarProps) {
  const style = useDateStyle()
  const [dragged, setDragged] = useState<Window>()
  const shown = dragged ?? window
  const place = placeOf(shown, axis)
  const slip = isSlipped === true && was !== undefined && dragged === undefined ? slippedPart(was, window, axis) : undefined
  const before = was === undefined ? undefined : placeOf(was, axis)
  const press = (event: React.PointerEvent<HTMLElement>) => {
    if (drag === undefined || event.button !== 0 || event.pointerType === 'touch') return
    const box = event.currentTarget.getBoundingClientRect()
    const at: Edge | undefined = place.shape === 'point' || box.width < 4 * edge ? undefined : event.clientX < box.left + edge ? 'start' : event.clientX > box.right - edge ? 'end' : undefined
    const from = event.clientX
    event.preventDefault()
    let next = window
    const move = (moved: PointerEvent) => {
      const days = Math.round((moved.clientX - from) / axis.pxPerDay)
      next = at === undefined ? draggedBy(window, days) : stretchedBy(window, at, days)
      setDragged(next)
    }
    const stop = (dropped: boolean) => {
      removeEventListener('pointermove', move)
      removeEventListener('pointerup', up)
      removeEventListener('keydown', key, true)
      setDragged(undefined)
      if (dropped) drag(next)
    }
    const up = () => stop(true)
    const key = (pressed: KeyboardEvent) => {
      if (pressed.key !== 'Escape') return
      pressed.stopPropagation()
      stop(false)
    }
    addEventListener('pointermove', move)
    addEventListener('pointerup', up)
    addEventListener('keydown', key, true)
  }
  const isInside = place.shape === 'box' && place.width > labelRoom
  const end = place.left + place.width
  // Where the axis ends there is no room after the bar.
  const label: CSSProperties = isInside ? { left: place.left + 10 } : end + labelRoom > axis.width ? { right: axis.width - place.left + 8, left: 'auto' } : { left: end + (place.shape === 'point' ? 10 : 8) }
  return (
    <>
      {before === undefined || dragged !== undefined ? null : <i className={css.baselineBar} data-shape={before.shape} style={before.shape === 'point' ? { left: before.left } : { left: before.left, width: before.width }} aria-hidden />}
      <i
        className={css.bar} data-shape={place.shape} data-light={isLight === true ? '' : undefined} data-stage={isStage === true ? '' : undefined} data-late={slip !== undefined && place.shape === 'point' ? '' : undefined} data-can={drag === undefined ? undefined : ''}
        style={place.shape === 'point' ? { left: place.left } : { left: place.left, width: place.width }} onPointerDown={press} aria-hidden
      >
        {slip === undefined || place.shape === 'point' ? null : <b style={{ left: slip.left, width: slip.width }} />}
      </i>
      <span className={css.label} data-late={slip === undefined ? undefined : ''} data-inside={isInside ? '' : undefined} style={label}>
        {barLabel(shown, style)}
        {isSlipped === true && was !== undefined ? <s>{labelWindow(was, style)}</s> : null}
      </span>
    </>
  )
}
