import { Check, Unlink } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { DataFinding } from '../../../core/product-data/findings.ts'
import type { Matrix, MatrixGroup, MatrixRow } from '../../../core/product-data/matrix.ts'
import type { Column } from '../../../core/product-data/dimensions.ts'
import { levelName } from '../../../core/product-data/dimensions.ts'
import type { TeamReview } from '../../../core/product-data/monthly-review.ts'
import { type NextStage, nextStages } from '../../../core/product-data/next-stages.ts'
import { maturityWords } from '../../../core/plans/maturity.ts'
import { labelWindow } from '../../../core/time/label.ts'
import { MenuAt } from '../../parts/menu-at.tsx'
import type { MenuGroup } from '../../parts/menu-groups.ts'
import { useOpened } from '../../shell/use-opened.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { personName } from '../../workspace/persons.ts'
import { useDateStyle } from '../../workspace/use-date-style.ts'
import { useMoment } from '../../workspace/use-moment.ts'
import { useMay } from '../../workspace/use-may.ts'
import { LevelMark, levelChoices } from './level-mark.tsx'
import css from './product-data.module.css'
import { ReviewedOn } from './reviewed-on.tsx'
import { groupKey } from './shown-groups.ts'
import { useMending } from './use-mending.ts'

interface MatrixTableProps {
  readonly matrix: Matrix
  readonly groups: readonly MatrixGroup[]
  readonly options: readonly Column[]
  readonly columns: 'level' | 'fit' | undefined
  readonly reviews: readonly TeamReview[]
  readonly findings: readonly DataFinding[]
}

interface Hanging {
  readonly row: MatrixRow
  /** The column of a box; none for the level. */
  readonly column?: Column
}

const boxWords: Readonly<Record<string, string>> = { works: 'works', not: 'does not', unsaid: 'nobody has said', '': 'does not apply' }

/** Features by team against what they work with and where they run. A box and a level are changed where they stand; arrows move between them. */
export function MatrixTable({ matrix, groups, options, columns, reviews, findings }: MatrixTableProps) {
  const { state } = useSeen()
  const { today } = useMoment()
  const { open, opened } = useOpened()
  const may = useMay('item.change')
  const mend = useMending()
  const at = useRef<HTMLElement | null>(null)
  const [hanging, setHanging] = useState<Hanging>()
  const fits = columns === 'level' ? [] : matrix.columns
  const runs = columns === undefined ? options : []
  const isLevelShown = columns !== 'fit'
  const next = nextStages(state, groups.flatMap(({ rows }) => rows.map(({ feature }) => feature)))
  const broken = new Set(findings.flatMap(({ kind, rule, feature }) => (kind === 'points-at-nothing' && rule !== 'level-unknown' && rule !== 'team-gone' && feature !== undefined ? [feature.id] : [])))
  const hang = (target: EventTarget & HTMLElement, what: Hanging) => {
    at.current = target
    setHanging(what)
  }
  const close = () => {
    setHanging(undefined)
    at.current?.focus({ preventScroll: true })
  }
  const boxes = fits.length + runs.length
  // What is said of a review is wider than its column: it takes those before it.
  const spare = Math.min(3, boxes)
  return (
    <>
      <table className={css.matrix} onKeyDown={moveByArrows} >
        <caption className={css.unseen}>Features by team: how far along they are, what they work with, where they run</caption>
        <thead>
          <tr className={css.over} aria-hidden>
            <th colSpan={1 + Number(isLevelShown)} />
            {fits.length === 0 ? null : <th colSpan={fits.length}>Works with</th>}
            {runs.length === 0 ? null : <th colSpan={runs.length}>Runs</th>}
            <th />
          </tr>
          <tr>
            <th scope="col">Feature</th>
            {isLevelShown ? <th scope="col" className={css.level}>Maturity</th> : null}
            {fits.map(({ key, title, isKnown }) => <th key={key} scope="col" title={isKnown ? title : `${title}: nothing on record`} data-unknown={!isKnown || undefined}>{title}</th>)}
            {runs.map(({ key, title }) => <th key={key} scope="col" title={title}>{title}</th>)}
            <th scope="col" className={css.reviewed}>Reviewed</th>
          </tr>
        </thead>
        {groups.map((group) => {
          const review = reviews.find(({ team }) => team.id === group.team?.id)
          return (
            <tbody key={groupKey(group)} data-late={review?.stands === 'late' || undefined}>
              <tr className={css.group} data-lost={group.kind === 'gone' || undefined}>
                <th scope="rowgroup" colSpan={1 + Number(isLevelShown) + boxes - spare}>
                  {group.kind === 'gone' ? <Unlink size={14} strokeWidth={1.75} aria-hidden /> : null}
                  {group.title} <span>{group.kind === 'team' ? personName(state, group.team?.productManager) : 'kept, and in every matrix'}</span>
                </th>
                <td className={css.reviewed} colSpan={1 + spare}>{review === undefined ? null : <ReviewedOn review={review} today={today} />}</td>
              </tr>
              {group.rows.map((row) => (
                <tr key={row.feature.id} data-opened={opened?.id === row.feature.id || undefined}>
                  <th scope="row">
                    <button type="button" onClick={() => open('items', row.feature.id)}>{row.feature.title}</button>
                    {row.teamSaid === undefined ? null : <code title="A team that is not there">{row.teamSaid}</code>}
                    {broken.has(row.feature.id) ? <Unlink size={12} strokeWidth={2} role="img" aria-label="points at nothing" /> : null}
                  </th>
                  {!isLevelShown ? null : (
                    <td className={css.level}>
                      <Cell may={may} label={`${row.feature.title}: ${row.level === undefined ? (row.levelSaid ?? 'nobody has said its level') : levelName(state, row.level)}`} press={(target) => hang(target, { row })}>
                        {row.level !== undefined ? <LevelMark level={row.level} name={levelName(state, row.level)} /> : row.levelSaid === undefined ? <i className={css.ask}>?</i> : <><Unlink size={13} strokeWidth={1.75} aria-hidden /><code>{row.levelSaid}</code></>}
                      </Cell>
                      <NextStageOf next={next.get(row.feature.id)} />
                    </td>
                  )}
                  {fits.map((column) => {
                    const says = row.boxes.get(column.key) ?? ''
                    return (
                      <td key={column.key} className={css.box} data-says={says}>
                        <Cell may={may} label={`${row.feature.title} with ${column.title}: ${boxWords[says] ?? says}`} press={(target) => hang(target, { row, column })}>
                          {says === 'works' ? <Check size={13} strokeWidth={2.2} aria-hidden /> : says === 'not' ? <i className={css.dash} /> : says === 'unsaid' ? <i className={css.ask}>?</i> : null}
                        </Cell>
                      </td>
                    )
                  })}
                  {runs.map(({ key }) => <td key={key} className={css.box}><small>{row.feature.deployment?.[key] === undefined ? '' : maturityWords[row.feature.deployment[key]].label}</small></td>)}
                  <td />
                </tr>
              ))}
            </tbody>
          )
        })}
      </table>
      {hanging === undefined ? null : <MenuAt label={hanging.column === undefined ? 'How far along it is' : `With ${hanging.column.title}`} groups={choicesFor(hanging, mend)} at={at} close={close} />}
    </>
  )
}

