import { useState } from 'react'
import type { Examination } from '../../../core/examine/examination.ts'
import type { Finding, FindingKind } from '../../../core/examine/finding.ts'
import { groupWords, kindWords } from '../../../core/examine/kind-words.ts'
import { Button } from '../../parts/button.tsx'
import { copyText } from '../../parts/copy-text.ts'
import { say } from '../../parts/toast-store.ts'
import { findingsAsText } from './copy-list.ts'
import css from './findings.module.css'
import type { Whose } from './whose.ts'

export interface FindingsListProps {
  readonly title: string
  readonly examination: Examination
  readonly whose: Whose
  /** Of the cell in hand. */
  readonly touching: ReadonlySet<string>
  readonly kind: FindingKind | undefined
  readonly show: (kind: FindingKind) => void
}

/** Kinds that are late already, not only open. */
const late: ReadonlySet<FindingKind> = new Set(['lead-time-broken', 'after-what-it-serves', 'ask-overdue', 'slip-open'])

/** Every open question by its kind, and which of them touch the cell in hand. */
export function FindingsList({ title, examination, whose, touching, kind: shown, show }: FindingsListProps) {
  const groups = examination.byGroup.map(({ group, kinds }) => ({ group, kinds: kinds.map(({ kind, findings }) => ({ kind, findings: findings.filter(whose.isWanted) })).filter(({ findings }) => findings.length > 0) })).filter(({ kinds }) => kinds.length > 0)
  const count = groups.reduce((sum, { kinds }) => sum + kinds.reduce((all, { findings }) => all + findings.length, 0), 0)
  const aside = examination.setAside.length
  return (
    <aside className={css.findings} aria-label="All findings">
      <header>
        <h2>{whose.isMine ? 'Your findings' : 'All findings'}</h2>
        <span>{count}</span>
        {aside === 0 ? null : <small>{aside} left so on purpose</small>}
      </header>
      <div className={css.groups}>
        {groups.length === 0 ? <p className={css.none}>{whose.isMine ? 'Nothing of yours is open.' : 'Nothing is open.'}</p> : null}
        {groups.map(({ group, kinds }) => (
          <section key={group}>
            <header>
              <h3>{groupWords[group]}</h3>
              <span>{kinds.reduce((sum, { findings }) => sum + findings.length, 0)}</span>
            </header>
            <ul>
              {kinds.map(({ kind, findings }) => (
                <li key={kind} data-late={late.has(kind) ? '' : undefined} data-touches={findings.some(({ key }) => touching.has(key)) ? '' : undefined}>
                  <b>{findings.length}</b>
                  <button type="button" aria-current={shown === kind ? 'true' : undefined} onClick={() => show(kind)}>
                    <span>{kindWords[kind]}</span>
                    <small>{summary(findings, examination, whose, touching)}</small>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <CopyFoot text={() => findingsAsText(title, examination, whose.isWanted)} />
    </aside>
  )
}

function CopyFoot({ text }: { readonly text: () => string }) {
  const [isCopied, setIsCopied] = useState(false)
  const copy = async () => {
    const done = await copyText(text())
    setIsCopied(done)
    if (!done) say({ key: 'copy', sentence: 'The list could not be copied', kind: 'refused' })
  }
  return (
    <footer>
      <span><i aria-hidden />touches this cell</span>
      <Button kind="go" onPress={() => void copy()}>{isCopied ? 'Copied' : 'Copy as a list'}</Button>
    </footer>
  )
}

/** A line that says which they are: cells by how many are the reader's, others by what the first is about. */
function summary(findings: readonly Finding[], { state }: Examination, { isOwn }: Whose, touching: ReadonlySet<string>): string {
  const [first] = [...findings].sort((a, b) => Number(touching.has(b.key)) - Number(touching.has(a.key)))
  if (first === undefined) return ''
  if (first.cell !== undefined) {
    const own = findings.filter(isOwn).length
    return touching.has(first.key) ? `this cell${findings.length > 1 ? ` and ${findings.length - 1} more` : ''}` : own > 0 ? `${own} of them yours` : 'none of them yours'
  }
  const record = state.get(first.about.collection, first.about.id)
  const name = String(record?.['title'] ?? record?.['name'] ?? first.sentence)
  return findings.length === 1 ? name : `${name} and ${findings.length - 1} more`
}
