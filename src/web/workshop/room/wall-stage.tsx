import { lazy } from 'react'
import { useBoard } from '../use-board.ts'
import { AgreeStage } from './agree-stage.tsx'
import { BrainstormStage } from './brainstorm-stage.tsx'
import { ReviewStage } from './review-stage.tsx'
import { useRoom } from './room-hands.tsx'
import { ThanksStage } from './thanks-stage.tsx'
import { WaitingStage } from './waiting-stage.tsx'
import { WarmUpStage } from './warm-up-stage.tsx'

const BoardStage = lazy(async () => ({ default: (await import('../board/board-stage.tsx')).BoardStage }))

/** The work of the phase that the room is in. */
export function WallStage() {
  const { say } = useRoom()
  const { board: { workshop: { phase } } } = useBoard()
  switch (phase) {
    case 'prepare':
      return <WaitingStage />
    case 'warm-up':
      return <WarmUpStage />
    case 'review':
      return <ReviewStage />
    case 'agree':
      return <AgreeStage />
    case 'brainstorm':
      return <BrainstormStage />
    case 'closed':
      return <ThanksStage />
    default:
      return <BoardStage say={say} />
  }
}
