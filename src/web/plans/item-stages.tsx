import { maturityLevels, maturityWords } from '../../core/plans/maturity.ts'
import { type Item, items, stageTargets } from '../../core/plans/plans.ts'
import { labelWindow } from '../../core/time/label.ts'
import { Section } from '../inspector/section.tsx'
import { ChoiceField } from '../parts/choice-field.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useAct } from '../workspace/use-act.ts'
import { useDateStyle } from '../workspace/use-date-style.ts'
import css from './inspectors.module.css'

interface ItemStagesProps {
  readonly item: Item
  readonly releases: readonly { readonly value: string; readonly text: string }[]
  readonly isReadOnly: boolean
}

/** In which release the item reaches each stage (row A6); one that has a date of its own, or only what its source said, is told so. */
export function ItemStages({ item, releases, isReadOnly }: ItemStagesProps) {
  const { state } = useSeen()
  const act = useAct()
  const style = useDateStyle()
  const stages = stageTargets.list(state).filter((one) => one.item === item.id).sort((a, b) => maturityWords[a.stage].rank - maturityWords[b.stage].rank)
  const left = maturityLevels.filter((level) => !stages.some(({ stage }) => stage === level))
  if (stages.length === 0 && (isReadOnly || item.kind !== 'feature')) return null
  return (
    <Section title="Stages" count={stages.length === 0 ? undefined : String(stages.length)}>
      {stages.map(({ id, stage, release, window, said }) => {
        const own = window === undefined ? said : labelWindow(window, style)
        if (release === undefined && own !== undefined) {
          return (
            <p key={id} className={css.quiet}>
              {maturityWords[stage].label}: {own}
            </p>
          )
        }
        // A release beyond those offered is still named.
        const choices = release === undefined || releases.some(({ value }) => value === release) ? releases : [...releases, { value: release, text: items.get(state, release)?.title ?? 'gone' }]
        return <ChoiceField key={id} label={maturityWords[stage].label} value={release} none="Nobody has said" choices={choices} isReadOnly={isReadOnly} save={(value) => act('stage-target.change', { id, release: value })} />
      })}
      {isReadOnly || item.kind !== 'feature' ? null : (
        <ChoiceField label="Another" value={undefined} none="Choose a stage" choices={left.map((value) => ({ value, text: maturityWords[value].label }))} save={async (stage) => (stage === null ? undefined : act('stage-target.add', { item: item.id, stage }))} />
      )}
    </Section>
  )
}
