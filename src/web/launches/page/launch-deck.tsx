import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { audiences } from '../../../core/audiences/audiences.ts'
import { decksOfLaunch } from '../../../core/decks/launch-deck.ts'
import { editions } from '../../../core/editions/editions.ts'
import type { Launch } from '../../../core/launches/launches.ts'
import { labelDays } from '../../../core/time/label.ts'
import { ActForm } from '../../parts/act-form.tsx'
import { Button } from '../../parts/button.tsx'
import field from '../../parts/field.module.css'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import css from './launch-page.module.css'

/** The deck that the launch is talked about with, and whom its editions are out for; or making one. */
export function LaunchDeck({ launch }: { readonly launch: Launch }) {
  const { state } = useSeen()
  const found = decksOfLaunch(state, launch)
  return (
    <section aria-label="Deck">
      <header><h2>Deck</h2></header>
      {found.length === 0 ? <MakeDeck launch={launch} /> : (
        <ul className={css.tied}>
          {found.map(({ id, key, title }) => {
            const out = editions.list(state).filter(({ deck, state: stands }) => deck === id && stands === 'current')
            return (
              <li key={id}>
                <Link to={'/$ws/publish' as '.'} search={{ deck: key } as never}>{title}</Link>
                <span>{out.length === 0 ? 'Not published' : out.map(({ audience, number, day }) => `${audiences.get(state, audience)?.title ?? 'An audience'}: edition ${number}, ${labelDays(day)}`).join('; ')}</span>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}

/** Its title is the release's where nothing else is said; one that stays inside is refused with a sentence that asks for one. */
function MakeDeck({ launch }: { readonly launch: Launch }) {
  const act = useAct()
  const may = useMay('deck.for-launch')
  const [isAsking, setIsAsking] = useState(false)
  const [title, setTitle] = useState('')
  if (!may) return <p className={css.hint}>It has no deck yet.</p>
  if (!isAsking) return <p className={css.hint}>It has none yet: a deck about this release alone. <Button kind="go" onPress={() => setIsAsking(true)}>Make its deck</Button></p>
  return (
    <ActForm className={css.pointForm} send="Make it" close={() => setIsAsking(false)} act={() => act('deck.for-launch', { launch: launch.id, ...(title.trim() === '' ? {} : { title: title.trim() }) }, { said: 'Made the deck of this launch' })}>
      <input className={field.input} autoFocus aria-label="Title of the deck" placeholder="Called as the release" value={title} maxLength={300} onChange={(event) => setTitle(event.target.value)} />
    </ActForm>
  )
}
