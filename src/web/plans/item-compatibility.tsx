import { byCodeHost, codeHostName } from '../../core/plans/code-hosts.ts'
import { codeHosts, type Item } from '../../core/plans/plans.ts'
import { Section } from '../inspector/section.tsx'
import { ChoiceField } from '../parts/choice-field.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useAct } from '../workspace/use-act.ts'

const answers = [{ value: 'yes', text: 'Works' }, { value: 'no', text: 'Does not' }] as const

/** What the item works with: each code host that is known, and whatever else its source named. */
export function ItemCompatibility({ item, isReadOnly }: { readonly item: Item; readonly isReadOnly: boolean }) {
  const { state } = useSeen()
  const act = useAct()
  const said = item.compatibility ?? {}
  const names = new Map(Object.keys(said).map((key) => [key, codeHostName(key, undefined)]))
  for (const { sourceKey, title } of codeHosts.list(state)) if (sourceKey !== undefined && (item.kind === 'feature' || names.has(sourceKey))) names.set(sourceKey, codeHostName(sourceKey, title))
  if (names.size === 0) return null
  const save = (key: string, answer: string | null) => {
    const { [key]: _, ...others } = said
    return act('item.change', { id: item.id, compatibility: answer === null ? others : { ...others, [key]: answer === 'yes' } })
  }
  return (
    <Section title="Works with">
      {[...names].sort(([a], [b]) => byCodeHost(a, b)).map(([key, name]) => (
        <ChoiceField key={key} label={name} value={said[key] === undefined ? undefined : said[key] ? 'yes' : 'no'} none="Nobody has said" choices={answers} isReadOnly={isReadOnly} save={(answer) => save(key, answer)} />
      ))}
    </Section>
  )
}
