import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { labelDays } from '../../../core/time/label.ts'
import { endSubscription, type SubscriptionAnswer } from '../../../protocol/subscription-routes.ts'
import { Button } from '../../parts/button.tsx'
import { say } from '../../parts/toast-store.ts'
import { sentenceOf } from '../../settings/use-asked.ts'
import { useClient } from '../../workspace/use-client.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import css from '../links/links.module.css'

interface RoomTableProps {
  readonly rooms: readonly SubscriptionAnswer[]
  readonly again: () => Promise<void>
}

/** Chat rooms with what they are told of, and what came of the last message. */
export function RoomTable({ rooms, again }: RoomTableProps) {
  return (
    <div className={css.scroll} role="region" aria-label="Chat rooms" tabIndex={0}>
      <table className={css.table}>
        <caption>Chat rooms</caption>
        <thead>
          <tr>
            <th scope="col">Room</th>
            <th scope="col">Last message</th>
            <th scope="col">Told of</th>
            <th scope="col">Since</th>
            <th scope="col">
              <span className="unseen">What to do</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rooms.map((room) => (
            <RoomRow key={room.id} room={room} again={again} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

const stands = { waiting: 'waits to be sent', sent: 'sent', 'given-up': 'given up' } as const

function RoomRow({ room: { id, label, deck, audience, host, last, madeBy, madeOn, roundUp }, again }: { readonly room: SubscriptionAnswer; readonly again: () => Promise<void> }) {
  const client = useClient()
  const { ws = '' } = useParams({ strict: false })
  const act = useAct()
  const mayEnd = useMay('subscription.end')
  const [isSure, setIsSure] = useState(false)
  const tellWeekly = async () => {
    const outcome = await act('subscription.round-up', { id, roundUp: roundUp === 'on' ? 'off' : 'on' }, { said: `*${label.replaceAll('*', '∗')}* ${roundUp === 'on' ? 'gets no weekly round-up' : 'gets a weekly round-up'}` })
    if (outcome.done) await again()
    else say({ key: id, sentence: outcome.sentence, kind: 'refused' })
  }
  const end = async () => {
    try {
      await client.call(endSubscription, { params: { ws, subscription: id } })
      say({ key: id, sentence: `*${label.replaceAll('*', '∗')}* is told nothing more` })
      await again()
    } catch (error) {
      say({ key: id, sentence: sentenceOf(error), kind: 'refused' })
    }
  }
  return (
    <tr>
      <td>
        <b>{label}</b>
        <small>{host}</small>
      </td>
      <td className={last === undefined || last.standing === 'sent' ? '' : css.warn}>
        {last === undefined ? 'None yet' : `Edition ${last.edition} ${stands[last.standing]}`}
        {last === undefined || last.said === '' ? null : <small>{last.said}</small>}
      </td>
      <td>
        {deck}, {audience}
        {roundUp === 'never' ? null : <small>{roundUp === 'on' ? 'and weekly, what is late and due' : 'not of what is late and due'}</small>}
      </td>
      <td>
        {labelDays(madeOn)}
        <small>by {madeBy}</small>
      </td>
      <td className={css.acts}>
        {roundUp === 'never' || !mayEnd ? null : (
          <Button kind="bare" aria-label={`${roundUp === 'on' ? 'No weekly round-up' : 'Weekly round-up'} for ${label}`} onPress={() => void tellWeekly()}>
            {roundUp === 'on' ? 'No round-up' : 'Weekly round-up'}
          </Button>
        )}
        {!mayEnd ? null : isSure ? (
          <>
            <Button kind="bare" onPress={() => setIsSure(false)}>
              Keep it
            </Button>
            <Button onPress={() => void end()}>End for good</Button>
          </>
        ) : (
          <Button kind="bare" aria-label={`End ${label}`} onPress={() => setIsSure(true)}>
            End
          </Button>
        )}
      </td>
    </tr>
  )
}
