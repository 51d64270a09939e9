import { Upload } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button } from '../parts/button.tsx'
import css from './imports.module.css'
import { PlanChoice, type PlanChosen } from './plan-choice.tsx'
import type { Trouble } from './use-dry-run.ts'

const example = 'Name,Start,End,Owner,Channel,Status\nSpring launch webinar,2027-03-09,2027-03-09,Ana Bell,Webinar,Planned\nCustomer story: Norrvik,Q2 2027,,Ben Ode,Content,Planned\nSummer campaign,Jun 2027,Aug 2027,Ana Bell,Campaign,Planned\n'
const exampleRows = example.trim().split('\n').map((line) => line.split(','))

export interface ChooseFilesProps {
  readonly files: readonly File[]
  readonly setFiles: (files: readonly File[]) => void
  readonly plan: PlanChosen
  readonly setPlan: (plan: PlanChosen) => void
  readonly trouble: Trouble | undefined
  readonly check: () => void
}

/** The first step: which files, and whose plan they are. Teaches by one example. */
export function ChooseFiles({ files, setFiles, plan, setPlan, trouble, check }: ChooseFilesProps) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const add = (more: FileList | null) => {
    const named = new Map([...files, ...(more ?? [])].map((file) => [file.name, file]))
    setFiles([...named.values()])
  }
  return (
    <section className={css.choose}>
      <h1>Bring your plans</h1>
      <p className={css.lead}>A spreadsheet, or an export of your tracker or board. Nothing is written until you commit, and one undo takes it back.</p>
      <div
        className={`${css.drop} ${over ? css.over : ''}`}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          add(event.dataTransfer.files)
        }}
      >
        <Upload size={18} strokeWidth={1.75} aria-hidden />
        <p>
          <b>Drop {files.length === 0 ? 'files' : 'more files'} here</b>, or{' '}
          <Button kind="go" onPress={() => input.current?.click()}>
            choose
          </Button>
        </p>
        <p className={css.quiet}>CSV, XLSX, YAML, JSON, iCal or Markdown; Jira, Linear, Asana, Trello and WeKan are known by their columns.</p>
        <input ref={input} className="unseen" type="file" multiple tabIndex={-1} aria-label="Plan files" onChange={(event) => add(event.target.files)} />
      </div>
      {files.length === 0 ? (
        <div className={css.example}>
          <h2>For example, a marketing plan</h2>
          <div className={css.wide} role="region" aria-label="Example" tabIndex={0}>
            <table>
              <thead>
                <tr>
                  {exampleRows[0]?.map((name) => (
                    <th key={name} scope="col">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {exampleRows.slice(1).map((row) => (
                  <tr key={row[0]}>
                    {row.map((cell, at) => (
                      <td key={at}>{cell}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p className={css.quiet}>Any names of columns will do: what they mean is proposed, and you may say otherwise. Dates may be as sure as they are: a day, a month, a quarter.</p>
          <Button onPress={() => setFiles([new File([example], 'example-campaigns.csv', { type: 'text/csv' })])}>Try it with this example</Button>
        </div>
      ) : (
        <>
          <ul className={css.files}>
            {files.map((file) => (
              <li key={file.name}>
                <b>{file.name}</b> <span className={css.quiet}>{sizeOf(file.size)}</span>
                <Button kind="go" aria-label={`Remove ${file.name}`} onPress={() => setFiles(files.filter((one) => one !== file))}>
                  Remove
                </Button>
              </li>
            ))}
          </ul>
          <PlanChoice value={plan} onChange={setPlan} />
          {trouble === undefined ? null : <TroubleTold trouble={trouble} kept="Nothing was written, and your files are still chosen." />}
          <div className={css.acts}>
            <Button kind="main" tall isDisabled={plan.title.trim() === ''} onPress={check}>
              Check {files.length === 1 ? 'the file' : `${files.length} files`}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}

/** What happened, what was kept, and each place that is at fault. */
export function TroubleTold({ trouble, kept }: { readonly trouble: Trouble; readonly kept: string }) {
  return (
    <div className={css.trouble} role="alert">
      <p>{trouble.sentence}</p>
      {trouble.remarks.length > 1 ? (
        <ul>
          {trouble.remarks.slice(0, 20).map(({ place, sentence }, at) => (
            <li key={at}>
              {place.file}
              {place.line === undefined ? '' : `:${place.line}`} {sentence}
            </li>
          ))}
        </ul>
      ) : null}
      <p className={css.quiet}>{kept}</p>
    </div>
  )
}

function sizeOf(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
