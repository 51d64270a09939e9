import { type KeyboardEvent, type PointerEvent, type RefObject, useRef, useState } from 'react'
import { type ActivityMove, type Destination, moveOf } from '../../../core/roadmap/activity-moves.ts'
import type { Who } from '../../../core/roadmap/capacity-load.ts'
import { daysTold, periodName } from '../../../core/roadmap/overload.ts'
import type { Activity, Roadmap } from '../../../core/roadmap/roadmap.ts'
import type { PeriodCell } from '../../../core/time/period.ts'
import { people, teams } from '../../../core/workspace/workspace.ts'
import type { MenuGroup } from '../../parts/menu-groups.ts'
import { useOpened } from '../../shell/use-opened.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { scrollNear } from '../grid/targets.ts'
import { startDrag } from '../moves/dragging.ts'
import { useMoves } from '../use-moves.tsx'
import type { BandSeen } from './bands-seen.ts'
import type { Place } from './place.ts'
import css from './work-card.module.css'

export interface WorkHands {
  readonly may: boolean
  /** What is being carried, and where to, once that is somewhere else. */
  readonly carried: ActivityMove | undefined
  readonly take: (event: PointerEvent<HTMLElement>, activity: Activity, from: Place) => void
  readonly keys: (event: KeyboardEvent<HTMLElement>, activity: Activity, from: Place) => void
  readonly menu: (activity: Activity, from: Place) => MenuGroup[]
  /** What asks why something is moved. */
  readonly moves: ReturnType<typeof useMoves>
}

/** Moving work to another period or into other hands: carried, by keys, or by a menu. All of it goes the way of moves on the grid, and asks for the same reasons. */
export function useWorkHands(roadmap: Roadmap, columns: readonly PeriodCell[], bands: readonly BandSeen[], scroll: RefObject<HTMLDivElement | null>, carry: (move: ActivityMove | undefined) => void, carried: ActivityMove | undefined): WorkHands {
  const { state } = useSeen()
  const act = useAct()
  const { open } = useOpened()
  const moves = useMoves()
  const may = useMay('activity.change')
  const latest = useRef({ columns, bands })
  latest.current = { columns, bands }
  const [places] = useState(() => new Map<string, Place>())
  const columnAt = (start: string) => latest.current.columns.find((one) => one.start === start)
  const whoOf = (id: string): Who | undefined => latest.current.bands.find((one) => one.id === id)?.who
  /** Where a place would put it: into the hands of that row if it comes from another, a person's from a person's and a team's from a team's. */
  const destination = (from: Place, to: Place): Destination | undefined => {
    const [source, hands, period, start] = [whoOf(from.id), whoOf(to.id), columnAt(to.start), columnAt(from.start)]
    if (source === undefined || hands === undefined || period === undefined || (source.team === undefined) !== (hands.team === undefined)) return undefined
    return { period, length: roadmap.period, from: start, ...(to.id === from.id ? {} : { hands }) }
  }
  const take = (event: PointerEvent<HTMLElement>, activity: Activity, from: Place) => {
    if (!may || event.button !== 0 || event.pointerType === 'touch' || (event.target as HTMLElement).closest('button[aria-haspopup]') !== null) return
    const card = event.currentTarget
    let marked: HTMLElement | undefined
    startDrag<Place>(event.nativeEvent, () => ghostOf(card, event), {
      targetAt: (x, y) => {
        const cell = document.elementsFromPoint(x, y).map((one) => one.closest<HTMLElement>('[data-band]')).find((one) => one !== null)
        const [id, start] = [cell?.dataset['band'], cell?.dataset['start']]
        if (id === undefined || start === undefined || destination(from, { id, start }) === undefined) return undefined
        const key = `${id} ${start}`
        return places.get(key) ?? places.set(key, { id, start }).get(key)
      },
      begin: () => undefined,
      over: (target) => {
        if (marked !== undefined) delete marked.dataset['target']
        marked = target === undefined ? undefined : (document.querySelector<HTMLElement>(`[data-band="${CSS.escape(target.id)}"][data-start="${target.start}"]`) ?? undefined)
        if (marked !== undefined) marked.dataset['target'] = ''
        carry(target === undefined ? undefined : moveOf(activity, destination(from, target) ?? {}))
      },
      scrollNear: (x, y) => scroll.current !== null && scrollNear(scroll.current, 44, x, y),
      drop: (target) => moves.move([activity.id], destination(from, target) ?? {}),
      end: () => {
        if (marked !== undefined) delete marked.dataset['target']
        carry(undefined)
      },
    })
  }
  const step = (activity: Activity, from: Place, by: number) => {
    const at = columns.findIndex(({ start }) => start === from.start)
    const period = columns[at + by]
    return { isDisabled: period === undefined, run: () => (period === undefined ? undefined : moves.move([activity.id], { period, length: roadmap.period, from: columns[at] })) }
  }
  const keys = (event: KeyboardEvent<HTMLElement>, activity: Activity, from: Place) => {
    const by = event.altKey ? (event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0) : 0
    if (!may || by === 0) return
    event.preventDefault()
    step(activity, from, by).run()
  }
  const menu = (activity: Activity, from: Place): MenuGroup[] => {
    const [at, who] = [columns.findIndex(({ start }) => start === from.start), whoOf(from.id)]
    const free = (id: string) => {
      const load = bands.find((band) => band.id === id)?.loads[at]
      return load?.there === undefined ? '' : load.there > load.before ? `, ${daysTold(load.there - load.before)} free` : ', nothing free'
    }
    const others: readonly { readonly id: string; readonly name: string; readonly hands: Who }[] = who?.team === undefined ? people.list(state).map(({ id, name }) => ({ id, name, hands: { person: id } })) : teams.list(state).map(({ id, title }) => ({ id, name: title, hands: { team: id } }))
    const title = activity.title.replaceAll('*', '∗')
    return [
      {
        title: activity.title,
        entries: [
          { text: 'Open', run: () => open('activities', activity.id) },
          { text: 'Move to period', entries: columns.map((period) => ({ text: periodName(period), isDisabled: period.start === from.start, run: () => moves.move([activity.id], { period, length: roadmap.period, from: columns[at] }) })) },
          { text: who?.team === undefined ? 'Give to another person' : 'Give to another team', entries: others.filter(({ id }) => id !== from.id).sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ id, name, hands }) => ({ text: `${name}${free(id)}`, run: () => moves.move([activity.id], { hands }) })) },
          { text: 'Earlier', keys: '⌥←', ...step(activity, from, -1) },
          { text: 'Later', keys: '⌥→', ...step(activity, from, 1) },
        ],
      },
      {
        entries: [
          activity.fixed === true
            ? { text: 'Let it move', run: () => void act('activity.change', { id: activity.id, fixed: null }, { said: `*${title}* may move` }) }
            : { text: 'Keep it where it is', run: () => void act('activity.change', { id: activity.id, fixed: true }, { said: `*${title}* stays where it is` }) },
        ],
      },
    ]
  }
  return { may, carried, take, keys, menu, moves }
}

/** Hangs below the pointer, so that the figures of the cell under it can be read. */
function ghostOf(card: HTMLElement, { clientX, clientY }: PointerEvent<HTMLElement>): HTMLElement {
  const box = card.getBoundingClientRect()
  const ghost = document.createElement('div')
  ghost.append(...card.cloneNode(true).childNodes)
  ghost.className = `${card.className} ${css['ghost'] ?? ''}`
  ghost.setAttribute('aria-hidden', 'true')
  ghost.style.cssText = `left:${clientX + 12}px;top:${clientY + 18}px;width:${box.width}px;height:${box.height}px`
  return ghost
}
