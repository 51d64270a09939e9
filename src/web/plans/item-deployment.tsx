import { maturityLevels, maturityWords } from '../../core/plans/maturity.ts'
import { deploymentOptions, type Item } from '../../core/plans/plans.ts'
import { unreadOf } from '../../core/product-data/features.ts'
import { ownWithout } from '../library/product-data/shown-groups.ts'
import { Section } from '../inspector/section.tsx'
import { ChoiceField } from '../parts/choice-field.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useAct } from '../workspace/use-act.ts'

const choices = maturityLevels.map((level) => ({ value: level, text: maturityWords[level].label }))

/** How far along a feature is where it runs, option by option, where that differs from the feature itself (DOMAIN 1.22). */
export function ItemDeployment({ item, isReadOnly }: { readonly item: Item; readonly isReadOnly: boolean }) {
  const { state } = useSeen()
  const act = useAct()
  const said = item.deployment ?? {}
  const unread = unreadOf(item, 'deployment')
  const names = new Map<string, string>([...Object.keys(said), ...unread.keys()].map((key) => [key, key.replaceAll(/[_-]+/g, ' ')]))
  for (const { sourceKey, title } of deploymentOptions.list(state)) if (sourceKey !== undefined && (item.kind === 'feature' || names.has(sourceKey))) names.set(sourceKey, title)
  if (names.size === 0) return null
  const save = (key: string, level: string | null) => {
    const { [key]: _, ...others } = said
    const next = level === null ? others : { ...others, [key]: level }
    return act('item.change', { id: item.id, deployment: Object.keys(next).length === 0 ? null : next, ...(item.own === undefined ? {} : { own: ownWithout(item, 'deployment', key) ?? null }) }, { said: `Said how far along *${item.title.replaceAll('*', '∗')}* is there` })
  }
  return (
    <Section title="Where it runs">
      {[...names].sort(([, a], [, b]) => a.localeCompare(b)).map(([key, name]) => (
        <ChoiceField key={key} label={name} value={said[key]} none={unread.has(key) ? `Its source says “${unread.get(key) ?? ''}”` : 'As the feature itself'} choices={choices} isReadOnly={isReadOnly} save={(level) => save(key, level)} />
      ))}
    </Section>
  )
}
