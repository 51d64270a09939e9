import { useParams } from '@tanstack/react-router'
import { useCallback, useEffect, useState } from 'react'
import type { z } from 'zod'
import { labelDays } from '../../core/time/label.ts'
import { localTime } from '../../core/time/zones.ts'
import { actorName } from '../../core/workspace/actor-name.ts'
import { settings } from '../../core/workspace/workspace.ts'
import { readAudit } from '../../protocol/admin-routes.ts'
import { Button } from '../parts/button.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useClient } from '../workspace/use-client.tsx'
import css from './audit.module.css'
import { toldAct, toldParticulars } from './told-audit.ts'

type Row = z.infer<typeof readAudit.answer>['entries'][number]

/** What changed no state but should be known: sign-ins, refused attempts to share, downloads, exports, erasures. For owners and admins. */
export function AuditScreen() {
  const { rows, failed, more } = useAudit()
  const [words, setWords] = useState('')
  const { state } = useSeen()
  const zone = settings.get(state, 'settings')?.zone ?? 'UTC'
  const told = (rows ?? []).map((row) => ({ ...row, who: row.actor === undefined ? 'Nobody who is known' : actorName(state, row.actor), what: toldAct(row.act), more: toldParticulars(row.details, state) }))
  const shown = told.filter(({ who, what, more: particulars }) => `${who} ${what} ${particulars}`.toLowerCase().includes(words.trim().toLowerCase()))
  return (
    <div className={css.page}>
      <section className={css.column}>
        <header>
          <h1>Audit</h1>
          <p>What changed nothing but should be known: sign-ins, refused attempts to share, downloads, exports, erasures. Kept for 400 days; nobody can change it.</p>
          <input type="search" aria-label="Words in it" placeholder="Words in it" value={words} onChange={(event) => setWords(event.target.value)} />
        </header>
        {failed === undefined ? null : (
          <EmptyState title="The audit cannot be read">
            <p>{failed}</p>
          </EmptyState>
        )}
        {rows !== undefined && shown.length === 0 ? (
          <EmptyState title="Nothing here">
            <p>{words === '' ? 'Nothing has happened that would stand here.' : 'No line holds these words.'}</p>
          </EmptyState>
        ) : null}
        {shown.length === 0 ? null : (
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col">When</th>
                <th scope="col">Who</th>
                <th scope="col">What</th>
                <th scope="col">More</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ at, who, act, what, more: particulars }, place) => {
                const { day, time } = localTime(at, zone)
                return (
                  <tr key={`${at}/${place}`} data-refused={act.startsWith('refused') ? '' : undefined}>
                    <td>
                      <time dateTime={at}>
                        {labelDays(day)}, {time.slice(0, 5)}
                      </time>
                    </td>
                    <td>{who}</td>
                    <td className={css.act}>{what}</td>
                    <td>{particulars}</td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        )}
        {more === undefined ? null : (
          <p className={css.more}>
            {words.trim() === '' ? null : <span>Looked for in the newest {told.length} lines. </span>}
            <Button onPress={more}>Earlier</Button>
          </p>
        )}
      </section>
    </div>
  )
}

function useAudit(): { readonly rows: readonly Row[] | undefined; readonly failed: string | undefined; readonly more: (() => void) | undefined } {
  const client = useClient()
  const { ws = '' } = useParams({ strict: false })
  const [rows, setRows] = useState<readonly Row[]>()
  const [next, setNext] = useState<string>()
  const [failed, setFailed] = useState<string>()
  const read = useCallback(
    async (cursor: string | undefined) => {
      try {
        const page = await client.call(readAudit, { query: { workspace: ws, limit: 100, ...(cursor === undefined ? {} : { cursor }) } })
        setRows((before) => (cursor === undefined ? page.entries : [...(before ?? []), ...page.entries]))
        setNext(page.next)
      } catch (error) {
        setFailed(error instanceof Error ? error.message : 'The audit cannot be read now.')
      }
    },
    [client, ws],
  )
  useEffect(() => void read(undefined), [read])
  return { rows, failed, more: next === undefined ? undefined : () => void read(next) }
}
