import { Upload } from 'lucide-react'
import { type Dispatch, type SetStateAction, useRef } from 'react'
import { Button } from '../parts/button.tsx'
import { DropArea } from '../parts/drop-area.tsx'
import css from './choose.module.css'
import shared from './imports.module.css'
import { type ChosenFile, chosenFiles, droppedFiles, withMore } from './chosen-files.ts'
import { PlanChoice, type PlanChosen } from './plan-choice.tsx'
import type { Trouble } from './use-dry-run.ts'

const example = 'Name,Start,End,Owner,Channel,Status\nSpring launch webinar,2027-03-09,2027-03-09,Ana Bell,Webinar,Planned\nCustomer story: Norrvik,Q2 2027,,Ben Ode,Content,Planned\nSummer campaign,Jun 2027,Aug 2027,Ana Bell,Campaign,Planned\n'
const exampleRows = example.trim().split('\n').map((line) => line.split(','))

export interface ChooseFilesProps {
  readonly files: readonly ChosenFile[]
  readonly setFiles: Dispatch<SetStateAction<readonly ChosenFile[]>>
  readonly plan: PlanChosen
  readonly setPlan: (plan: PlanChosen) => void
  readonly trouble: Trouble | undefined
  /** What was said of columns in the dry run before is kept. */
  readonly remembers: boolean
  readonly check: () => void
}

/** The first step: which files, and whose plan they are. Teaches by one example. */
export function ChooseFiles({ files, setFiles, plan, setPlan, trouble, remembers, check }: ChooseFilesProps) {
  const input = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const add = (more: readonly ChosenFile[]) => setFiles((before) => withMore(before, more))
  const chosen = (from: HTMLInputElement) => {
    add(chosenFiles(from.files ?? []))
    // So that a file that was removed can be chosen again.
    from.value = ''
  }
  const drop = async (data: DataTransfer) => add(await droppedFiles(data))
  return (
    <section className={css.choose}>
      <h1>Bring your plans</h1>
      <p className={shared.lead}>A spreadsheet, or an export of your tracker or board. Nothing is written until you commit, and one undo takes it back.</p>
      <DropArea className={css.drop} drop={(data) => void drop(data)}>
        <Upload size={18} strokeWidth={1.75} aria-hidden />
        <p>
          <b>Drop {files.length === 0 ? 'files or a folder' : 'more files'} here</b>, or choose{' '}
          <Button kind="go" onPress={() => input.current?.click()}>
            files
          </Button>{' '}
          or{' '}
          <Button kind="go" onPress={() => folder.current?.click()}>
            a folder
          </Button>
        </p>
        <p className={shared.quiet}>CSV, XLSX, YAML, JSON, iCal or Markdown; Jira, Linear, Asana, Trello and WeKan are known by their columns.</p>
        <input ref={input} className="unseen" type="file" multiple tabIndex={-1} aria-label="Plan files" onChange={(event) => chosen(event.target)} />
        <input ref={folder} className="unseen" type="file" {...{ webkitdirectory: '' }} tabIndex={-1} aria-label="A whole folder" onChange={(event) => chosen(event.target)} />
      </DropArea>
      {trouble === undefined ? null : <TroubleTold trouble={trouble} kept={files.length === 0 ? 'Nothing was written.' : 'Nothing was written, and your files are still chosen.'} />}
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
          <p className={shared.quiet}>Any names of columns will do: what they mean is proposed, and you may say otherwise. Dates may be as sure as they are: a day, a month, a quarter.</p>
          <Button onPress={() => add(chosenFiles([new File([example], 'example-campaigns.csv', { type: 'text/csv' })]))}>Try it with this example</Button>
        </div>
      ) : (
        <>
          <ul className={css.files}>
            {files.map((one) => (
              <li key={one.path}>
                <span>
                  <span className={shared.quiet}>{one.path.slice(0, one.path.lastIndexOf('/') + 1)}</span>
                  <b>{one.path.slice(one.path.lastIndexOf('/') + 1)}</b> <span className={shared.quiet}>{sizeOf(one.file.size)}</span>
                </span>
                <Button kind="go" aria-label={`Remove ${one.path}`} onPress={() => setFiles((before) => before.filter((other) => other !== one))}>
                  Remove
                </Button>
              </li>
            ))}
          </ul>
          <PlanChoice value={plan} onChange={setPlan} />
          {remembers ? <p className={shared.quiet}>What you said of columns and dates is kept for files of the same name.</p> : null}
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
    <div className={shared.trouble} role="alert">
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
      <p className={shared.quiet}>{kept}</p>
    </div>
  )
}

function sizeOf(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
