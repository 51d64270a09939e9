import { useSearch } from '@tanstack/react-router'
import { ListFilter } from 'lucide-react'
import { kindWords } from '../../core/plans/kind-words.ts'
import { itemKinds } from '../../core/plans/plans.ts'
import { people } from '../../core/workspace/workspace.ts'
import { Button } from '../parts/button.tsx'
import { Popover } from '../parts/popover.tsx'
import { statusWords } from '../parts/status-mark.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import type { Board } from './board.ts'
import { filterCount, type FilterField, valuesOf } from './filter.ts'
import css from './plans.module.css'
import { useSetPlans } from './use-set-plans.ts'

/** What of the plans is shown. All of it stands in the address. */
export function PlansFilter({ board }: { readonly board: Board }) {
  const search = useSearch({ from: '/$ws/plans' })
  const { state } = useSeen()
  const set = useSetPlans()
  const count = filterCount(search)
  const choices: readonly (readonly [FilterField, string, readonly (readonly [string, string])[]])[] = [
    ['plan', 'Plan', board.groups.map(({ plan }) => [plan.id, plan.title] as const)],
    ['kind', 'Kind', itemKinds.map((kind) => [kind, kindWords[kind]] as const)],
    ['owner', 'Owner', [...people.list(state).map(({ id, name }) => [id, name] as const), ['nobody', 'Nobody']]],
    ['status', 'Status', Object.entries(statusWords)],
  ]
  return (
    <Popover
      label="Filter"
      button={
        <Button kind="bare" icon={ListFilter}>
          Filter{count === 0 ? '' : ` ${count}`}
        </Button>
      }
    >
      <div className={css.filters}>
        <label>
          Words <input type="search" value={search.q ?? ''} onChange={(event) => set({ q: event.target.value || undefined })} />
        </label>
        {choices.map(([field, label, options]) => (
          <label key={field}>
            {label}
            <select value={valuesOf(search[field])[0] ?? ''} onChange={(event) => set({ [field]: event.target.value || undefined })}>
              <option value="">Any</option>
              {options.map(([id, text]) => (
                <option key={id} value={id}>
                  {text}
                </option>
              ))}
            </select>
          </label>
        ))}
        <label>
          From <input type="date" value={search.from ?? ''} onChange={(event) => set({ from: event.target.value || undefined })} />
        </label>
        {count === 0 && search.from === undefined ? null : (
          <Button kind="go" onPress={() => set({ plan: undefined, kind: undefined, owner: undefined, status: undefined, product: undefined, q: undefined, from: undefined })}>
            Show all
          </Button>
        )}
      </div>
    </Popover>
  )
}
