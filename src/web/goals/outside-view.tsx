import type { Objective } from '../../core/goals/goals.ts'
import { maskedGoals } from '../../core/goals/masked.ts'
import { useState } from 'react'
import { Button } from '../parts/button.tsx'
import { copyText } from '../parts/copy-text.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import css from './goals.module.css'

/** Goals as they may be told outside, and beside them, for staff, what stands behind each placeholder (DOMAIN 1.3). */
export function OutsideView({ shown }: { readonly shown: readonly Objective[] }) {
  const { state } = useSeen()
  const [isCopied, setIsCopied] = useState(false)
  const { page, key } = maskedGoals(state, shown)
  const text = page.objectives.map(({ title, why, keyResults }) => [title, ...(why === undefined ? [] : [why]), ...keyResults.map((one) => `- ${one.title}: from ${one.from} ${one.goes} to ${one.to}`)].join('\n')).join('\n\n')
  return (
    <div className={css.outside}>
      <section aria-label="For outside">
        <header><h2>For outside</h2><Button onPress={() => void copyText(text).then(() => setIsCopied(true))}>{isCopied ? 'Copied' : 'Copy'}</Button></header>
        {page.objectives.map(({ title, why, keyResults }) => (
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
