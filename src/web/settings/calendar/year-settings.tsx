import { useMemo } from 'react'
import { fiscalYearEffect, type FiscalYearEffect } from '../../../core/roadmap/fiscal-year-effect.ts'
import { partOf } from '../../../core/time/fiscal.ts'
import { labelDays } from '../../../core/time/label.ts'
import { settings } from '../../../core/workspace/workspace.ts'
import { editions } from '../../../core/editions/editions.ts'
import { Button } from '../../parts/button.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { PagePart } from '../page-head.tsx'
import { ChoiceSetting, TextSetting } from '../setting.tsx'
import css from './calendar-page.module.css'
import { monthWords } from './month-words.ts'

const zones = Intl.supportedValuesOf('timeZone')

export interface YearSettingsProps {
  readonly wanted: number | null | undefined
  readonly want: (month: number | null | undefined) => void
}

/** The fiscal year and the time zone. What another fiscal year would do is told before it is done. */
export function YearSettings({ wanted, want }: YearSettingsProps) {
  const { state, today } = useSeen()
  const act = useAct()
  const may = useMay('settings.change')
  const { zone, fiscalYearStart } = settings.need(state, 'settings')
  const shown = wanted === undefined ? fiscalYearStart : (wanted ?? undefined)
  const named = shown === undefined ? 'Quarters and years are the calendar’s, and fiscal words in a file are remarks.' : `Named by the year it ends in: FY${fiscalName(today, shown)} ends ${labelDays(partOf(today, 'year', shown).end)}`
  const choose = async (value: string) => {
    const month = value === '' ? null : Number(value)
    want(month === (fiscalYearStart ?? null) ? undefined : month)
    return undefined
  }
  const change = async () => {
    if (wanted === undefined) return
    const outcome = await act('settings.change', { fiscalYearStart: wanted }, { said: wanted === null ? 'There is no fiscal year now' : `The fiscal year begins in *${monthWords[wanted - 1]}* now` })
    if (outcome.done) want(undefined)
  }
  return (
    <PagePart title="The year">
      <ChoiceSetting label="Fiscal year begins in" hint={named} value={shown === undefined ? '' : String(shown)} choices={[{ value: '', text: 'None: the calendar year' }, ...monthWords.map((text, at) => ({ value: String(at + 1), text }))]} choose={choose} isReadOnly={!may} />
      {wanted === undefined ? null : <Effect now={fiscalYearStart} wanted={wanted} change={change} leave={() => want(undefined)} />}
      <TextSetting
        label="Time zone" hint="Days of this workspace begin and end there. Dates of plans have no zone." value={zone} options={zones} isReadOnly={!may}
        save={async (value) => (value === null ? undefined : act('settings.change', { zone: value }))}
      />
    </PagePart>
  )
}

const fiscalName = (day: string, start: number) => String(partOf(day, 'year', start).year).slice(2)

function Effect({ now, wanted, change, leave }: { readonly now: number | undefined; readonly wanted: number | null; readonly change: () => Promise<void>; readonly leave: () => void }) {
  const { state } = useSeen()
  const effect = useMemo(() => fiscalYearEffect(state, wanted ?? undefined), [state, wanted])
  return (
    <div className={css.effect} role="status">
      <p>
        <b>
          If {word(now)} became {word(wanted)},
        </b>{' '}
        {countOf(effect.labels, 'label', 'labels')} would read differently. No date would move.
      </p>
      <Costs effect={effect} editions={editions.list(state).length} />
      <div className={css.acts}>
        <Button kind="main" onPress={() => void change()}>
          Change it
        </Button>
        <Button onPress={leave}>Leave it</Button>
      </div>
    </div>
  )
}

function Costs({ effect, editions: published }: { readonly effect: FiscalYearEffect; readonly editions: number }) {
  const { cutAnew, cells, reopened, values, updates } = effect
  return (
    <ul>
      {cutAnew.length === 0 ? null : <li>The periods of {quoted(cutAnew)} would be cut anew.</li>}
      {cells <= 0 ? null : <li className={css.costs}>{countOf(cells, 'agreed cell', 'agreed cells')} would be open again; what was decided is kept, and offered again.</li>}
      {reopened.length === 0 ? null : <li className={css.costs}>{quoted(reopened)} would be a draft again.</li>}
      {values === 0 ? null : <li className={css.costs}>{countOf(values, 'quarterly value of a metric', 'quarterly values of metrics')} would fit no quarter any more: kept, and in no chart until this year is the company’s again.</li>}
      {updates === 0 ? null : <li>{countOf(updates, 'written quarterly update', 'written quarterly updates')} would be of the quarter in which the old one began.</li>}
      {published === 0 ? null : <li>{published === 1 ? 'The published edition stays as it is.' : `The ${published} published editions stay as they are.`}</li>}
    </ul>
  )
}

const countOf = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`
const word = (month: number | null | undefined) => (month === null || month === undefined ? 'no fiscal year' : (monthWords[month - 1] ?? ''))
const quoted = (all: readonly { readonly title: string }[]) => all.map(({ title }) => `“${title}”`).join(', ')
