import type { Outcome } from '../../client/live-workspace.ts'
import type { Id } from '../../core/kernel/change.ts'
import { coverage, items, itemKinds, plans, sources } from '../../core/plans/plans.ts'
import { kindWords } from '../../core/plans/kind-words.ts'
import { maturityLevels, maturityWords } from '../../core/plans/maturity.ts'
import type { Window } from '../../core/time/window.ts'
import { ItemCustomers } from '../accounts/item-customers.tsx'
import { RecordHistory } from '../history/record-history.tsx'
import { Section } from '../inspector/section.tsx'
import { ItemAskedFor } from '../accounts/feedback/item-asked-for.tsx'
import { ItemGoals } from '../goals/item-goals.tsx'
import { ItemStrategy } from '../goals/strategy-of.tsx'
import { ItemMessages } from '../library/market/item-messages.tsx'
import { Button } from '../parts/button.tsx'
import { ChoiceField } from '../parts/choice-field.tsx'
import { Outward } from '../parts/field.tsx'
import { MoneyField } from '../parts/money-field.tsx'
import { PersonField } from '../parts/person-field.tsx'
import { RegionsField } from '../parts/regions-field.tsx'
import { statusWords } from '../parts/status-mark.tsx'
import { TextField } from '../parts/text-field.tsx'
import { WindowField } from '../parts/window-field.tsx'
import { TalkTrack } from '../publish/talk-track.tsx'
import { useOpened } from '../shell/use-opened.ts'
import { Comments } from '../together/comments.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useAct } from '../workspace/use-act.ts'
import { useMay } from '../workspace/use-may.ts'
import { CoverageChoice } from './coverage-choice.tsx'
import css from './inspectors.module.css'
import { ItemCompatibility } from './item-compatibility.tsx'
import { ItemDeployment } from './item-deployment.tsx'
import { ItemLabels } from './item-labels.tsx'
import { ItemStages } from './item-stages.tsx'
import { MoveItemAsking } from './move-item-asking.tsx'
import { SlipLink } from './slips/slip-link.tsx'
import { useMoveItem } from './use-move-item.ts'

/** Items offered as a release or a parent. */
const mostOffered = 200
const outward = 'customers can see this'

