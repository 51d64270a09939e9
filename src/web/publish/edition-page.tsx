import { useParams } from '@tanstack/react-router'
import { Presentation } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import type { Audience } from '../../core/audiences/audiences.ts'
import type { Edition } from '../../core/editions/editions.ts'
import { labelDays } from '../../core/time/label.ts'
import { Button } from '../parts/button.tsx'
import { ReasonField } from '../parts/reason-field.tsx'
import { useAct } from '../workspace/use-act.ts'
import { useMay } from '../workspace/use-may.ts'
import { EditionChanges } from './edition-changes.tsx'
import css from './editions.module.css'
import { SurveyLine } from './survey-line.tsx'

/** It holds what is taken back against the commands that would write it, and so brings them all. */
const ReturnedDeck = lazy(async () => ({ default: (await import('./returned/returned-deck.tsx')).ReturnedDeck }))

const told: Readonly<Record<Edition['state'], string>> = { current: 'Current', superseded: 'Superseded by a newer one', withdrawn: 'Withdrawn' }

/** One edition: how it stands, what changed against any other, and its files as they are served. */
export function EditionPage({ edition, others, audience }: { readonly edition: Edition; readonly others: readonly Edition[]; readonly audience: Audience }) {
  return (
    <article className={css.page} aria-label={edition.title}>
      <p className={css.said}>
        <b data-state={edition.state}>{told[edition.state]}</b>
        <span>{labelDays(edition.day)}</span>
        <span>for {audience.title.toLowerCase()}</span>
        {edition.revision === undefined || edition.revision === 0 ? null : <span>drawn anew, revision {edition.revision}</span>}
      </p>
      <div className={css.title}>
        <h2>{edition.title}</h2>
        {edition.state === 'withdrawn' ? null : (
          <div className={css.acts}>
            <Present edition={edition} />
            <Withdraw edition={edition} />
          </div>
        )}
      </div>
      {edition.withdrawnReason === undefined ? null : (
        <>
          <p className={css.withdrawn}>Withdrawn: “{edition.withdrawnReason}”</p>
          <p className={css.told}>Its files and links say that it is. {edition.withdrawnOutsideReason === undefined ? 'Readers are told no reason.' : `Readers are told: “${edition.withdrawnOutsideReason}”`}</p>
        </>
      )}
      {others.length === 0 ? <p className={css.quiet}>It is the only edition for {audience.title.toLowerCase()}, so there is none to hold it against.</p> : <EditionChanges edition={edition} others={others} audience={audience} />}
      <SurveyLine edition={edition} others={others} />
      <Files edition={edition} />
      <Suspense>
        <ReturnedDeck edition={edition} />
      </Suspense>
    </article>
  )
}

/** Its slides fill a window of their own, and the notes another. */
function Present({ edition }: { readonly edition: Edition }) {
  const { ws = '' } = useParams({ strict: false })
  return (
    <a className={css.present} href={`/${encodeURIComponent(ws)}/publish/present/${encodeURIComponent(edition.id)}`} target="_blank" rel="noopener">
      <Presentation size={14} strokeWidth={1.75} aria-hidden /> Present
    </a>
  )
}

/** Withdrawing is for good, so it asks why. */
function Withdraw({ edition }: { readonly edition: Edition }) {
  const act = useAct()
  const may = useMay('edition.withdraw')
  const [isAsked, setIsAsked] = useState(false)
  const [sentence, setSentence] = useState<string>()
  if (!may) return null
  const withdraw = async (reason: string | undefined, told: string | undefined) => {
    const outcome = await act('edition.withdraw', { id: edition.id, ...(reason === undefined ? {} : { reason }) }, told === undefined ? {} : { outsideReason: told })
    if (outcome.done) setIsAsked(false)
    else setSentence(outcome.sentence)
  }
  if (!isAsked) return <Button onPress={() => setIsAsked(true)}>Withdraw …</Button>
  return (
    <div className={css.asks}>
      <ReasonField label={`Why is ${edition.title} withdrawn? It stays withdrawn, and its files and links say so.`} isNeeded tells="What may readers be told of it?" sentence={sentence} done={(reason, told) => void withdraw(reason, told)} cancel={() => setIsAsked(false)} />
    </div>
  )
}

const formats: Readonly<Record<string, string>> = { pptx: 'PPTX', pdf: 'PDF', html: 'Page', zip: 'Pictures', json: 'Notes' }

function Files({ edition }: { readonly edition: Edition }) {
  const { ws = '' } = useParams({ strict: false })
  const isGone = edition.state === 'withdrawn'
  const address = (format: string, copy: string) => `/api/v1/workspaces/${encodeURIComponent(ws)}/editions/${encodeURIComponent(edition.id)}.${format}${copy === 'presenter' ? '?copy=presenter' : ''}`
  return (
    <section className={css.files} aria-label="Files">
      <h3>
        Files <span>frozen as they are served{isGone ? '; nobody is handed them any more' : ''}</span>
      </h3>
      <table>
        <thead>
          <tr>
            <th scope="col">For</th>
            <th scope="col">File</th>
            <th scope="col" className={css.end}>Size</th>
            <th scope="col" className={css.digest}>SHA-256</th>
          </tr>
        </thead>
        <tbody>
          {edition.files.map(({ format, copy, bytes, sha256 }) => (
            <tr key={`${format} ${copy}`}>
              <td>{copy === 'presenter' ? 'Presenters' : 'Readers'}</td>
              <td>{isGone ? (formats[format] ?? format) : <a href={address(format, copy)} {...(format === 'html' ? { target: '_blank', rel: 'noopener' } : { download: '' })}>{formats[format] ?? format}<span className="unseen"> for {copy === 'presenter' ? 'presenters' : 'readers'}</span></a>}</td>
              <td className={css.end}>{sizeOf(bytes)}</td>
              <td className={css.digest}>{sha256.slice(0, 4)} {sha256.slice(4, 8)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function sizeOf(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
