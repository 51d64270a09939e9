import { useNavigate, useSearch } from '@tanstack/react-router'
import { recordTypes } from '../../core/root.ts'
import { actorName } from '../../core/workspace/actor-name.ts'
import { people } from '../../core/workspace/workspace.ts'
import { Button } from '../parts/button.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import css from './filters.module.css'

/** Kinds of records that people look for by themselves. */
const kinds = ['items', 'activities', 'plans', 'buckets', 'cell-agreements', 'connectors', 'comments', 'people', 'memberships', 'settings', 'editions'] as const

/** What of the past is shown; all of it stands in the address. */
export function Filters() {
  const search = useSearch({ from: '/$ws/history' })
  const { state } = useSeen()
  const navigate = useNavigate({ from: '/$ws/history' })
  const set = (change: Partial<typeof search>) => void navigate({ search: (now) => ({ ...now, ...change }), replace: true })
  const isFiltered = [search.who, search.kind, search.q, search.to, search.record].some((value) => value !== undefined && value !== '')
  return (
    <div className={css.filters} role="search">
      <input type="search" aria-label="Words in it" placeholder="Words in it" value={search.q ?? ''} onChange={(event) => set({ q: event.target.value === '' ? undefined : event.target.value })} />
      <select aria-label="By whom" value={search.who ?? ''} onChange={(event) => set({ who: event.target.value || undefined })}>
        <option value="">By anybody</option>
        {people.list(state).map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
        <option value="system">{actorName(state, 'system')}</option>
      </select>
      <select aria-label="Of what kind" value={search.kind ?? ''} onChange={(event) => set({ kind: event.target.value || undefined })}>
        <option value="">Of any kind</option>
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {recordTypes.get(kind)?.word ?? kind}
          </option>
        ))}
      </select>
      <label className={css.until}>
        up to <input type="date" aria-label="Up to this day" value={search.to ?? ''} onChange={(event) => set({ to: event.target.value || undefined })} />
      </label>
      {isFiltered ? (
        <Button kind="go" onPress={() => set({ who: undefined, kind: undefined, q: undefined, to: undefined, record: undefined })}>
          Show all
        </Button>
      ) : null}
    </div>
  )
}
