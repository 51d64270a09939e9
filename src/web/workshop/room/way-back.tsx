import { useCallback } from 'react'
import { makeWayBack } from '../../../protocol/workshop-routes.ts'
import { Button } from '../../parts/button.tsx'
import { useAsked } from '../../settings/use-asked.ts'
import { useClient } from '../../workspace/use-client.tsx'
import { useBoard } from '../use-board.ts'
import css from './asking.module.css'
import { minuteWords } from './day-words.ts'
import type { InTheRoom } from './in-the-room.ts'
import { CodePicture, shownAddress } from './shown-code.tsx'

/** A guest whose phone is another now comes back as who they were: once, within minutes. */
export function WayBack({ workspace, one, done }: { readonly workspace: string; readonly one: InTheRoom; readonly done: () => void }) {
  const { board: { workshop } } = useBoard()
  const client = useClient()
  const ask = useCallback(() => client.call(makeWayBack, { params: { ws: workspace, workshop: workshop.id, participant: one.id } }), [client, workspace, workshop.id, one.id])
  const { asked } = useAsked(ask)
  return (
    <span className={css.back}>
      {asked.is === 'asking' ? <span role="status">Making the way back …</span> : null}
      {asked.is === 'refused' ? <span role="alert">{asked.sentence}</span> : null}
      {asked.is === 'here' ? (
        <>
          <CodePicture of={asked.answer} />
          <span>
            On the new phone: {shownAddress(asked.answer)}
            <b className={css.code}>{asked.answer.code}</b>
            <small>
              For {one.name} alone, once, until {minuteWords(asked.answer.until, workshop)}.
            </small>
          </span>
        </>
      ) : null}
      <Button onPress={done}>Done</Button>
    </span>
  )
}
