import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { z } from 'zod'
import { addDays } from '../../core/time/days.ts'
import { labelDays } from '../../core/time/label.ts'
import { readOutline } from '../../protocol/deck-routes.ts'
import { Switch } from '../parts/switch.tsx'
import { useAsked } from '../settings/use-asked.ts'
import { useClient } from '../workspace/use-client.tsx'
import type { Shelf } from './shelf.ts'
import css from './reader.module.css'

/** Days that are looked back. */
const back = 30

/** What changed of late, as one audience is told it. */
export function WhatChanged({ shelf: { views, today } }: { readonly shelf: Shelf }) {
  const { ws } = useParams({ from: '/$ws/views' })
  const { as } = useSearch({ from: '/$ws/views' })
  const navigate = useNavigate({ from: '/$ws/views' })
  const client = useClient()
  const audience = (views.find((view) => view.audience === as) ?? views[0])?.audience ?? ''
  const from = addDays(today, -back)
  const ask = useCallback(() => client.call(readOutline, { params: { ws }, query: { from, to: today, audience } }), [client, ws, from, today, audience])
  const { asked } = useAsked(ask)
  return (
    <section className={css.part} aria-label="What changed">
      <h2>
        What changed <span>since {labelDays(from)}</span>
      </h2>
      {views.length < 2 ? null : (
        <Switch label="As it is told to" value={audience} options={views.map((view) => ({ value: view.audience, text: view.title }))} onChange={(value) => void navigate({ search: (now) => ({ ...now, as: value }), replace: true })} />
      )}
      {asked.is === 'asking' ? <p className={css.quiet} role="status">Looking back …</p> : null}
      {asked.is === 'refused' ? <p className={css.quiet}>{asked.sentence}</p> : null}
      {asked.is === 'here' ? <Told outline={asked.answer} /> : null}
    </section>
  )
}

type Outline = z.infer<typeof readOutline.answer>

function Told({ outline: { headline, lines } }: { readonly outline: Outline }) {
  const groups = [...new Set(lines.map(({ group }) => group))]
  return (
    <>
      <p className={css.headline}>{headline}</p>
      {groups.map((group) => (
        <div key={group} className={css.group}>
          <h3>{group}</h3>
          <ul>
            {lines.filter((line) => line.group === group).map(({ title, sentence, reason }, at) => (
              <li key={at}>
                <b>{title}</b> {sentence.startsWith(`${title} `) ? sentence.slice(title.length + 1) : sentence}
                {reason === undefined ? null : <q>{reason}</q>}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  )
}
