import { useNavigate, useParams } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { ProblemError } from '../../client/client.ts'
import { commitImport, rejectedRows } from '../../protocol/import-routes.ts'
import { saveFile } from '../parts/save-file.ts'
import { say } from '../parts/toast-store.ts'
import { useSeen, useWorkspace } from '../workspace/open-workspace.tsx'
import { useClient } from '../workspace/use-client.tsx'
import { useDateStyle } from '../workspace/use-date-style.ts'
import { type DryRunAnswer, reportOf } from './answers.ts'
import { TroubleTold } from './choose-files.tsx'
import { Columns } from './columns.tsx'
import { CommitBar } from './commit-bar.tsx'
import css from './review.module.css'
import shared from './imports.module.css'
import { Lines } from './lines.tsx'
import { DryRunLine } from './dry-run-line.tsx'
import { reviewOf } from './report-lines.ts'
import { TwoWays } from './two-ways.tsx'
import type { useDryRun } from './use-dry-run.ts'

export interface ReviewingProps {
  readonly answer: DryRunAnswer
  readonly run: ReturnType<typeof useDryRun>
  readonly leftOut: ReadonlySet<string>
  readonly setLeftOut: (ids: ReadonlySet<string>) => void
  readonly back: () => void
}

/** What is counted above the rows; the others only where there are some. */
const tallied = [['new', 'New', true], ['changed', 'Changed', true], ['renamed', 'Renamed', false], ['same', 'Same', true], ['gone', 'Gone from the file', false], ['held', 'Not taken', false]] as const

/** A dry run looked over: what would change line by line, what each column means, and the commit. */
export function Reviewing({ answer, run, leftOut, setLeftOut, back }: ReviewingProps) {
  const { ws } = useParams({ from: '/$ws' })
  const { today } = useSeen()
  const client = useClient()
  const workspace = useWorkspace()
  const navigate = useNavigate()
  const style = useDateStyle()
  const review = useMemo(() => reviewOf(answer, style), [answer, style])
  const [sentence, setSentence] = useState<string>()
  const [isWriting, setWriting] = useState(false)
  const into = review.plans.length > 1 ? `${review.plans.length} plans` : (review.plans[0] ?? answer.asked.plan?.title)
  const tickable = review.lines.filter(({ named }) => named !== undefined)
  const left = tickable.filter(({ id }) => leftOut.has(id))
  const many = tickable.length - left.length
  const title = answer.sources.length === 1 ? (answer.sources[0]?.title ?? '') : `${answer.sources.length} sources`

  const commit = async (asked: { readonly reason?: string; readonly asOf?: string }) => {
    setWriting(true)
    setSentence(undefined)
    try {
      const done = await client.call(commitImport, {
        params: { ws, id: answer.id }, query: {},
        body: { digest: answer.digest, ...asked, ...(left.length === 0 ? {} : { leftOut: left.flatMap(({ named }) => (named === undefined ? [] : [named])) }) },
      })
      say({ key: done.group, sentence: `Imported ${many === 1 ? 'one change' : `${many.toLocaleString('en')} changes`} from *${title}*`, undo: () => workspace.undo(done.group) })
      await navigate({ to: '/$ws/plans', params: { ws } })
    } catch (error) {
      if (error instanceof ProblemError && error.problem.code === 'differs') await run.anew(answer.id)
      setSentence(error instanceof Error ? error.message : String(error))
      setWriting(false)
    }
  }

  const download = async (file: string) => {
    try {
      const bytes = await client.call(rejectedRows, { params: { ws, id: answer.id }, query: { file } })
      saveFile(`${file.slice(file.lastIndexOf('/') + 1)} not taken.csv`, bytes)
    } catch (error) {
      setSentence(error instanceof Error ? error.message : String(error))
    }
  }
  const rejectedIn = [...new Set(answer.remarks.filter(({ severity }) => severity === 'error').map(({ place }) => place.file))]

  return (
    <div className={css.screen}>
      <header className={css.head}>
        <div>
          <h1>
            {title}
            {into === undefined ? '' : ` into ${into}`}
          </h1>
          <p className={shared.quiet}>A dry run. Nothing is written until you commit.</p>
        </div>
      </header>
      {run.running === undefined ? null : <DryRunLine running={run.running} stop={run.stop} />}
      {run.trouble === undefined ? null : <TroubleTold trouble={run.trouble} kept="What is shown is the dry run before; nothing was written." />}
      <ul className={css.tally} aria-label="What would change">
        {tallied.filter(([kind, , always]) => always || review.counts[kind] > 0).map(([kind, word]) => (
          <li key={kind} data-kind={kind} data-none={review.counts[kind] === 0}>
            <b>{review.counts[kind].toLocaleString('en')}</b> {word}
          </li>
        ))}
      </ul>
      <TwoWays columns={review.twoWays} order={answer.asked.order} say={answer.hasFiles ? (order) => void run.again(answer.id, { ...answer.asked, order }) : undefined} />
      <div className={css.body}>
        <div className={css.side}>
          {answer.sources.map((source) => (
            <Columns key={source.title} answer={answer} source={source} ask={(asked) => void run.again(answer.id, asked)} />
          ))}
        </div>
        <Lines review={review} leftOut={leftOut} setLeftOut={setLeftOut} />
      </div>
      <CommitBar
        many={many}
        left={left.length}
        rejected={review.counts.held}
        moved={reportOf(answer).changed.filter(({ fields }) => fields.some(({ field, before }) => field === 'window' && before !== null)).length}
        today={today}
        waits={run.running !== undefined ? 'Commit once checked' : isWriting ? 'Writing …' : undefined}
        sentence={sentence}
        commit={(asked) => void commit(asked)}
        back={back}
        download={rejectedIn.length === 0 || !answer.hasFiles ? undefined : () => void Promise.all(rejectedIn.map(download))}
      />
    </div>
  )
}
