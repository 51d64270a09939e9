import { useParams, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { Audience } from '../../core/audiences/audiences.ts'
import type { Edition } from '../../core/editions/editions.ts'
import { labelDays } from '../../core/time/label.ts'
import { readOutline } from '../../protocol/deck-routes.ts'
import { Outward } from '../parts/field.tsx'
import { useAsked } from '../settings/use-asked.ts'
import { useClient } from '../workspace/use-client.tsx'
import css from './editions.module.css'
import { Pick } from './pick.tsx'
import { ToldLines } from './told-lines.tsx'
import { useSetPublish } from './use-set-publish.ts'

interface EditionChangesProps {
  readonly edition: Edition
  readonly others: readonly Edition[]
  readonly audience: Audience
}

/** What changed between this edition and any other of the same deck and audience; at first, the one before it that still stands. */
export function EditionChanges({ edition, others, audience }: EditionChangesProps) {
  const { against } = useSearch({ from: '/$ws/publish' })
  const { ws = '' } = useParams({ strict: false })
  const set = useSetPublish()
  const client = useClient()
  const other = others.find(({ id }) => id === against) ?? others.find((one) => one.number < edition.number && one.state !== 'withdrawn') ?? others[0]
  const [from = '', to = ''] = [other?.day ?? edition.day, edition.day].sort()
  const ask = useCallback(() => client.call(readOutline, { params: { ws }, query: { from, to, audience: audience.key } }), [client, ws, from, to, audience.key])
  const { asked } = useAsked(ask)
  return (
    <section className={css.changes} aria-label="What changed">
      <header>
        <h3>What changed</h3>
        <span>against</span>
        <Pick label="Against which edition" value={other?.id ?? ''} choices={others.map((one) => ({ value: one.id, text: `${one.number}, ${labelDays(one.day)}` }))} choose={(id) => set({ against: id })} />
        <span className={css.outward}>
          <Outward text={`${audience.title.toLowerCase()} can see this`} />
        </span>
      </header>
      {asked.is === 'asking' ? <p className={css.quiet} role="status">Held against each other …</p> : asked.is === 'refused' ? <p className={css.quiet}>{asked.sentence}</p> : (
        <>
          <p className={css.headline}>{asked.answer.headline}</p>
          <ToldLines lines={asked.answer.lines} />
        </>
      )}
    </section>
  )
}