/** One item of a plan. What customers can see carries its mark; what stays inside never does. */
export function ItemInspector({ id }: { readonly id: Id }) {
  const { state } = useSeen()
  const act = useAct()
  const may = useMay('item.change')
  const { open } = useOpened()
  const moving = useMoveItem()
  const item = items.get(state, id)
  if (item === undefined) return null
  const plan = plans.get(state, item.plan)
  const isReadOnly = !may
  // Shown as it was until the reason is given or left out.
  const askWhy = async (window: Window | null): Promise<Outcome> => {
    moving.move(id, window)
    return { done: true, group: '' }
  }
  // An item that is marked inwards leaves nowhere, so nothing of it carries the mark.
  const leaves = item.mark === 'internal' || item.mark === 'restricted' ? {} : { outward }
  const change = (fields: object, field?: string, was?: string | null) => act('item.change', { id, ...fields }, field === undefined ? {} : { over: { collection: 'items', id, field, was: was ?? null } })
  const releases = items.list(state).filter(({ kind, id: other }) => kind === 'release' && other !== id).slice(0, mostOffered).map(({ id: value, title }) => ({ value, text: title }))
  const parents = items.list(state).filter(({ kind, id: other }) => (kind === 'theme' || kind === 'epic') && other !== id).slice(0, mostOffered).map(({ id: value, title }) => ({ value, text: title }))
  const isProduct = plan?.kind === 'product'
  return (
    <>
      <Section>
        <p className={css.of}>
          {kindWords[item.kind]} of{' '}
          <button type="button" onClick={() => open('plans', item.plan)}>
            {plan?.title ?? 'a plan that is gone'}
          </button>
          {item.goneOn === undefined ? null : <b> · gone from its source</b>}
        </p>
        <TextField kind="title" label="Title" value={item.title} isReadOnly={isReadOnly} {...(item.outsideTitle === undefined ? leaves : {})} save={(value) => change({ title: value ?? '' })} />
        {'outward' in leaves && item.outsideTitle === undefined ? <Outward text={outward} /> : null}
        <TextField label="Outside title" value={item.outsideTitle} isReadOnly={isReadOnly} {...leaves} save={(value) => change({ outsideTitle: value })} />
        <ChoiceField label="Status" value={item.status ?? 'planned'} choices={Object.entries(statusWords).map(([value, text]) => ({ value, text }))} isReadOnly={isReadOnly} save={(value) => change({ status: value })} />
        <WindowField label="Date" value={item.window} isReadOnly={isReadOnly} {...leaves} save={askWhy} />
        <SlipLink item={id} className={css.slipped} />
        <PersonField label="Owner" value={item.owner} isReadOnly={isReadOnly} save={(value) => change({ owner: value })} />
        <ChoiceField label="Kind" value={item.kind} choices={itemKinds.map((value) => ({ value, text: kindWords[value] }))} isReadOnly={isReadOnly} save={(value) => change({ kind: value })} />
        {item.kind === 'release' ? null : <ChoiceField label="Release" value={item.release} none="None" choices={releases} isReadOnly={isReadOnly} save={(value) => change({ release: value })} />}
        {item.kind === 'theme' ? null : <ChoiceField label="Part of" value={item.parent} none="Nothing" choices={parents} isReadOnly={isReadOnly} save={(value) => change({ parent: value })} />}
        {isProduct ? <TextField label="Product" value={item.product} isReadOnly={isReadOnly} {...leaves} save={(value) => change({ product: value })} /> : null}
        <ItemLabels id={id} labels={item.labels} isReadOnly={isReadOnly} />
        <RegionsField value={item.regions} isReadOnly={isReadOnly} save={(regions) => change({ regions })} />
        {item.kind === 'feature' ? <ChoiceField label="Maturity" value={item.maturity} none="Nobody has said" choices={maturityLevels.map((value) => ({ value, text: maturityWords[value].label }))} isReadOnly={isReadOnly} save={(value) => change({ maturity: value })} /> : null}
        {isProduct ? null : <MoneyField label="Budget" value={item.budget} isReadOnly={isReadOnly} save={(budget) => change({ budget })} />}
        {isProduct ? null : <MoneyField label="Spent" value={item.spent} isReadOnly={isReadOnly} save={(spent) => change({ spent })} />}
      </Section>
      <Section title="In words">
        <TextField kind="prose" label="Value" value={item.value} isReadOnly={isReadOnly} placeholder="What the customer gets out of it" {...leaves} save={(value, was) => change({ value }, 'value', was)} />
        <TextField kind="prose" label="Summary" value={item.summary} isReadOnly={isReadOnly} save={(value, was) => change({ summary: value }, 'summary', was)} />
        {isProduct ? <CoverageChoice item={item} decided={coverage.list(state).find((one) => one.item === id)} isReadOnly={isReadOnly} /> : null}
      </Section>
      <ItemCustomers item={item} className={css.list} />
      <ItemMessages item={item} className={css.list} />
      <ItemGoals id={id} />
      <ItemAskedFor id={id} />
      <ItemStrategy id={id} />
      <ItemStages item={item} releases={releases} isReadOnly={isReadOnly} />
      {item.kind === 'release' ? (
        <Section title="Talk track" aside={<span className={css.quiet}>for presenters alone</span>}>
          <TalkTrack item={id} />
        </Section>
      ) : null}
      <ItemCompatibility item={item} isReadOnly={isReadOnly} />
      <ItemDeployment item={item} isReadOnly={isReadOnly} />
      {item.own === undefined ? null : (
        <Section title="From its source" aside={<span className={css.quiet}>{sources.get(state, item.source)?.title}</span>}>
          <ul className={css.list}>
            {Object.entries(item.own).map(([column, value]) => (
              <li key={column}>
                {column} <span>{typeof value === 'string' ? value : JSON.stringify(value)}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {may ? (
        <Section>
          <Button kind="go" onPress={() => void act('item.remove', { id }, { said: `Removed *${item.title.replaceAll('*', '∗')}*` })}>
            Remove this item
          </Button>
        </Section>
      ) : null}
      <MoveItemAsking moving={moving} />
      <Comments collection="items" id={id} />
      <RecordHistory collection="items" id={id} />
    </>
  )
}
