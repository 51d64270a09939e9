import { useParams } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { listSubscriptions } from '../../../protocol/subscription-routes.ts'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { ViewBar } from '../../parts/view-bar.tsx'
import { useAsked } from '../../settings/use-asked.ts'
import { useClient } from '../../workspace/use-client.tsx'
import { useMay } from '../../workspace/use-may.ts'
import css from '../links/links.module.css'
import { PublishTabs } from '../publish-tabs.tsx'
import { ForgetReader } from './forget-reader.tsx'
import { NewRoom } from './new-room.tsx'
import { ReaderTable } from './reader-table.tsx'
import { RoomTable } from './room-table.tsx'

/** Who is told of each new edition: chat rooms, subscribed and ended here, and readers of shared pages, of whom only the number is known. */
export function SubscriptionsScreen() {
  const client = useClient()
  const { ws = '' } = useParams({ strict: false })
  const ask = useCallback(() => client.call(listSubscriptions, { params: { ws } }), [client, ws])
  const { asked, again } = useAsked(ask)
  const mayMake = useMay('subscription.make')
  const [isMaking, setIsMaking] = useState(false)
  const { rooms, links, mails } = asked.is === 'here' ? asked.answer : { rooms: [], links: [], mails: true }
  const isHere = asked.is === 'here'
  const isOpen = isHere && mayMake && !isMaking
  const made = () => {
    setIsMaking(false)
    void again()
  }
  return (
    <>
      <ViewBar>
        <PublishTabs current="subscriptions" />
      </ViewBar>
      <div className={css.page}>
        <section className={css.column}>
          <header>
            <div>
              <h1>Subscriptions</h1>
              <p>Each new edition is told once to whoever asked for it, in the words of its audience. An edition that is withdrawn before it goes is not sent.</p>
            </div>
            {isOpen && rooms.length > 0 ? <Button kind="main" onPress={() => setIsMaking(true)}>New chat room</Button> : null}
          </header>
          {isMaking ? <NewRoom made={made} cancel={() => setIsMaking(false)} /> : null}
          {asked.is === 'refused' ? <p className={css.refused} role="alert">{asked.sentence}</p> : null}
          {asked.is === 'asking' ? <p className={css.note}>Reading the subscriptions …</p> : null}
          {isOpen && rooms.length === 0 ? (
            <EmptyState title="No chat room yet" steps={<Button kind="main" onPress={() => setIsMaking(true)}>Subscribe the first one</Button>}>
              <p>A room of Slack, or of what takes its form, gets one message for each new edition: what changed, and why.</p>
            </EmptyState>
          ) : null}
          {rooms.length === 0 ? null : <RoomTable rooms={rooms} again={again} />}
          {links.length === 0 ? null : <ReaderTable links={links} />}
          {isHere && links.length === 0 ? (
            <p className={css.note}>{mails ? 'No reader of a shared page has asked to be told by mail yet. Each page has the form for it at its foot.' : 'Readers of shared pages cannot ask to be told by mail, since this service sends none: have SMTP_URL set.'}</p>
          ) : null}
          {mayMake && links.length > 0 ? <ForgetReader again={again} /> : null}
        </section>
      </div>
    </>
  )
}
