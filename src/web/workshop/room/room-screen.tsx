import { useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { WithBoard } from '../use-board.ts'
import { useAskedDoor, WithDoor } from './door.ts'
import { NoRoom } from './no-room.tsx'
import { Room } from './room.tsx'
import { useBoardLink } from './use-board-link.ts'

/** A workshop's room, full screen and beside the workspace: whoever takes part sees the board, members and guests alike, and nothing else. */
export function RoomScreen() {
  const { ws, workshop } = useParams({ from: '/$ws/workshop/$workshop' })
  const { inHand, ending, told } = useBoardLink(ws, workshop)
  const self = inHand?.board.participants[inHand.self ?? '']
  const door = useAskedDoor(ws, workshop, inHand !== undefined && inHand.board.workshop.phase !== 'closed' && (self === undefined ? inHand.self === undefined : !self.isGuest))
  const title = inHand?.board.workshop.title
  useEffect(() => {
    document.title = `${title ?? 'Workshop'} · Throughline`
  }, [title])
  // Closed: the last board says thank you. Whoever left or was never here sees none.
  if (inHand === undefined || (ending !== undefined && ending !== 'closed')) return <NoRoom ending={ending} />
  return (
    <WithBoard value={inHand}>
      <WithDoor value={door}>
        <Room told={told} />
      </WithDoor>
    </WithBoard>
  )
}
