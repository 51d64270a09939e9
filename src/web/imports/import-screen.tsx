import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import type { State } from '../../core/kernel/state.ts'
import { plans } from '../../core/plans/plans.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useMay } from '../workspace/use-may.ts'
import { ChooseFiles } from './choose-files.tsx'
import type { ChosenFile } from './chosen-files.ts'
import css from './choose.module.css'
import shared from './imports.module.css'
import type { PlanChosen } from './plan-choice.tsx'
import { DryRunLine } from './dry-run-line.tsx'
import { Reviewing } from './reviewing.tsx'
import { useDryRun } from './use-dry-run.ts'
import { useLeftOut } from './use-left-out.ts'

/** Files in, looked over line by line, committed as one step. Nothing is written before that. The address names the dry run that is looked over. */
export function ImportScreen() {
  const may = useMay('import.commit')
  if (!may) {
    return (
      <EmptyState title="Import">
        <p>Plans are imported by owners, administrators and editors, and today only: a past day is for reading.</p>
      </EmptyState>
    )
  }
  return <Importing />
}

function Importing() {
  const { ws } = useParams({ from: '/$ws' })
  const { run: shown } = useSearch({ from: '/$ws/plans/import' })
  const navigate = useNavigate()
  const { state } = useSeen()
  const show = useCallback(
    (id: string | undefined, how: 'after' | 'instead') => navigate({ to: '/$ws/plans/import', params: { ws }, search: (before) => ({ ...before, run: id }), replace: how === 'instead' }),
    [navigate, ws],
  )
  const run = useDryRun(shown, show)
  const [leftOut, setLeftOut] = useLeftOut(shown)
  const [files, setFiles] = useState<readonly ChosenFile[]>([])
  const [chosen, setChosen] = useState<PlanChosen>()
  const plan = chosen ?? planOf(state, run.answer?.asked.plan)
  const check = async () => {
    const sent = await Promise.all(files.map(async ({ path, file }) => ({ path, bytes: new Uint8Array(await file.arrayBuffer()) })))
    await run.read(sent, plan, run.answer?.id)
  }
  if (shown !== undefined && run.answer?.id === shown) return <Reviewing answer={run.answer} run={run} leftOut={leftOut} setLeftOut={setLeftOut} back={() => void show(undefined, 'after')} />
  if (run.running !== undefined || shown !== undefined) {
    return (
      <section className={css.choose}>
        <h1>{shown !== undefined ? 'Opening the dry run' : `Checking ${files.length === 1 ? files[0]?.path : `${files.length} files`}`}</h1>
        <p className={shared.lead}>Nothing is written until you commit.</p>
        {run.running === undefined || shown !== undefined ? null : <DryRunLine running={run.running} stop={run.stop} />}
      </section>
    )
  }
  return <ChooseFiles files={files} setFiles={setFiles} plan={plan} setPlan={setChosen} trouble={run.trouble} remembers={run.answer !== undefined} check={() => void check()} />
}

/** The plan that rows go to until somebody says otherwise: that of the dry run before, else the marketing plan. */
function planOf(state: State, asked: { readonly title: string; readonly kind: PlanChosen['kind'] } | undefined): PlanChosen {
  const known = plans.list(state)
  if (asked !== undefined) return { ...asked, isNew: !known.some(({ title }) => title === asked.title) }
  const marketing = known.find(({ kind }) => kind === 'marketing')
  return marketing === undefined ? { title: 'Marketing plan', kind: 'marketing', isNew: true } : { title: marketing.title, kind: marketing.kind, isNew: false }
}
