import { Link, useParams } from '@tanstack/react-router'
import { useCallback } from 'react'
import { listUnsent } from '../../protocol/rhythm-routes.ts'
import { useAsked } from '../settings/use-asked.ts'
import { useClient } from '../workspace/use-client.tsx'

/** The looks of Today come with it: of its own this brings none, so that Today stays a chunk by itself. */
interface UnsentNoticeProps {
  readonly css: Readonly<Record<string, string>>
}

/** For whoever runs the workspace: that mails of the clock did not go, with the way to where that is settled. Nothing where all went. */
export function UnsentNotice({ css }: UnsentNoticeProps) {
  const client = useClient()
  const { ws = '' } = useParams({ strict: false })
  const ask = useCallback(() => client.call(listUnsent, { params: { ws } }), [client, ws])
  const { asked } = useAsked(ask)
  const count = asked.is === 'here' ? asked.answer.unsent.length : 0
  if (count === 0) return null
  return (
    <section className={css['section']} aria-label="Mails that did not go">
      <h2>Mails that did not go <span>{count}</span></h2>
      <ul>
        <li className={css['row']}>
          <span className={css['kind']}>to settle</span>
          <div className={css['what']}><p>{count === 1 ? 'A reminder, round-up or update' : 'Reminders, round-ups or updates'} could not be sent, or may have arrived without anybody knowing.</p></div>
          <Link className={css['name']} from="/$ws" to={'/$ws/library/rhythms' as '.'}>Look at them</Link>
        </li>
      </ul>
    </section>
  )
}
