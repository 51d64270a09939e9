import { Plus } from 'lucide-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { competitors, type MarketKind, marketKinds, marketTypes, messages, segments } from '../../../core/market/market.ts'
import { marketRegions } from '../../../core/market/market-regions.ts'
import { reviewsDue } from '../../../core/market/review-due.ts'
import { fitsRegions, regionsNamed } from '../../../core/plans/regions.ts'
import { labelDays } from '../../../core/time/label.ts'
import { ActForm } from '../../parts/act-form.tsx'
import { valuesOf } from '../../parts/address-values.ts'
import { Button } from '../../parts/button.tsx'
import field from '../../parts/field.module.css'
import { FilterPopover } from '../../parts/filter-popover.tsx'
import { regionOptions } from '../../parts/region-options.ts'
import { ValueChecks } from '../../parts/value-checks.tsx'
import { ViewTabs } from '../../parts/view-bar.tsx'
import { useOpened } from '../../shell/use-opened.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { useMoment } from '../../workspace/use-moment.ts'
import { LibraryFrame } from '../library-frame.tsx'
import { Compared } from './compared.tsx'
import { House } from './house.tsx'
import css from './market.module.css'
import { NothingYet } from './nothing-yet.tsx'
import { MarketLine } from './market-line.tsx'
import { kindWords } from './words.ts'

/** What is known of the market, kind by kind: whose each record is, when it is looked at again, and what it lacks (rows F2, F6, J3). */
export function MarketScreen() {
  const { show, region } = useSearch({ from: '/$ws/library/market' })
  const { state } = useSeen()
  const { opened } = useOpened()
  const may = useMay('message.change')
  const [adding, setAdding] = useState<MarketKind>()
  // What was found by ⌘K is opened here, whatever kind was looked at last.
  const kind = show ?? marketKinds.find((one) => one === opened?.collection) ?? 'segments'
  const asked = new Set(valuesOf(region))
  const fits = (one: MarketKind, id: string) => fitsRegions(marketRegions(state, one, id), asked)
  const records = marketTypes[kind].list(state).filter(({ id }) => fits(kind, id)).toSorted((a, b) => a.title.localeCompare(b.title))
  return (
    <LibraryFrame current="market">
      <div className={css.page}>
        <header>
          <div>
            <h1>Market</h1>
            <p>Who we are for, who else is there, and what we say. Briefs and plans name what stands here, so it is written once and kept true.</p>
          </div>
          {may && adding !== kind ? <Button kind="main" icon={Plus} onPress={() => setAdding(kind)}>{kindWords[kind].add}</Button> : null}
        </header>
        <DueLine />
        <div className={css.kinds}>
          <ViewTabs label="Kinds" tabs={marketKinds.map((one) => ({ text: kindWords[one].many, search: { show: one, open: undefined }, isCurrent: one === kind, count: String(marketTypes[one].list(state).filter(({ id }) => fits(one, id)).length) }))} />
          <RegionFilter region={region} />
        </div>
        {adding === kind ? <NewRecord key={kind} kind={kind} close={() => setAdding(undefined)} /> : null}
        {records.length === 0 && adding !== kind ? state.count(kind) === 0 ? <NothingYet kind={kind} /> : <p className={css.none}>None of the {state.count(kind)} is about these regions.</p> : null}
        <ul className={css.all} data-kind={kind}>
          {records.map((record) => (
            <li key={record.id} data-opened={opened?.id === record.id || undefined}>
              {kind === 'competitors' ? <Compared competitor={competitors.need(state, record.id)} /> : kind === 'messages' ? <House message={messages.need(state, record.id)} /> : <MarketLine kind={kind} id={record.id} />}
            </li>
          ))}
        </ul>
      </div>
    </LibraryFrame>
  )
}

/** To which regions the market is cut; nothing to choose while no segment names one. */
function RegionFilter({ region }: { readonly region: string | undefined }) {
  const { state } = useSeen()
  const navigate = useNavigate({ from: '/$ws/library/market' })
  const set = (chosen: string | undefined) => void navigate({ to: '.', search: (now) => ({ ...now, region: chosen }), replace: true })
  const options = regionOptions(regionsNamed(segments.list(state)))
  if (options.length === 0) return null
  return (
    <FilterPopover count={valuesOf(region).length} showAll={region === undefined ? undefined : () => set(undefined)} className={css.filter}>
      <ValueChecks title="Region" options={options} chosen={region} set={set} />
    </FilterPopover>
  )
}

/** Most that are named in the line of what is to be looked at again. */
const mostDue = 6

function DueLine() {
  const { state } = useSeen()
  const { today } = useMoment()
  const { open } = useOpened()
  const due = reviewsDue(state, today)
  if (due.length === 0) return null
  return (
    <section className={css.due} aria-label="To be looked at again">
      <h2>To be looked at again</h2>
      <ul>
        {due.slice(0, mostDue).map(({ kind, record, by, isLate }) => (
          <li key={record.id} data-late={isLate || undefined}>
            <button type="button" onClick={() => open(kind, record.id)}>{record.title}</button> <span>{isLate ? 'was due' : 'by'} {labelDays(by)}</span>
          </li>
        ))}
        {due.length > mostDue ? <li>and {due.length - mostDue} more</li> : null}
      </ul>
    </section>
  )
}

function NewRecord({ kind, close }: { readonly kind: MarketKind; readonly close: () => void }) {
  const act = useAct()
  const [title, setTitle] = useState('')
  const { one, add, hint } = kindWords[kind]
  return (
    <ActForm className={css.form} send={add} isDisabled={title.trim() === ''} close={close} act={() => act(`${one}.add`, { title: title.trim() }, { said: `Added *${title.trim()}*` })}>
      <label>{kind === 'messages' ? 'The sentence' : 'Name'}<input className={field.input} autoFocus placeholder={hint} value={title} maxLength={300} onChange={(event) => setTitle(event.target.value)} /></label>
    </ActForm>
  )
}
