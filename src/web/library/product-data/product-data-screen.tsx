import { Check } from 'lucide-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { levelsOf, optionsOf } from '../../../core/product-data/dimensions.ts'
import { featuresOf } from '../../../core/product-data/features.ts'
import { findingsOf } from '../../../core/product-data/findings.ts'
import { type Matrix, matrixOf } from '../../../core/product-data/matrix.ts'
import { teamReviews } from '../../../core/product-data/monthly-review.ts'
import { valuesOf } from '../../parts/address-values.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { FilterPopover } from '../../parts/filter-popover.tsx'
import { Switch } from '../../parts/switch.tsx'
import { ValueChecks } from '../../parts/value-checks.tsx'
import { ViewTabs } from '../../parts/view-bar.tsx'
import { useOpened } from '../../shell/use-opened.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useMoment } from '../../workspace/use-moment.ts'
import { LibraryFrame } from '../library-frame.tsx'
import { ExportMenu } from './export-menu.tsx'
import { LandingPages } from './landing-page.tsx'
import { MatrixTable } from './matrix-table.tsx'
import { OpenPanel } from './open-panel.tsx'
import css from './product-data.module.css'
import type { ProductDataSearch } from './search.ts'
import { groupKey, shownGroups } from './shown-groups.ts'
import { SupportedPage } from './supported-page.tsx'
import { WhoIsWhere } from './who-is-where.tsx'

const pages = [[undefined, 'Matrix'], ['supported', 'What’s supported'], ['landing', 'Landing pages'], ['people', 'Who is where']] as const
const columnChoices = [{ value: 'both', text: 'Both' }, { value: 'level', text: 'Maturity' }, { value: 'fit', text: 'Works with' }] as const

/** Product data: features by team with their level and what they work with, what is open about them, and the pages that are made of them (rows C4 to C6). */
export function ProductDataScreen() {
  const { show } = useSearch({ from: '/$ws/library/product-data' })
  const tabs = <nav className={css.pages}><ViewTabs label="Pages of product data" tabs={pages.map(([page, text]) => ({ text, search: { show: page, open: undefined }, isCurrent: page === show }))} /></nav>
  if (show === undefined) return <LibraryFrame current="product-data" tools={<ExportMenu />} fills><MatrixPage tabs={tabs} /></LibraryFrame>
  return (
    <LibraryFrame current="product-data" tools={<ExportMenu />}>
      {tabs}
      {show === 'supported' ? <SupportedPage /> : show === 'landing' ? <LandingPages /> : <WhoIsWhere />}
    </LibraryFrame>
  )
}

function MatrixPage({ tabs }: { readonly tabs: React.ReactNode }) {
  const search = useSearch({ from: '/$ws/library/product-data' })
  const navigate = useNavigate({ from: '/$ws/library/product-data' })
  const { state } = useSeen()
  const { today } = useMoment()
  const { opened } = useOpened()
  const { matrix, options, findings, reviews } = useMemo(() => ({ matrix: matrixOf(state, { by: 'compatibility' }), options: optionsOf(state, featuresOf(state)), findings: findingsOf(state, today), reviews: teamReviews(state, today) }), [state, today])
  const open = new Set(findings.flatMap(({ feature }) => feature?.id ?? []))
  const groups = shownGroups(matrix, search, open)
  const set = (next: Partial<ProductDataSearch>) => void navigate({ to: '.', search: (now) => ({ ...now, ...next }), replace: true })
  const shown = groups.reduce((sum, { rows }) => sum + rows.length, 0)
  if (matrix.total === 0) return <div className={css.bare}>{tabs}<EmptyState title="No feature stands in a plan yet"><p>“Sync pause: GA, by Relay core, works with PostgreSQL and MySQL, not with files.” Import the handbook’s files or a table under Plans, or add features there.</p></EmptyState></div>
  return (
    <div className={css.whole} data-alone={opened !== undefined || undefined}>
      <div className={css.data}>
        <h1 className={css.unseen}>Product data</h1>
        <div className={css.bar}>
          {tabs}
          <Switch label="Columns" options={columnChoices} value={search.columns ?? 'both'} onChange={(columns) => set({ columns: columns === 'both' ? undefined : columns })} />
          <Filters matrix={matrix} search={search} set={set} />
          <label className={css.only}><input type="checkbox" checked={search.only !== undefined} onChange={() => set({ only: search.only === undefined ? 'open' : undefined })} /> With something open <b>{open.size}</b></label>
          <p role="status"><b>{shown}</b> of {matrix.total} {matrix.total === 1 ? 'feature' : 'features'}</p>
        </div>
        <div className={css.scroll} tabIndex={0} role="group" aria-label="Matrix, scrolls">
          {groups.length === 0 ? <p className={css.none}>No feature is as the filters ask. All {matrix.total} are still there.</p> : <MatrixTable matrix={matrix} groups={groups} options={options} columns={search.columns} reviews={reviews} findings={findings} />}
        </div>
        <p className={css.key}>
          <span><Check size={13} strokeWidth={2.2} aria-hidden /> works</span><span><i className={css.dash} /> does not</span><span><i className={css.ask}>?</i> nobody has said</span>
          <span>An empty box does not apply. Every count is made of these {matrix.total} rows.{matrix.withoutFeatures.length === 0 ? '' : ` Without a feature: ${matrix.withoutFeatures.map(({ title }) => title).join(', ')}.`}</span>
        </p>
      </div>
      {opened === undefined ? <OpenPanel findings={findings} reviews={reviews} /> : null}
    </div>
  )
}

function Filters({ matrix, search, set }: { readonly matrix: Matrix; readonly search: ProductDataSearch; readonly set: (next: Partial<ProductDataSearch>) => void }) {
  const { state } = useSeen()
  const { team, level, works } = search
  const count = valuesOf(team).length + valuesOf(level).length + valuesOf(works).length
  const levels = levelsOf(state, featuresOf(state)).map(({ key, title }) => ({ value: key, text: title }))
  return (
    <FilterPopover count={count} showAll={count === 0 ? undefined : () => set({ team: undefined, level: undefined, works: undefined })} className={css.filter}>
      <ValueChecks title="Team" options={matrix.groups.map((group) => ({ value: groupKey(group), text: group.title }))} chosen={team} set={(next) => set({ team: next })} />
      <ValueChecks title="Maturity" options={[...levels, { value: 'none', text: 'No known level' }]} chosen={level} set={(next) => set({ level: next })} />
      <ValueChecks title="Works with" options={matrix.columns.map(({ key, title }) => ({ value: key, text: title }))} chosen={works} set={(next) => set({ works: next })} />
    </FilterPopover>
  )
}
