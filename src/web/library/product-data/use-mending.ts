import type { Id } from '../../../core/kernel/change.ts'
import type { Json } from '../../../lib/json.ts'
import type { Maturity } from '../../../core/plans/maturity.ts'
import { type Item, items } from '../../../core/plans/plans.ts'
import { teams } from '../../../core/workspace/workspace.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { ownWithout } from './shown-groups.ts'

/** The acts that mend a feature, each with what its source had said of it taken along. */
export function useMending() {
  const { state } = useSeen()
  const act = useAct()
  const changed = (feature: Id) => items.need(state, feature)
  return {
    team: (of: Id, team: Id) => act('item.change', { id: of, teams: [team], ...ownAfter(changed(of), 'teams') }, { said: `*${changed(of).title}* is in ${teams.get(state, team)?.title ?? 'its team'}` }),
    level: (of: Id, level: Maturity | null, name: string) => act('item.change', { id: of, maturity: level, ...(level === null ? {} : ownAfter(changed(of), 'maturity')) }, { said: level === null ? `Nobody has said how far along *${changed(of).title}* is` : `*${changed(of).title}* is ${name}` }),
    box: (of: Id, key: string, name: string, says: boolean | undefined) => {
      const feature = changed(of)
      const { [key]: _, ...others } = feature.compatibility ?? {}
      return act('item.change', { id: of, compatibility: says === undefined ? others : { ...others, [key]: says }, ...(says === undefined ? {} : ownAfter(feature, 'compatibility', key)) }, { said: `*${feature.title}* ${says === undefined ? `and ${name}: nobody has said` : says ? `works with ${name}` : `does not work with ${name}`}` })
    },
  }
}

/** What stays of a source's own words once a field is mended; nothing to send where it had none. */
function ownAfter(feature: Item, field: Parameters<typeof ownWithout>[1], key?: string): { readonly [name: string]: Json } {
  return feature.own === undefined ? {} : { own: ownWithout(feature, field, key) ?? null }
}
