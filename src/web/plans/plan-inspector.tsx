import type { Id } from '../../core/kernel/change.ts'
import { freshnessOf, sayFreshness } from '../../core/plans/freshness.ts'
import { functionWords, planKindWords } from '../../core/plans/missing-plans.ts'
import { marketingFunctions, planKinds, plans, sources } from '../../core/plans/plans.ts'
import { labelDays } from '../../core/time/label.ts'
import { RecordHistory } from '../history/record-history.tsx'
import { Section } from '../inspector/section.tsx'
import { Button } from '../parts/button.tsx'
import { ChoiceField } from '../parts/choice-field.tsx'
import { MoneyField } from '../parts/money-field.tsx'
import { PersonField } from '../parts/person-field.tsx'
import { TextField } from '../parts/text-field.tsx'
import { WindowField } from '../parts/window-field.tsx'
import { Comments } from '../together/comments.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useAct } from '../workspace/use-act.ts'
import { useMay } from '../workspace/use-may.ts'
import css from './inspectors.module.css'
import { PlanMoneyLine } from './plan-money-line.tsx'

/** One plan: whose it is, what it is for, how far it reaches, what it costs, and when somebody last stood by it (rows H1 to H3). */
export function PlanInspector({ id }: { readonly id: Id }) {
  const { state, today } = useSeen()
  const act = useAct()
  const may = useMay('plan.change')
  const plan = plans.get(state, id)
  if (plan === undefined) return null
  const isReadOnly = !may
  const change = (fields: object, field?: string, was?: string | null) => act('plan.change', { id, ...fields }, field === undefined ? {} : { over: { collection: 'plans', id, field, was: was ?? null } })
  const fresh = freshnessOf(plan, today)
  const read = sources.list(state).filter((source) => source.plan === id)
  return (
    <>
      <Section>
        <TextField kind="title" label="Title" value={plan.title} isReadOnly={isReadOnly} save={(value) => change({ title: value ?? '' })} />
        <ChoiceField label="Whose" value={plan.kind} choices={planKinds.map((value) => ({ value, text: planKindWords[value] }))} isReadOnly={isReadOnly} save={(value) => change({ kind: value })} />
        {plan.kind === 'marketing' ? <ChoiceField label="Function" value={plan.function} none="Not said" choices={marketingFunctions.map((value) => ({ value, text: functionWords[value] }))} isReadOnly={isReadOnly} save={(value) => change({ function: value })} /> : null}
        <PersonField label="Owner" value={plan.owner} isReadOnly={isReadOnly} save={(value) => change({ owner: value })} />
        <WindowField label="Horizon" value={plan.horizon} isReadOnly={isReadOnly} save={(value) => change({ horizon: value })} />
        <TextField kind="prose" label="Goals" value={plan.goals} isReadOnly={isReadOnly} save={(value, was) => change({ goals: value }, 'goals', was)} />
        <TextField kind="prose" label="Expectations" value={plan.expectations} isReadOnly={isReadOnly} save={(value, was) => change({ expectations: value }, 'expectations', was)} />
        <MoneyField label="Budget" value={plan.budget} isReadOnly={isReadOnly} save={(budget) => change({ budget })} />
        <MoneyField label="Spent" value={plan.spent} isReadOnly={isReadOnly} save={(spent) => change({ spent })} />
        <PlanMoneyLine plan={plan} />
      </Section>
      <Section title="Freshness">
        <p className={fresh.isStale ? css.stale : css.quiet}>{sayFreshness(fresh)}</p>
        {may ? (
          <Button kind="go" onPress={() => void act('plan.change', { id, confirmedOn: today }, { said: `Confirmed *${plan.title.replaceAll('*', '∗')}*` })}>
            It holds as of today
          </Button>
        ) : null}
        <ul className={css.list}>
          {read.map((source) => (
            <li key={source.id}>
              {source.title} <span>{source.readOn === undefined ? '' : `read ${labelDays(source.readOn)}`}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Comments collection="plans" id={id} />
      <RecordHistory collection="plans" id={id} />
    </>
  )
}
