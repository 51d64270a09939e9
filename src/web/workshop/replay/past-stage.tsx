import { useMemo } from 'react'
import type { Id } from '../../../core/kernel/change.ts'
import { Refusal } from '../../../core/kernel/refusal.ts'
import type { Board } from '../../../core/workshop/board.ts'
import { type Phase, phaseNames, phases } from '../../../core/workshop/phases.ts'
import { Moment } from '../../parts/moment.tsx'
import { usePhone } from '../../parts/use-phone.ts'
import { Photograph } from '../paper/photograph.tsx'
import { PhoneGroups } from '../room/phone-groups.tsx'
import { PhoneRows } from '../room/phone-rows.tsx'
import { phaseWords } from '../room/phase-words.ts'
import { useRoom, WithRoomHands } from '../room/room-hands.tsx'
import { WallStage } from '../room/wall-stage.tsx'
import { type BoardInHand, WithBoard } from '../use-board.ts'
import css from './replay.module.css'

const past = async () => {
  throw new Refusal('out-of-order', 'This is a day that has been: it is only looked at.')
}

/** The board as it stood, in the hand of one who only looks: nobody’s, locked, and its clock stands still. */
function inPast(board: Board, at: string): BoardInHand {
  const { timer: _timer, pausedAt: _pausedAt, ...workshop } = board.workshop
  return {
    board: { ...board, workshop: { ...workshop, locked: true } }, self: undefined, leads: false, status: 'ended', now: () => Date.parse(at),
    here: Object.entries(board.participants).flatMap(([id, { joined, left }]) => (joined && !left ? [id] : [])), send: past, undo: past, unsent: [], votes: {}, vote: past, closeVoting: past,
  }
}

/** Is the work a board, which a phone shows as lists? */
const isSorted = (phase: Phase) => phases.indexOf(phase) > phases.indexOf('brainstorm') && phase !== 'closed'

/** One moment of the day: the step, and the board as the room had it. */
export function PastStage({ board, at, photo }: { readonly board: Board; readonly at: string; readonly photo: Id | undefined }) {
  const inHand = useMemo(() => inPast(board, at), [board, at])
  const { phase } = board.workshop
  const isPhone = usePhone()
  return (
    <WithBoard value={inHand}>
      <WithRoomHands told="">
        <section className={css.stage} aria-label="The board as it stood">
          <header className={css.head}>
            <p>
              {phaseNames[phase]} <span>{at === '' ? null : <Moment at={at} isTime />}</span>
            </p>
            <h2>{phaseWords(board.workshop).ask}</h2>
          </header>
          {photo === undefined ? null : <PhotoLine board={board} id={photo} />}
          <div className={css.work}>
            {isPhone && isSorted(phase) ? phase === 'buckets' || phase === 'grid' ? <PhoneGroups /> : <PhoneRows /> : <WallStage />}
          </div>
          <Said />
        </section>
      </WithRoomHands>
    </WithBoard>
  )
}

/** What a photo is, where the day stands at one; a photograph is shown. */
function PhotoLine({ board, id }: { readonly board: Board; readonly id: Id }) {
  const photo = board.photos[id]
  if (photo === undefined) return null
  const said = photo.caption ?? phaseNames[photo.phase]
  return (
    <figure className={css.photo}>
      {photo.hasPicture ? <Photograph workshop={board.workshop.id} photo={id} alt={said} /> : null}
      <figcaption>
        Photo: {said}, <Moment at={photo.at} isTime />
      </figcaption>
    </figure>
  )
}

/** The newest sentence of what happened, as the room said it. */
function Said() {
  const { said } = useRoom()
  return (
    <p className={css.said} role="status">
      {said}
    </p>
  )
}
