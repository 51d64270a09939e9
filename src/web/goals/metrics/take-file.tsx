import { useParams } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { metrics } from '../../../core/metrics/metrics.ts'
import { readMetricFile } from '../../../protocol/metric-routes.ts'
import { Button } from '../../parts/button.tsx'
import { DropArea } from '../../parts/drop-area.tsx'
import { sentenceOf } from '../../settings/use-asked.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useClient } from '../../workspace/use-client.tsx'
import css from './metrics.module.css'

interface Read {
  readonly file: string
  readonly values: readonly { readonly metric: string; readonly day: string; readonly part?: string | undefined; readonly value: number; readonly line: number; readonly becomes: 'new' | 'corrected' | 'same' }[]
  readonly remarks: readonly { readonly severity: 'error' | 'warning' | 'note'; readonly sentence: string; readonly place: { readonly line?: number | undefined; readonly column?: string | number | undefined } }[]
}

/** A file of values: read first, with what is not taken and why; then taken in one act. */
export function TakeFile({ close }: { readonly close: () => void }) {
  const { ws } = useParams({ from: '/$ws' })
  const { state } = useSeen()
  const client = useClient()
  const act = useAct()
  const input = useRef<HTMLInputElement>(null)
  const [of, setOf] = useState('')
  const [read, setRead] = useState<Read>()
  const [sentence, setSentence] = useState<string>()
  const look = async (file: File | undefined) => {
    if (file === undefined) return
    setSentence(undefined)
    try {
      const found = await client.call(readMetricFile, { params: { ws }, query: of === '' ? {} : { metric: of }, files: [{ path: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }] })
      setRead({ file: file.name, ...found })
    } catch (error) {
      setSentence(sentenceOf(error))
    }
  }
  const told = read?.values.filter(({ becomes }) => becomes !== 'same') ?? []
  const count = (becomes: string) => read?.values.filter((one) => one.becomes === becomes).length ?? 0
  const take = async () => {
    const outcome = await act('metric.take', { values: told.map(({ metric, day, part, value, line }) => ({ metric, day, value, ...(part === undefined ? {} : { part }), from: `${read?.file.slice(0, 200) ?? ''}, line ${line}` })) }, { said: `Took ${told.length} values of *${read?.file ?? ''}*` })
    if (outcome.done) close()
    else setSentence(outcome.sentence)
  }
  return (
    <section className={css.file} aria-label="Take a file">
      <h2>Take a file of values</h2>
      <p className={css.quiet}>A CSV with a column for the day, and one for each metric under its title; or columns “Metric” and “Value”. Nothing is written before you have seen what comes of it.</p>
      <label>A column “Value” is of <select value={of} onChange={(event) => setOf(event.target.value)}><option value="">what its row says</option>{metrics.list(state).map(({ id, title }) => <option key={id} value={id}>{title}</option>)}</select></label>
      <DropArea className={css.drop} drop={(data) => void look(data.files[0])}>
        <p><Button kind="go" onPress={() => input.current?.click()}>Choose a file</Button> or drop it here</p>
        <input ref={input} className="unseen" type="file" accept=".csv,.tsv,.txt,text/csv" tabIndex={-1} aria-label="File of values" onChange={(event) => void look(event.target.files?.[0])} />
      </DropArea>
      {read === undefined ? null : (
        <div role="status">
          <p><b>{count('new')} new, {count('corrected')} corrected, {count('same')} the same</b>; {read.remarks.filter(({ severity }) => severity === 'error').length} not taken. Not saved yet.</p>
          {read.remarks.length === 0 ? null : (
            <div className={css.remarks} role="region" aria-label="What is odd" tabIndex={0}><ul>
              {read.remarks.map(({ severity, sentence: said, place }) => <li key={`${place.line ?? ''}/${place.column ?? ''}/${said}`} data-severity={severity}><span>{place.line === undefined ? 'File' : `Line ${place.line}`}</span>{severity === 'error' ? <b>Not taken. </b> : null}{said}</li>)}
            </ul></div>
          )}
        </div>
      )}
      <p className={css.foot}>{told.length === 0 ? null : <Button kind="main" onPress={() => void take()}>Take {told.length} {told.length === 1 ? 'value' : 'values'}</Button>}<Button kind="bare" onPress={close}>Close</Button>{sentence === undefined ? null : <span role="alert">{sentence}</span>}</p>
    </section>
  )
}
