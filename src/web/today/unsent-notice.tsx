import { Link, useParams } from '@tanstack/react-router'
import { useCallback } from 'react'
import { listUnsent } from '../../protocol/rhythm-routes.ts'
import { useAsked } from '../settings/use-asked.ts'
import { useClient } from '../workspace/use-client.tsx'

/** The looks of Today come with it: of its own this brings none, so that Today stays a chunk by itself. */
interface UnsentNoticeProps {
  readonly css: Readonly<Record<string, string>>
}

/** For whoever runs the workspace: mails of the clock that did not go and decks that could not be made, with the way to where that is settled. Nothing where all went. */
export function UnsentNotice({ css }: UnsentNoticeProps) {
  const client = useClient()
  const { ws = '' } = useParams({ strict: false })
  const ask = useCallback(() => client.call(listUnsent, { params: { ws } }), [client, ws])
  const { asked } = useAsked(ask)
  const [mails, decks] = asked.is === 'here' ? [asked.answer.unsent.length, asked.answer.unmade.length] : [0, 0]
  const count = mails + decks
  if (count === 0) return null
  return (
    <section className={css['section']} aria-label="What the clock could not do">
      <h2>What the clock could not do <span>{count}</span></h2>
      <ul>
        <li className={css['row']}>
          <span className={css['kind']}>to settle</span>
          <div className={css['what']}><p>{[mails === 0 ? '' : `${mails} ${mails === 1 ? 'mail' : 'mails'} could not be sent, or may have arrived without anybody knowing.`, decks === 0 ? '' : `${decks} ${decks === 1 ? 'deck' : 'decks'} could not be made.`].filter((one) => one !== '').join(' ')}</p></div>
          <Link className={css['name']} from="/$ws" to={'/$ws/library/rhythms' as '.'}>Look at them</Link>
        </li>
      </ul>
    </section>
  )
}
