import type { ReactNode } from 'react'
import type { Message } from '../../../core/market/market.ts'
import { audienceOf } from '../../../core/market/named.ts'
import { items } from '../../../core/plans/plans.ts'
import { labelDays } from '../../../core/time/label.ts'
import { Told } from '../../accounts/told.tsx'
import { useOpened } from '../../shell/use-opened.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { KeptMarks } from './kept-marks.tsx'
import css from './market.module.css'

/** A message as a house: the sentence and whom it is for as its roof; below it pain, value and proof; what it is about as its ground (row F6). */
export function House({ message }: { readonly message: Message }) {
  const { state } = useSeen()
  const { open } = useOpened()
  const { id, title, pain, value, proof = [], items: about = [] } = message
  const audience = audienceOf(state, message)
  const found = about.flatMap((which) => items.get(state, which) ?? [])
  return (
    <article className={css.house} aria-label={title}>
      <header>
        <div>
          <button type="button" onClick={() => open('messages', id)}>{title}</button>
          <p>{audience.length === 0 ? <em>For nobody yet</em> : <>For {audience.map((one, at) => <span key={one.id}>{at === 0 ? '' : at === audience.length - 1 ? ' and ' : ', '}<button type="button" onClick={() => open(one.kind, one.id)}>{one.title}</button></span>)}</>}</p>
        </div>
        <KeptMarks record={message} />
      </header>
      <div className={css.storeys}>
        <Storey title="Pain" empty="What they cannot do today, and what it costs them">{pain === undefined || pain.trim() === '' ? null : <Told text={pain} />}</Storey>
        <Storey title="Value" empty="What is better for them from the first day">{value === undefined || value.trim() === '' ? null : <Told text={value} />}</Storey>
        <Storey title="Proof" empty="A number or a customer that shows it">
          {proof.length === 0 ? null : (
            <ul>
              {proof.map(({ says, link, on }) => (
                <li key={says}>{link === undefined ? <Told text={says} /> : <a href={link} target="_blank" rel="noreferrer">{says}</a>}{on === undefined ? '' : <small> {labelDays(on)}</small>}</li>
              ))}
            </ul>
          )}
        </Storey>
      </div>
      <footer>{found.length === 0 ? 'About nothing of the plans yet' : <>About {found.map((item, at) => <span key={item.id}>{at === 0 ? '' : ', '}<button type="button" onClick={() => open('items', item.id)}>{item.title}</button></span>)}</>}</footer>
    </article>
  )
}

function Storey({ title, empty, children }: { readonly title: string; readonly empty: string; readonly children: ReactNode }) {
  return (
    <div role="group" aria-label={title} data-gap={children === null || undefined}>
      <h3>{title}</h3>
      <div>{children ?? <em>Missing: {empty.charAt(0).toLowerCase()}{empty.slice(1)}</em>}</div>
    </div>
  )
}
