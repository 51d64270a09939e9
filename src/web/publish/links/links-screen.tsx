import { Link, useParams } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { listShareLinks, type ShareLinkAnswer } from '../../../protocol/share-routes.ts'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { ViewBar } from '../../parts/view-bar.tsx'
import { FreshSecret } from '../../settings/fresh-secret.tsx'
import { useAsked } from '../../settings/use-asked.ts'
import { useClient } from '../../workspace/use-client.tsx'
import { useMay } from '../../workspace/use-may.ts'
import { PublishTabs } from '../publish-tabs.tsx'
import { ChangeLink } from './change-link.tsx'
import { LinkTable } from './link-table.tsx'
import css from './links.module.css'
import { type FreshLink, NewLink } from './new-link.tsx'

/** Every address at which people outside read what was published: whom it is for, how often it was opened, until when; made and revoked here. */
export function LinksScreen() {
  const client = useClient()
  const { ws = '' } = useParams({ strict: false })
  const ask = useCallback(() => client.call(listShareLinks, { params: { ws } }), [client, ws])
  const { asked, again } = useAsked(ask)
  const mayMake = useMay('share-link.make')
  const [isMaking, setIsMaking] = useState(false)
  const [changing, setChanging] = useState<ShareLinkAnswer>()
  const [fresh, setFresh] = useState<FreshLink>()
  const made = (link: FreshLink) => {
    setFresh(link)
    setIsMaking(false)
    void again()
  }
  const changed = () => {
    setChanging(undefined)
    void again()
  }
  const links = asked.is === 'here' ? asked.answer.links : []
  const live = links.filter(({ standing }) => standing === 'live')
  const ended = links.filter(({ standing }) => standing !== 'live')
  const isForbidden = asked.is === 'here' && asked.answer.forbidden
  const isOpen = asked.is === 'here' && mayMake && !isForbidden && !isMaking && changing === undefined
  return (
    <>
      <ViewBar>
        <PublishTabs current="links" />
      </ViewBar>
      <div className={css.page}>
        <section className={css.column}>
          <header>
            <div>
              <h1>Live links</h1>
              <p>Addresses at which people outside read what was published for them. Each is told once, when it is made; a revoked one is gone within a second.</p>
            </div>
            {isOpen && links.length > 0 ? <Button kind="main" onPress={() => setIsMaking(true)}>New link</Button> : null}
          </header>
          {isForbidden ? (
            <>
              <p className={css.note}>The administrators of this workspace have turned share links off: none can be opened, and none can be made.</p>
              <p>
                <Link from="/$ws" to={'/$ws/settings/sharing' as '.'}>Sharing, in the settings</Link>
              </p>
            </>
          ) : null}
          {fresh === undefined ? null : (
            <FreshSecret title={fresh.label} label="New link" secret={fresh.address} done={() => setFresh(undefined)}>
              Copy it now; it is not shown again.
            </FreshSecret>
          )}
          {isMaking ? <NewLink made={made} cancel={() => setIsMaking(false)} /> : null}
          {changing === undefined ? null : <ChangeLink key={changing.id} link={changing} changed={changed} cancel={() => setChanging(undefined)} />}
          {asked.is === 'refused' ? <p className={css.refused} role="alert">{asked.sentence}</p> : null}
          {asked.is === 'asking' ? <p className={css.note}>Reading the links …</p> : null}
          {isOpen && links.length === 0 ? (
            <EmptyState title="No link yet" steps={<Button kind="main" onPress={() => setIsMaking(true)}>Make the first one</Button>}>
              <p>A link shows the current edition to whoever has it. For example “Advisory board”, with a password, for 90 days.</p>
            </EmptyState>
          ) : null}
          {live.length === 0 ? null : <LinkTable title="Live" links={live} again={again} change={setChanging} />}
          {ended.length === 0 ? null : <LinkTable title="No longer good" links={ended} again={again} change={setChanging} />}
        </section>
      </div>
    </>
  )
}
