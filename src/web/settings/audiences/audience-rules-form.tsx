import type { Audience } from '../../../core/audiences/audiences.ts'
import { precisions } from '../../../core/time/window.ts'
import { ChoiceSetting, TextSetting } from '../setting.tsx'
import { precisionWords } from './audience-words.ts'
import { wordingFrom, wordingText } from './wording-text.ts'

type Change = (fields: Partial<Audience>) => void

const number = (text: string | null) => (text === null || !/^\d{1,3}$/.test(text) ? undefined : Number(text))

/** What of an audience's rules is a choice of few, or a short text. */
export function AudienceRulesForm({ rules, change, isReadOnly }: { readonly rules: Audience; readonly change: Change; readonly isReadOnly: boolean }) {
  const { dates } = rules
  const take = (fields: Partial<Audience>) => {
    change(fields)
    return undefined
  }
  const typed = async (fields: Partial<Audience>) => take(fields)
  return (
    <>
      <ChoiceSetting label="Dates" isReadOnly={isReadOnly} value={dates.precision} choices={precisions.map((value) => ({ value, text: precisionWords[value] }))} choose={(value) => take({ dates: { ...dates, precision: value as (typeof precisions)[number] } })} hint="No date is told surer than this." />
      <ChoiceSetting label="Labels" isReadOnly={isReadOnly} value={dates.labels} choices={[{ value: 'calendar', text: 'Calendar' }, { value: 'fiscal', text: 'Fiscal' }, { value: 'now-next-later', text: 'Now, next, later' }]} choose={(value) => take({ dates: { ...dates, labels: value as typeof dates.labels } })} />
      <TextSetting label="Room added, days" isReadOnly={isReadOnly} value={dates.paddingDays === 0 ? undefined : String(dates.paddingDays)} placeholder="none" save={(text) => typed({ dates: { ...dates, paddingDays: Math.min(number(text) ?? 0, 366) } })} hint="Added to the end of a date before it is rounded." />
      <TextSetting label="Horizon, months" isReadOnly={isReadOnly} value={dates.horizonMonths === undefined ? undefined : String(dates.horizonMonths)} placeholder="no end" save={(text) => typed({ dates: { precision: dates.precision, paddingDays: dates.paddingDays, labels: dates.labels, ...(number(text) === undefined ? {} : { horizonMonths: Math.max(1, Math.min(number(text) ?? 1, 60)) }) } })} />
      <ChoiceSetting label="Customers" isReadOnly={isReadOnly} value={rules.customers ?? 'none'} choices={[{ value: 'codes', text: 'As codes: Customer 17' }, { value: 'none', text: 'Not told' }]} choose={(value) => take({ customers: value as 'codes' | 'none' })} hint="Whoever is inside and reads internal values reads their names." />
      <TextSetting label="Words of its own" isReadOnly={isReadOnly} value={wordingText(rules.wording)} placeholder="epic = initiative, epics = initiatives" save={(text) => typed({ wording: wordingFrom(text) })} hint="Ours = theirs, apart by commas." />
    </>
  )
}
