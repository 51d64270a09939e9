import { useBoard } from '../use-board.ts'
import { AgreeStage } from './agree-stage.tsx'
import { BrainstormStage } from './brainstorm-stage.tsx'
import { PhoneGroups } from './phone-groups.tsx'
import { PhoneRows } from './phone-rows.tsx'
import { ReviewStage } from './review-stage.tsx'
import { ThanksStage } from './thanks-stage.tsx'
import { WaitingStage } from './waiting-stage.tsx'
import { WarmUpStage } from './warm-up-stage.tsx'

/** The work of the phase that the room is in. */
export function WallStage() {
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
    case 'buckets':
    case 'grid':
      return <PhoneGroups />
    default:
      return <PhoneRows />
  }
}
