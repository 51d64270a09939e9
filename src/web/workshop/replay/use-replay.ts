import { useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { Change, Id } from '../../../core/kernel/change.ts'
import { State } from '../../../core/kernel/state.ts'
import { Replay } from '../../../core/workshop/replay.ts'
import { participantFor } from '../../../core/workshop/taking-part.ts'
import { readReplay } from '../../../protocol/replay-routes.ts'
import { useClient } from '../../workspace/use-client.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'

/** A day as it was read from the service: undefined until it is here, or the sentence that says why it is not. */
export function useReplay(workshop: Id): Replay | string | undefined {
  const client = useClient()
  const { state, actor } = useSeen()
  const { ws = '' } = useParams({ strict: false })
  const self = participantFor(state, workshop, actor)?.id
  const [read, setRead] = useState<Replay | string>()
  useEffect(() => {
    let isWanted = true
    client.call(readReplay, { params: { ws, workshop } }).then(
      ({ start, deeds }) => isWanted && setRead(new Replay(State.empty.apply(start as readonly Change[]), deeds as never, workshop, self)),
      (error: unknown) => isWanted && setRead(error instanceof Error ? error.message : 'The day cannot be read now.'),
    )
    return () => {
      isWanted = false
    }
  }, [client, ws, workshop, self])
  return read
}
