import { Plus, Upload } from 'lucide-react'
import { useState } from 'react'
import { figureWords, stepWords } from '../../../core/metrics/figures.ts'
import { periodWords } from '../../../core/metrics/metric-periods.ts'
import { latestOf, pointsOf } from '../../../core/metrics/metric-series.ts'
import { counted, countedWords, type Metric, metrics } from '../../../core/metrics/metrics.ts'
import { stepFrom } from '../../../core/roadmap/before-after.ts'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { ViewBar } from '../../parts/view-bar.tsx'
import { useOpened } from '../../shell/use-opened.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { personName } from '../../workspace/persons.ts'
import { useDateStyle } from '../../workspace/use-date-style.ts'
import { useMay } from '../../workspace/use-may.ts'
import { WhyWhatTabs } from '../why-what-tabs.tsx'
import { MetricForm } from './metric-form.tsx'
import css from './metrics.module.css'
import { TakeFile } from './take-file.tsx'

/** What is counted, by what it counts to (rows F9, I7): the latest value of each, and how it moved. */
export function MetricsScreen() {
  const { state } = useSeen()
  const may = useMay('metric.add')
  const mayTake = useMay('metric.take')
  const [asking, setAsking] = useState<'metric' | 'file'>()
  const all = metrics.list(state).sort((a, b) => a.title.localeCompare(b.title))
  const close = () => setAsking(undefined)
  return (
    <>
      <ViewBar tools={<>{mayTake && all.length > 0 ? <Button kind="bare" icon={Upload} onPress={() => setAsking('file')}>Take a file</Button> : null}{may ? <Button kind="bare" icon={Plus} onPress={() => setAsking('metric')}>Metric</Button> : null}</>}>
        <WhyWhatTabs current="metrics" />
      </ViewBar>
      <div className={css.scroll}>
        <div className={css.page}>
          <header>
            <h1>Metrics</h1>
            <p>What is counted, and what of the roadmap is to move it. Revenue and adoption are both told each quarter; a period that nobody knows stays a gap.</p>
          </header>
          {asking === 'metric' ? <MetricForm close={close} /> : asking === 'file' ? <TakeFile close={close} /> : null}
          {all.length === 0 ? (
            <EmptyState title="Nothing is counted yet">
              <p>“Trial starts a week, 310 starts; up is good; counts to revenue.”</p>
            </EmptyState>
          ) : counted.map((counts) => {
            const of = all.filter((metric) => metric.counts === counts)
            if (of.length === 0) return counts === 'other' ? null : <section key={counts}><h2>{countedWords[counts]}</h2><p className={css.quiet}>No metric counts to {counts} yet, so there is nothing to report of it.</p></section>
            return (
              <section key={counts}>
                <h2>{countedWords[counts]}</h2>
                <table className={css.table}>
                  <thead><tr><th scope="col">Metric</th><th scope="col">Latest</th><th scope="col">Against before</th><th scope="col">Of</th><th scope="col">Whose</th></tr></thead>
                  <tbody>{of.map((metric) => <MetricRow key={metric.id} metric={metric} />)}</tbody>
                </table>
              </section>
            )
          })}
        </div>
      </div>
    </>
  )
}

function MetricRow({ metric }: { readonly metric: Metric }) {
  const { state } = useSeen()
  const { open, opened } = useOpened()
  const style = useDateStyle()
  const latest = latestOf(state, metric)
  const before = pointsOf(state, metric, 2)[0]?.value
  const step = latest === undefined || before === undefined || pointsOf(state, metric, 2).length < 2 ? undefined : stepFrom(before, latest.value, metric.better)
  return (
    <tr data-opened={opened?.id === metric.id || undefined}>
      <th scope="row"><button type="button" onClick={() => open('metrics', metric.id)}>{metric.title}</button></th>
      <td>{latest === undefined ? <span>no value yet</span> : <b>{figureWords(latest.value, metric.unit)}</b>}</td>
      <td>{step === undefined ? <span>unknown</span> : step.by === 0 ? 'as before' : <em data-good={step.isGood || undefined}>{step.percent === undefined ? figureWords(step.by, metric.unit) : stepWords(step.percent)}{step.isGood ? ', better' : ', worse'}</em>}</td>
      <td>{latest === undefined ? '' : periodWords(metric.every, latest, style)}</td>
      <td>{personName(state, metric.owner) ?? <span>nobody</span>}</td>
    </tr>
  )
}
