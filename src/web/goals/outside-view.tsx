import { useParams } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import type { Level } from '../../core/goals/goals.ts'
import type { Day } from '../../core/kernel/command.ts'
import { goalsForOutside } from '../../protocol/goal-routes.ts'
import { Button } from '../parts/button.tsx'
import { copyText } from '../parts/copy-text.ts'
import { useAsked } from '../settings/use-asked.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useClient } from '../workspace/use-client.tsx'
import css from './goals.module.css'

/** Goals as they may be told outside, and beside them, for staff, what stands behind each placeholder (DOMAIN 1.3). */
export function OutsideView({ level, on }: { readonly level: Level; readonly on: Day }) {
  const { state } = useSeen()
  const { ws } = useParams({ from: '/$ws' })
  const client = useClient()
  const [isCopied, setIsCopied] = useState(false)
  // The service masks them: it alone knows the names of customers that are kept apart. Asked again whenever anything changes here: the state is another one then.
  const ask = useCallback(() => client.call(goalsForOutside, { params: { ws }, query: { on, level } }), [client, ws, on, level, state])
  const { asked } = useAsked(ask)
  if (asked.is === 'asking') return <p className={css.outside}>Asking the service how they may be told …</p>
  if (asked.is === 'refused') return <p className={css.outside} role="alert">{asked.sentence}</p>
  const { page: { objectives }, key } = asked.answer
  const text = objectives.map(({ title, why, keyResults }) => [title, ...(why === undefined ? [] : [why]), ...keyResults.map((one) => `- ${one.title}: from ${one.from} ${one.goes} to ${one.to}`)].join('\n')).join('\n\n')
  return (
    <div className={css.outside}>
      <section aria-label="For outside">
        <header><h2>For outside</h2><Button onPress={() => void copyText(text).then(() => setIsCopied(true))}>{isCopied ? 'Copied' : 'Copy'}</Button></header>
        {objectives.map(({ title, why, keyResults }) => (
          <article key={title}>
            <h3>{title}</h3>
            {why === undefined ? null : <p>{why}</p>}
            <ul>{keyResults.map((one) => <li key={one.title}>{one.title}: from {one.from} {one.goes} to {one.to}</li>)}</ul>
          </article>
        ))}
      </section>
      <section aria-label="Key for staff">
        <header><h2>Key, for staff alone</h2></header>
        <dl>{Object.entries(key).map(([code, value]) => <div key={code}><dt>{code}</dt><dd>{value}</dd></div>)}</dl>
      </section>
    </div>
  )
}
