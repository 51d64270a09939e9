import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { StrategyPage } from '../../../core/strategy/strategy.ts'
import { strategyTemplate } from '../../../core/strategy/template.ts'
import { compared, type PageVersion, textsAt } from '../../../core/strategy/versions.ts'
import { labelDays } from '../../../core/time/label.ts'
import { strategyVersions } from '../../../protocol/strategy-routes.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Moment } from '../../parts/moment.tsx'
import { useAsked } from '../../settings/use-asked.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { personName } from '../../workspace/persons.ts'
import { useClient } from '../../workspace/use-client.tsx'
import css from './strategy.module.css'

const titles: ReadonlyMap<string, string> = new Map(strategyTemplate.map(({ section, title }) => [section, title]))

/** Who wrote what, when and why, and any two versions held against each other (row C1). */
export function VersionsPane({ page }: { readonly page: StrategyPage }) {
  const { ws } = useParams({ from: '/$ws' })
  const { from, to } = useSearch({ strict: false }) as { readonly from?: number; readonly to?: number }
  const { state } = useSeen()
  const navigate = useNavigate()
  const client = useClient()
  const ask = useCallback(async () => (await client.call(strategyVersions, { params: { ws, page: page.id }, query: {} })).versions.map(({ by, ...version }) => ({ ...version, actor: by })) as PageVersion[], [client, ws, page.id, state])
  const { asked } = useAsked(ask)
  if (asked.is === 'asking') return <p className={css.hint}>Reading the past of this page …</p>
  if (asked.is === 'refused') return <p className={css.refused} role="status">{asked.sentence}</p>
  const versions = asked.answer
  const last = versions.at(-1)
  if (last === undefined) return <EmptyState title="Nobody has written in this page yet"><p>Each text that is kept is a version, with who wrote it and when.</p></EmptyState>
  const shown = versions.find(({ position }) => position === to) ?? last
  const before = from ?? versions[versions.indexOf(shown) - 1]?.position ?? 0
  const go = (search: { readonly from: number | undefined; readonly to: number | undefined }) => void navigate({ to: '.', search: ((now: object) => ({ ...now, ...search })) as never })
  const differ = compared(textsAt(versions, before), textsAt(versions, shown.position))
  const nameOf = (actor: string) => personName(state, actor) ?? 'the house'
  return (
    <div className={css.versions}>
      <ol aria-label="Versions">
        {versions.toReversed().map((one) => (
          <li key={one.position} aria-current={one.position === shown.position || undefined}>
            <button type="button" onClick={() => go({ to: one.position, from: undefined })}><b>{nameOf(one.actor)}</b> <Moment at={one.at} /></button>
            <p>{one.changed.map(({ section }) => titles.get(section) ?? section).join(', ')}{one.reason === undefined ? '' : `: ${one.reason}`}</p>
          </li>
        ))}
      </ol>
      <div>
        <p className={css.tools}>
          <label>Against{' '}
            <select value={String(before)} onChange={(event) => go({ to: shown.position, from: Number(event.target.value) })}>
              <option value="0">nothing</option>
              {versions.filter(({ position }) => position < shown.position).map((one, at) => <option key={one.position} value={one.position}>{at + 1}: {nameOf(one.actor)}, {labelDays(one.at.slice(0, 10))}, {one.changed.map(({ section }) => titles.get(section) ?? section).join(', ').slice(0, 60)}</option>)}
            </select>
          </label>
        </p>
        {differ.length === 0 ? <p className={css.hint}>These two versions read the same.</p> : differ.map(({ section, lines }) => (
          <section key={section} className={css.differ} aria-label={titles.get(section)}>
            <h2>{titles.get(section)}</h2>
            {lines.map(({ is, text }, at) => (is === 'gone' ? <p key={at} data-is={is}><del>{text === '' ? ' ' : text}</del></p> : is === 'new' ? <p key={at} data-is={is}><ins>{text === '' ? ' ' : text}</ins></p> : <p key={at}>{text === '' ? ' ' : text}</p>))}
          </section>
        ))}
      </div>
    </div>
  )
}
