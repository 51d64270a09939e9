import { type CSSProperties, useMemo } from 'react'
import type { Id } from '../../../core/kernel/change.ts'
import type { Board } from '../../../core/workshop/board.ts'
import { useBoard } from '../use-board.ts'
import css from './board-stage.module.css'
import { Cards } from './cards.tsx'
import { blankWords, standingAt } from './cell-words.ts'
import type { Colouring } from './colours.ts'
import { GoalLine } from './goal-line.tsx'
import { LaneHead } from './lane-head.tsx'
import { NewBucket } from './new-bucket.tsx'
import type { Picture } from './picture.ts'
import { fresh } from './places.ts'
import type { Layers } from './use-camera.ts'
import type { StageInHand } from './use-stage.ts'

/** The board: its lines, its cards, and the heads that stay in view. */
export function BoardLayers({ stage, layers, colouring, newest, say }: { readonly stage: StageInHand; readonly layers: Layers; readonly colouring: Colouring; readonly newest: Id | undefined; readonly say: (sentence: string) => void }) {
  const { board, shown, picture, piles, held, goalOf, isHeld, isGrid, act } = stage
  const { unsent } = useBoard()
  const waiting = useMemo(() => waitingNotes(unsent), [unsent])
  const goalSpot = goalOf === undefined ? undefined : picture.spots.get(goalOf)
  const goalNote = goalOf === undefined ? undefined : shown.notes[goalOf]
  const first = stage.focused !== undefined && picture.spots.has(stage.focused) ? stage.focused : picture.spots.keys().next().value
  const heads = picture.lanes.filter(({ lane }) => lane !== fresh)
  return (
    <>
      <div ref={layers.world} className={css.layer} style={{ width: picture.width, height: picture.height }}>
        <Ground board={board} picture={picture} isGrid={isGrid} over={held?.over === undefined ? undefined : placeKeyOf(held.over.place)} />
        {held?.by === 'pointer' && held.over !== undefined ? held.notes.map((id) => <Slot key={id} spot={picture.spots.get(id)} hue={hueAt(picture, id)} />) : null}
        <Cards board={board} picture={picture} piles={piles} colouring={colouring} held={held} selected={stage.selected} first={first} waiting={waiting} />
        {goalSpot === undefined || goalNote?.placed?.window === undefined || goalOf === undefined ? null : (
          <div className={css.goal} style={{ transform: `translate(${Math.min(goalSpot.x, picture.width - 330)}px, ${goalSpot.y + goalSpot.height + 6}px)` }} data-still>
            <GoalLine key={goalOf} id={goalOf} window={goalNote.placed.window} goal={goalNote.placed.goal} isHeld={isHeld} act={act} done={() => stage.setGoalOf(undefined)} />
          </div>
        )}
      </div>
      {isGrid ? (
        <div ref={layers.left} className={css.layer} style={{ width: picture.headWidth }}>
          {heads.map((box) => <LaneHead key={box.lane} box={box} board={board} isHeld={isHeld} isNew={box.lane === newest} act={act} say={say} />)}
        </div>
      ) : null}
      <div ref={layers.top} className={css.layer} style={{ height: picture.headHeight }}>
        {isGrid ? (
          <>
            <div className={css.columnHead} style={{ transform: `translate(${picture.headWidth}px, 0)`, width: (picture.columns[0]?.x ?? picture.width) - picture.headWidth }}>
              <b>{(picture.columns[0]?.x ?? 0) - picture.headWidth < 120 ? '' : 'No time yet'}</b>
            </div>
            {picture.columns.map(({ x, width, label, short, count }) => (
              <div key={label} className={css.columnHead} data-slim={width < 100} style={{ transform: `translate(${x}px, 0)`, width }} title={label}>
                <b>{short}</b>
                {count === 0 || width < 120 ? null : <span>{count === 1 ? '1 note' : `${count} notes`}</span>}
              </div>
            ))}
          </>
        ) : (
          <>
            {heads.map((box) => <LaneHead key={box.lane} box={box} board={board} isHeld={isHeld} isNew={box.lane === newest} act={act} say={say} />)}
            {picture.lanes.filter(({ lane }) => lane === fresh).map((box) => <NewBucket key={box.lane} box={box} board={board} isHeld={isHeld} act={act} />)}
          </>
        )}
      </div>
      {isGrid ? (
        <div ref={layers.corner} className={css.layer}>
          <div className={css.corner} style={{ width: picture.headWidth, height: picture.headHeight }} />
        </div>
      ) : null}
    </>
  )
}

const placeKeyOf = ({ lane, column }: { readonly lane: string; readonly column?: number }): string => `${lane}/${column ?? ''}`

function hueAt(picture: Picture, id: Id): number | undefined {
  const lane = picture.spots.get(id)?.place.lane
  return picture.lanes.find((one) => one.lane === lane)?.hue
}

/** The lines between rows and columns, how blank cells stand while they are examined, and the lane that the hand is over. */
function Ground({ board, picture, isGrid, over }: { readonly board: Board; readonly picture: Picture; readonly isGrid: boolean; readonly over: string | undefined }) {
  return (
    <div className={css.ground} aria-hidden>
      {isGrid ? picture.lanes.map(({ lane, y }) => <i key={lane} className={css.across} style={{ transform: `translate(0, ${y}px)`, width: picture.width }} />) : null}
      {isGrid ? picture.columns.map(({ x, label }) => <i key={label} className={css.down} style={{ transform: `translate(${x}px, 0)`, height: picture.height }} />) : null}
      {picture.zones.flatMap(({ isBlank, place, x, y }) => {
        const standing = isBlank === true ? standingAt(place, board) : undefined
        return standing === undefined ? [] : [<span key={placeKeyOf(place)} className={css.blank} style={{ transform: `translate(${x + 10}px, ${y + 10}px)` }}>{blankWords[standing]}</span>]
      })}
      {picture.zones.filter(({ place }) => placeKeyOf(place) === over).map(({ x, y, width, height }) => (
        <i key="over" className={css.over} style={{ transform: `translate(${x}px, ${y}px)`, width, height }} />
      ))}
    </div>
  )
}

function Slot({ spot, hue }: { readonly spot: { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | undefined; readonly hue: number | undefined }) {
  if (spot === undefined) return null
  const { x, y, width, height } = spot
  return <i className={css.slot} style={{ transform: `translate(${x}px, ${y}px)`, width, height, ...(hue === undefined ? {} : { '--h': `var(--b${hue})` }) } as CSSProperties} aria-hidden />
}

/** The notes that a command which nobody has answered yet is about. */
function waitingNotes(unsent: readonly { readonly args: unknown }[]): ReadonlySet<Id> {
  return new Set(unsent.flatMap(({ args }) => {
    const { id, notes = [] } = (args ?? {}) as { readonly id?: Id; readonly notes?: readonly unknown[] }
    return [...(id === undefined ? [] : [id]), ...notes.filter((one): one is Id => typeof one === 'string')]
  }))
}