function NextStageOf({ next }: { readonly next: NextStage | undefined }) {
  const style = useDateStyle()
  return next === undefined ? null : <em>{maturityWords[next.stage].label} {labelWindow(next.window, style)}</em>
}

/** What stands in a box: a button for whoever may change it. Only the feature's own is reached by Tab, the others by arrows. */
function Cell({ may, label: said, press, children }: { readonly may: boolean; readonly label: string; readonly press: (target: HTMLElement) => void; readonly children: React.ReactNode }) {
  return may ? <button type="button" tabIndex={-1} aria-label={said} aria-haspopup="menu" onClick={({ currentTarget }) => press(currentTarget)}>{children}</button> : <span role="img" aria-label={said}>{children}</span>
}

function choicesFor({ row: { feature }, column }: Hanging, mend: ReturnType<typeof useMending>): MenuGroup[] {
  if (column === undefined) {
    return [{ entries: [...levelChoices.map(({ value, text }) => ({ text, run: () => void mend.level(feature.id, value, text) })), { text: 'Nobody has said', run: () => void mend.level(feature.id, null, '') }] }]
  }
  const { key, title } = column
  return [{ entries: [{ text: 'Works', run: () => void mend.box(feature.id, key, title, true) }, { text: 'Does not', run: () => void mend.box(feature.id, key, title, false) }, { text: 'Nobody has said', run: () => void mend.box(feature.id, key, title, undefined) }] }]
}

const steps: Readonly<Record<string, readonly [rows: number, cells: number]>> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }

/** Moves to the button beside, over groups too. */
function moveByArrows(event: KeyboardEvent<HTMLTableElement>): void {
  const step = steps[event.key]
  const cell = event.target instanceof HTMLElement ? event.target.closest('td, th') : null
  const row = cell?.closest('tr')
  if (step === undefined || !(cell instanceof HTMLTableCellElement) || row === null || row === undefined || event.altKey || event.ctrlKey || event.metaKey) return
  event.preventDefault()
  const rows = [...event.currentTarget.rows]
  let [y, x] = [rows.indexOf(row), cell.cellIndex]
  do {
    y += step[0]
    x += step[1]
    const found = rows[y]?.cells[x]
    if (found === undefined) return
    const button = rows[y]?.closest('thead') === null ? found.querySelector<HTMLElement>('button') : null
    if (button !== null) return button.focus()
  } while (step[0] !== 0)
}
