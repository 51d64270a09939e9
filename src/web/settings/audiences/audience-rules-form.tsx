import { useMemo } from 'react'
import type { Audience } from '../../../core/audiences/audiences.ts'
import type { FieldClass } from '../../../core/kernel/field-class.ts'
import { kindWords } from '../../../core/plans/kind-words.ts'
import { maturityLevels, maturityWords } from '../../../core/plans/maturity.ts'
import { itemKinds, items, plans } from '../../../core/plans/plans.ts'
import { precisions } from '../../../core/time/window.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { ChoiceSetting, TextSetting } from '../setting.tsx'
import { SeveralSetting } from '../several-setting.tsx'
import { classesUpTo, levelChoices, levelOf } from './audience-level.ts'
import { precisionWords } from './audience-words.ts'
import { wordingFrom, wordingText } from './wording-text.ts'

interface RulesProps {
  readonly rules: Audience
  /** An undefined value unsets a rule. */
  readonly change: (fields: { readonly [name in keyof Audience]?: Audience[name] | undefined }) => void
  readonly isReadOnly: boolean
}

const number = (text: string | null) => (text === null || !/^\d{1,3}$/.test(text) ? undefined : Number(text))

/** All rules of an audience: who it is, what of the plans it is told, and how that reads. */
export function AudienceRulesForm(props: RulesProps) {
  return (
    <>
      <WhatIsTold {...props} />
      <HowDatesRead {...props} />
      <HowItReads {...props} />
    </>
  )
}

function WhatIsTold({ rules, change, isReadOnly }: RulesProps) {
  const { state } = useSeen()
  const products = useMemo(() => [...new Set([...items.list(state).flatMap(({ product }) => product ?? []), ...(rules.products ?? [])])].sort(), [state, rules.products])
  const side = (inside: boolean) => {
    const level = levelOf(rules) ?? 'public'
    change({ inside, ...(inside || level === 'public' || level === 'customers' || level === 'sales' ? {} : { classes: classesUpTo('sales') }) })
  }
  return (
    <>
      <TextSetting label="Called" isReadOnly={isReadOnly} value={rules.title} save={async (title) => (title === null ? undefined : (change({ title }), undefined))} />
      <ChoiceSetting label="Stands" isReadOnly={isReadOnly || rules.key === 'internal'} value={rules.inside ? 'inside' : 'outside'} choices={[{ value: 'inside', text: 'Inside the company' }, { value: 'outside', text: 'Outside' }]} choose={(value) => (side(value === 'inside'), undefined)} />
      <ChoiceSetting
        label="Reads" isReadOnly={isReadOnly} value={levelOf(rules) ?? 'some'} hint="By the class of each field and the mark of each record; all that is wider is read too."
        choices={[...(levelOf(rules) === undefined ? [{ value: 'some', text: `Only ${rules.classes.join(', ') || 'nothing'}` }] : []), ...levelChoices(rules.inside)]} choose={(value) => (value === 'some' ? undefined : (change({ classes: classesUpTo(value as FieldClass) }), undefined))}
      />
      <SeveralSetting label="Kinds of item" none="All" isReadOnly={isReadOnly} chosen={rules.kinds} choices={itemKinds.map((value) => ({ value, text: kindWords[value] }))} choose={(kinds) => change({ kinds: kinds as Audience['kinds'] })} />
      <SeveralSetting label="Plans" none="All" isReadOnly={isReadOnly} chosen={rules.plans} choices={plans.list(state).map(({ id, title }) => ({ value: id, text: title }))} choose={(chosen) => change({ plans: chosen as Audience['plans'] })} />
      <SeveralSetting label="Products" none="All" isReadOnly={isReadOnly} chosen={rules.products} choices={products.map((value) => ({ value, text: value }))} choose={(chosen) => change({ products: chosen as Audience['products'] })} />
      <SeveralSetting label="Maturity not told" none="Every level is told" isReadOnly={isReadOnly} chosen={rules.withoutMaturity} choices={maturityLevels.map((value) => ({ value, text: maturityWords[value].label }))} choose={(chosen) => change({ withoutMaturity: chosen as Audience['withoutMaturity'] })} />
      <ChoiceSetting label="Customers" isReadOnly={isReadOnly} value={rules.customers ?? 'none'} choices={[{ value: 'codes', text: 'As codes: Customer 17' }, { value: 'none', text: 'Not told' }]} choose={(value) => (change({ customers: value as 'codes' | 'none' }), undefined)} hint="Whoever is inside and reads internal values reads their names." />
    </>
  )
}

function HowDatesRead({ rules: { dates }, change, isReadOnly }: RulesProps) {
  const set = (more: Partial<Audience['dates']>) => {
    change({ dates: { ...dates, ...more } })
    return undefined
  }
  const horizon = (text: string | null) => {
    const { horizonMonths: _was, ...rest } = dates
    const months = number(text)
    change({ dates: { ...rest, ...(months === undefined ? {} : { horizonMonths: Math.max(1, Math.min(months, 60)) }) } })
  }
  return (
    <>
      <ChoiceSetting label="Dates" isReadOnly={isReadOnly} value={dates.precision} choices={precisions.map((value) => ({ value, text: precisionWords[value].charAt(0).toUpperCase() + precisionWords[value].slice(1) }))} choose={(value) => set({ precision: value as (typeof precisions)[number] })} hint="No date is told surer than this." />
      <ChoiceSetting label="Labels" isReadOnly={isReadOnly} value={dates.labels} choices={[{ value: 'calendar', text: 'Calendar' }, { value: 'fiscal', text: 'Fiscal' }, { value: 'now-next-later', text: 'Now, next, later' }]} choose={(value) => set({ labels: value as typeof dates.labels })} />
      <TextSetting label="Room added, days" isReadOnly={isReadOnly} value={dates.paddingDays === 0 ? undefined : String(dates.paddingDays)} placeholder="none" save={async (text) => set({ paddingDays: Math.min(number(text) ?? 0, 366) })} hint="Added to the end of a date before it is rounded." />
      <TextSetting label="Horizon, months" isReadOnly={isReadOnly} value={dates.horizonMonths === undefined ? undefined : String(dates.horizonMonths)} placeholder="no end" save={async (text) => (horizon(text), undefined)} hint="What starts later is told without its date." />
    </>
  )
}

function HowItReads({ rules, change, isReadOnly }: RulesProps) {
  return (
    <>
      <TextSetting label="Words of its own" isReadOnly={isReadOnly} value={wordingText(rules.wording)} placeholder="epic = initiative, epics = initiatives" save={async (text) => (change({ wording: wordingFrom(text) }), undefined)} hint="Ours = theirs, apart by commas." />
      <TextSetting label="Disclaimer" isProse isReadOnly={isReadOnly} value={rules.disclaimer} placeholder="none" save={async (text) => (change({ disclaimer: text ?? undefined }), undefined)} hint="Stands on every deck and page that is made for them." />
    </>
  )
}
