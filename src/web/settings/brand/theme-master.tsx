import { Upload } from 'lucide-react'
import { useParams } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { z } from 'zod'
import type { Theme } from '../../../core/decks/themes.ts'
import { checkTemplate, dropMaster, readMaster, takeTemplate } from '../../../protocol/brand-routes.ts'
import { Button } from '../../parts/button.tsx'
import { DropArea } from '../../parts/drop-area.tsx'
import { saveFile } from '../../parts/save-file.ts'
import { useAct } from '../../workspace/use-act.ts'
import { useClient } from '../../workspace/use-client.tsx'
import { PagePart } from '../page-head.tsx'
import { sentenceOf } from '../use-asked.ts'
import css from './brand.module.css'
import { MasterReport } from './master-report.tsx'

type Report = z.infer<typeof checkTemplate.answer>
type Step =
  | { readonly is: 'waiting'; readonly sentence?: string }
  | { readonly is: 'reading'; readonly what: string }
  /** `file` is one that was sent and is not taken yet; none for the master that the theme has. */
  | { readonly is: 'read'; readonly report: Report; readonly file?: File }

/** The company's own .pptx: looked at first and told about, and taken only when that was read. */
export function ThemeMaster({ theme, isReadOnly }: { readonly theme: Theme; readonly isReadOnly: boolean }) {
  const { ws = '' } = useParams({ strict: false })
  const client = useClient()
  const act = useAct()
  const [step, setStep] = useState<Step>({ is: 'waiting' })
  const { id, title, master } = theme
  const during = async (what: string, work: () => Promise<Step>) => {
    setStep({ is: 'reading', what })
    try {
      setStep(await work())
    } catch (error) {
      setStep({ is: 'waiting', sentence: sentenceOf(error) })
    }
  }
  const look = (file: File) => void during(`Reading ${file.name}`, async () => ({ is: 'read', file, report: await client.call(checkTemplate, { params: { ws }, files: await bytesOf(file) }) }))
  const take = (file: File) => void during(`Cleaning ${file.name}`, async () => {
    await client.call(takeTemplate, { params: { ws, theme: id }, query: { id: crypto.randomUUID() }, files: await bytesOf(file) })
    return { is: 'waiting' }
  })
  const kept = () => client.call(readMaster, { params: { ws, theme: id } })
  const lookAtKept = () => void during('Reading the master', async () => ({ is: 'read', report: await client.call(checkTemplate, { params: { ws }, files: [{ path: 'master.pptx', bytes: new Uint8Array(await kept()) }] }) }))
  const choose = (ours: string, theirs: string) => {
    const { [ours as 'cover']: _, ...others } = theme.layouts ?? {}
    void act('theme.change', { id, layouts: theirs === '' ? others : { ...others, [ours]: theirs } } as never)
  }
  return (
    <PagePart title="Your own .pptx" {...(master === undefined ? { note: 'as the master' } : { note: `${Math.max(1, Math.round(master.bytes / 1_000)).toLocaleString('en')} kB, cleaned` })}
      acts={
        master === undefined ? undefined : (
          <>
            <Button kind="go" onPress={lookAtKept}>What it is used for</Button>
            <Button kind="go" onPress={() => void kept().then((bytes) => saveFile(`${title}.pptx`, new Uint8Array(bytes)))}>Download</Button>
            {isReadOnly ? null : <Button kind="go" onPress={() => void during('Taking it off', async () => { await client.call(dropMaster, { params: { ws, theme: id }, query: { id: crypto.randomUUID() } }); return { is: 'waiting' } })}>Take off</Button>}
          </>
        )
      }
    >
      {isReadOnly ? null : <Drop isBusy={step.is === 'reading'} words={step.is === 'reading' ? `${step.what} …` : undefined} another={master !== undefined} take={look} />}
      {step.is === 'waiting' && step.sentence !== undefined ? <p className={css.refused} role="alert">{step.sentence}</p> : null}
      {step.is === 'read' ? (
        <MasterReport report={step.report} chosen={theme.layouts ?? {}} {...(isReadOnly ? {} : { choose })}>
          {step.file === undefined ? (
            <Button onPress={() => setStep({ is: 'waiting' })}>Close</Button>
          ) : (
            <>
              <Button kind="main" onPress={() => take(step.file as File)}>Make it the master</Button>
              <Button kind="bare" onPress={() => setStep({ is: 'waiting' })}>Not this one</Button>
            </>
          )}
        </MasterReport>
      ) : null}
    </PagePart>
  )
}

async function bytesOf(file: File) {
  return [{ path: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }]
}

/** A place to drop one .pptx on, or to choose it. */
function Drop({ isBusy, words, another, take }: { readonly isBusy: boolean; readonly words: string | undefined; readonly another: boolean; readonly take: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null)
  const first = (files: FileList | null) => {
    const file = files?.[0]
    if (file !== undefined && !isBusy) take(file)
  }
  return (
    <DropArea className={css.drop} isBusy={isBusy} drop={({ files }) => first(files)}>
      <Upload size={16} strokeWidth={1.75} aria-hidden />
      {words === undefined ? (
        <p>
          <b>Drop {another ? 'another' : 'a'} .pptx here</b>, or{' '}
          <Button kind="go" onPress={() => input.current?.click()}>
            choose one
          </Button>
          . It is read and told about first; nothing is kept until you say so.
        </p>
      ) : (
        <p role="status">{words}</p>
      )}
      <input
        ref={input} className="unseen" type="file" accept=".pptx,.potx" tabIndex={-1} aria-label="Your .pptx"
        onChange={({ target }) => {
          first(target.files)
          // So that the same file can be chosen again.
          target.value = ''
        }}
      />
    </DropArea>
  )
}
