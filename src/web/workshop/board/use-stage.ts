import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Id } from '../../../core/kernel/change.ts'
import { Refusal } from '../../../core/kernel/refusal.ts'
import { isDoneIn } from '../../../core/workshop/phases.ts'
import type { Json } from '../../../lib/json.ts'
import { useBoard } from '../use-board.ts'
import { type Box, placeUnder, touches } from './camera.ts'
import { moveTo, noteBeside, zoneBeside } from './drop-place.ts'
import type { Intent } from './gesture.ts'
import type { HeldNotes } from './held-notes.ts'
import { withMoves } from './moved-notes.ts'
import { pilesOf } from './piles.ts'
import { isGrid, type Move, placeOf, placeWords } from './places.ts'
import { type Layers, useCamera } from './use-camera.ts'
import { useCarrying } from './use-carrying.ts'
import { useGestures } from './use-gestures.ts'
import { useMoves } from './use-moves.ts'
import { usePicture } from './use-picture.ts'
import { useView } from './use-view.ts'

/** All that the stage holds: the board as it is shown, where it is looked at from, what the hand holds and has selected, what is open. */
export function useStage(box: RefObject<HTMLDivElement | null>, probe: RefObject<HTMLElement | null>, layers: Layers, say: (sentence: string) => void) {
  const { leads, send } = useBoard()
  const view = useView(box, probe)
  const { shown, move, asked } = useMoves(say)
  const [held, setHeld] = useState<HeldNotes>()
  const [selected, setSelected] = useState<readonly Id[]>([])
  const [opened, setOpened] = useState<Id>()
  const [menu, setMenu] = useState<Id>()
  const [isWriting, setIsWriting] = useState(false)
  const [boxed, setBoxed] = useState<Box>()
  const [told, setTold] = useState('')
  const [goalOf, setGoalOf] = useState<Id>()
  const [focused, setFocused] = useState<Id>()
  const { workshop } = shown
  const board = useMemo(() => (held?.over === undefined ? shown : withMoves(shown, new Map(held.notes.map((id) => [id, { move: held.over as Move }])))), [shown, held])
  const picture = usePicture(board, view)
  const camera = useCamera(layers, picture, view, workshop.phase, held !== undefined)
  const isHeld = !leads && (workshop.pausedAt !== undefined || workshop.locked === true)
  const mayMove = !isHeld && (isDoneIn('note.group', workshop.phase) || isDoneIn('note.place', workshop.phase))
  const mayWrite = !isHeld && isDoneIn('note.add', workshop.phase)
  const here = useMemo(() => selected.filter((id) => shown.notes[id] !== undefined && shown.notes[id].under === undefined), [selected, shown])

  const act = useCallback((name: string, args: Json) => {
    send(name, args).catch((error: unknown) => say(error instanceof Refusal ? error.message : 'That did not reach the room. Try it again.'))
  }, [send, say])
  const go = useCallback((notes: readonly Id[], to: Move) => {
    move(notes, to)
    setTold(`${notes.length === 1 ? 'The note is' : `${notes.length} notes are`} in ${placeWords(to.place, shown)} now.`)
    const [one] = notes
    const lacksGoal = one !== undefined && shown.notes[one]?.placed?.goal === undefined
    setGoalOf(notes.length === 1 && workshop.phase === 'dates' && to.place.column !== undefined && lacksGoal ? one : undefined)
  }, [move, shown, workshop.phase])

  const carry = useCarrying({ box, view, camera, shown, held, setHeld })
  // What the keys carry stays in sight.
  const carried = held?.by === 'keys' && held.over !== undefined ? held.notes[0] : undefined
  useEffect(() => {
    const spot = carried === undefined ? undefined : picture.spots.get(carried)
    if (spot !== undefined) camera.bring(spot)
  }, [carried, picture, camera])

  const focusOn = useCallback((id: Id | undefined) => {
    setFocused(id)
    if (id !== undefined) requestAnimationFrame(() => box.current?.querySelector<HTMLElement>(`[data-note="${CSS.escape(id)}"]`)?.focus({ preventScroll: true }))
  }, [box])

  const perform = (intent: Intent) => {
    switch (intent.do) {
      case 'select': {
        const [one] = intent.notes
        const next = !intent.adds ? intent.notes : one !== undefined && here.includes(one) ? here.filter((id) => id !== one) : [...here, ...intent.notes]
        setSelected(next)
        if (next.length > 1 || intent.adds) setTold(next.length === 1 ? '1 note selected.' : `${next.length} notes selected.`)
        return setFocused(one)
      }
      case 'select-in': {
        const [a, b] = [placeUnder(camera.now(), intent.from), placeUnder(camera.now(), intent.to)]
        const within = { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) }
        setSelected([...picture.spots].filter(([, spot]) => touches(spot, within)).map(([id]) => id))
        return setBoxed(gestures.now().name === 'selecting-by-box' ? { x: Math.min(intent.from.x, intent.to.x), y: Math.min(intent.from.y, intent.to.y), width: Math.abs(intent.from.x - intent.to.x), height: Math.abs(intent.from.y - intent.to.y) } : undefined)
      }
      case 'select-all':
        setTold(`${picture.spots.size} notes selected.`)
        return setSelected([...picture.spots.keys()])
      case 'select-none':
        return setSelected([])
      case 'fit':
        return camera.fit()
      case 'pan':
        return camera.pan(intent.by)
      case 'zoom':
        return camera.zoom(intent.by, intent.about)
      case 'write':
        return setIsWriting(true)
      case 'open':
        setFocused(intent.note)
        return setOpened(intent.note)
      case 'close':
        setIsWriting(false)
        return setOpened(undefined)
      case 'menu':
        setFocused(intent.note)
        return setMenu(intent.note)
      case 'take': {
        const gesture = gestures.now()
        setGoalOf(undefined)
        if (gesture.name === 'dragging-notes') {
          setOpened(undefined)
          carry.begin(gesture.from)
        }
        return setHeld({ notes: intent.notes, by: gesture.name === 'dragging-notes' ? 'pointer' : 'keys', base: picture, over: undefined })
      }
      case 'hold-over':
        return carry.follow(intent.at)
      case 'aim': {
        const gesture = gestures.now()
        const notes = gesture.name === 'carrying-notes' ? gesture.notes : here
        const [first] = notes
        const from = held?.over?.place ?? (first === undefined || shown.notes[first] === undefined ? undefined : placeOf(shown.notes[first], shown))
        const zone = from === undefined ? undefined : zoneBeside(picture, from, intent.way)
        if (zone === undefined) return undefined
        setTold(`Over ${placeWords(zone.place, shown)}. Enter lays ${notes.length === 1 ? 'it' : 'them'} there, Escape leaves all as it was.`)
        return setHeld((now) => ({ notes, by: 'keys', base: now?.base ?? picture, over: { place: zone.place } }))
      }
      case 'drop': {
        const to = held === undefined ? undefined : moveTo(intent.notes, placeUnder(camera.now(), intent.at), held.base, shown)
        carry.end()
        return to === undefined ? undefined : go(intent.notes, to)
      }
      case 'drop-aimed': {
        const to = held?.over
        carry.end()
        if (to !== undefined) go(intent.notes, to)
        return focusOn(intent.notes[0])
      }
      case 'put-back':
        carry.end()
        return setTold('All is where it was.')
      case 'go': {
        const from = focused ?? picture.spots.keys().next().value
        const to = from === undefined ? undefined : (noteBeside(picture, from, intent.way) ?? from)
        if (to === undefined) return undefined
        const spot = picture.spots.get(to)
        if (spot !== undefined) camera.bring(spot)
        if (intent.extends) setSelected([...new Set([...here, ...(from === undefined ? [] : [from]), to])])
        return focusOn(to)
      }
    }
  }
  const gestures = useGestures(box, { selected: here, mayMove, mayWrite }, perform)
  const closed = useCallback(() => {
    gestures.happen({ kind: 'closed' })
    setIsWriting(false)
    setOpened(undefined)
    focusOn(opened)
  }, [gestures, focusOn, opened])
  // Whatever was in the hand or open when the room goes on belongs to the step before.
  const isFirst = useRef(true)
  useEffect(() => {
    if (!isFirst.current) {
      gestures.happen({ kind: 'lost' })
      setSelected([])
      setGoalOf(undefined)
    }
    isFirst.current = false
  }, [workshop.phase, gestures])

  const show = useCallback((notes: readonly Id[]) => {
    setSelected(notes)
    const spot = notes[0] === undefined ? undefined : picture.spots.get(notes[0])
    if (spot !== undefined) camera.bring(spot)
    if (notes.length === 1) focusOn(notes[0])
  }, [picture, camera, focusOn])
  const piles = useMemo(() => pilesOf(board.notes), [board.notes])
  return { view, shown, board, picture, piles, camera, gestures, held, selected: here, opened, menu, isWriting, boxed, told, goalOf, focused, isHeld, mayWrite, asked, act, go, show, closed, setMenu, setGoalOf, setSelected, isGrid: isGrid(workshop) }
}

export type StageInHand = ReturnType<typeof useStage>
