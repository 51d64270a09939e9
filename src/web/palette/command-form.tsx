import { ArrowLeft } from 'lucide-react'
import { useId, useMemo, useState } from 'react'
import { must } from '../../lib/must.ts'
import type { CommandType } from '../../core/kernel/command.ts'
import { commandTypes } from '../../core/commands.ts'
import type { State } from '../../core/kernel/state.ts'
import { Button, IconButton } from '../parts/button.tsx'
import { say } from '../parts/toast-store.ts'
import { useSeen, useWorkspace } from '../workspace/open-workspace.tsx'
import { useDateStyle } from '../workspace/use-date-style.ts'
import { type CommandField, commandFields } from './command-fields.ts'
import css from './command-form.module.css'
import { CommandInput } from './command-input.tsx'
import { commandTitle } from './command-names.ts'
import { besideField, fieldToBlame, formOf, type FormValue, type FormValues, readForm } from './command-values.ts'
import { closeFloating, openPalette } from './palette-store.ts'
import { recordName } from './record-names.ts'

/** Fields that may be left out are folded away beyond so many. */
const shownAtFirst = 5

/** Asks for what a command needs, sends it, and shows what it was refused for beside the field that is to blame. What was typed stays. */
export function CommandForm({ name, known }: { readonly name: string; readonly known: Readonly<Record<string, string>> }) {
  const command = must(commandTypes.get(name), `a command called ${name}`)
  const { state } = useSeen()
  const id = useId()
  const form = useForm(command, known)
  const isSettled = (field: CommandField) => field.isNeeded || known[field.path] !== undefined
  const isChange = name.endsWith('.change')
  const first = form.fields.filter(isSettled)
  const rest = form.fields.filter((field) => !isSettled(field))
  const [isOpen, setIsOpen] = useState(rest.length <= shownAtFirst + 2)
  const inputOf = (field: CommandField, isFirst: boolean) => (
    <CommandInput key={field.path} id={`${id}-${field.path}`} field={field} value={form.values[field.path]} sentence={form.sentences[field.path]} change={(value) => form.change(field, value)} isFirst={isFirst} />
  )
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        void form.send(state)
      }}
    >
      <header className={css.head}>
        <IconButton label="Back to everything" icon={ArrowLeft} onPress={openPalette} />
        <div>
          <h2>{commandTitle(command)}</h2>
          <p>{isChange ? 'What you leave alone stays as it is; what you empty is unset.' : command.summary}</p>
        </div>
      </header>
      <div className={css.fields}>
        {first.map((field, at) => inputOf(field, at === 0))}
        {first.length === 0 ? null : <p className={css.free}>{isChange ? 'Change what you like' : 'These may be left out'}</p>}
        {(isOpen ? rest : rest.slice(0, shownAtFirst)).map((field, at) => inputOf(field, first.length === 0 && at === 0))}
        {isOpen ? null : (
          <Button kind="go" onPress={() => setIsOpen(true)}>
            {rest.length - shownAtFirst} more fields
          </Button>
        )}
        <CommandInput id={`${id}-why`} field={reasonField} value={form.reason} sentence={form.sentences[reasonField.path]} change={(value) => form.setReason(String(value))} isFirst={false} />
      </div>
      <footer className={css.foot}>
        {form.sentences[''] === undefined ? null : (
          <p role="alert" className={css.refused}>
            {form.sentences['']}
          </p>
        )}
        <Button kind="bare" onPress={closeFloating}>
          Cancel
        </Button>
        <Button kind="main" type="submit" isDisabled={form.isSending}>
          {form.isSending ? 'Sending …' : commandTitle(command)}
        </Button>
      </footer>
    </form>
  )
}

const reasonField: CommandField = { path: 'why', label: 'Why, kept with the change', kind: 'line', isNeeded: false, isUnsettable: false }

function useForm(command: CommandType, known: Readonly<Record<string, string>>) {
  const workspace = useWorkspace()
  const { state } = useSeen()
  const style = useDateStyle()
  const fields = useMemo(() => commandFields(command), [command])
  const subject = fields.find((field): field is CommandField & { kind: 'record' } => field.path === 'id' && field.kind === 'record')
  // The settings are one record, which nobody chooses.
  const begin = (which: string | undefined) => formOf(fields, command.name === 'settings.change' ? state.get('settings', 'settings') : subject === undefined || which === undefined ? undefined : state.get(subject.collection, which), style)
  const [start, setStart] = useState<FormValues>(() => begin(known['id']))
  const [values, setValues] = useState<FormValues>(() => ({ ...start, ...known }))
  const [sentences, setSentences] = useState<Readonly<Record<string, string>>>({})
  const [reason, setReason] = useState('')
  const [isSending, setIsSending] = useState(false)

  const change = (field: CommandField, value: FormValue) => {
    setSentences(({ [field.path]: _gone, ...left }) => left)
    if (field !== subject) return setValues((now) => ({ ...now, [field.path]: value }))
    const next = begin(String(value))
    setStart(next)
    setValues({ ...next, id: value })
  }

  const send = async (at: State) => {
    const read = readForm(fields, values, start, style)
    if ('problems' in read) return setSentences(read.problems)
    setIsSending(true)
    const outcome = await workspace.send(command.name, read.args, reason.trim() === '' ? {} : { reason: reason.trim() })
    setIsSending(false)
    if (!outcome.done) {
      const blamed = outcome.code === 'needs-reason' ? reasonField : fieldToBlame(fields, outcome.at)
      return setSentences({ [blamed?.path ?? '']: besideField(outcome.sentence, outcome.at) })
    }
    closeFloating()
    const record = subject === undefined ? undefined : at.get(subject.collection, String(values['id']))
    const of = record === undefined || subject === undefined ? '' : `: *${recordName(at, subject.collection, record).replaceAll('*', '∗')}*`
    say({ key: outcome.group, sentence: `Done. ${commandTitle(command)}${of}`, undo: () => workspace.undo(outcome.group) })
  }

  return { fields, values, sentences, reason, setReason, change, send, isSending }
}
