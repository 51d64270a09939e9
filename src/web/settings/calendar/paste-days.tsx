import { useId, useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { say } from '../../parts/toast-store.ts'
import { Switch } from '../../parts/switch.tsx'
import { useWorkspace } from '../../workspace/open-workspace.tsx'
import { useDateStyle } from '../../workspace/use-date-style.ts'
import css from './days-list.module.css'
import { type DayKind, readPasted } from './days-text.ts'

/** Many days at once, one a line. What cannot be read is told with its line and stays; the rest is one undo. */
export function PasteDays({ done }: { readonly done: () => void }) {
  const id = useId()
  const workspace = useWorkspace()
  const style = useDateStyle()
  const [kind, setKind] = useState<DayKind>('holiday')
  const [text, setText] = useState('')
  const [refused, setRefused] = useState<readonly string[]>([])
  const lines = readPasted(kind, text, style)
  const good = lines.filter(({ read }) => 'command' in read)
  const bad = lines.flatMap(({ line, text: written, read }) => ('problem' in read ? [{ line, written, problem: read.problem }] : []))
  const add = async () => {
    const group = crypto.randomUUID()
    const left: string[] = bad.map(({ written }) => written)
    const said: string[] = []
    let added = 0
    for (const { text: written, read } of good) {
      if (!('command' in read)) continue
      const outcome = await workspace.send(read.command, read.args, { group })
      if (outcome.done) added += 1
      else {
        left.push(written)
        said.push(outcome.sentence)
      }
    }
    if (added > 0) say({ key: group, sentence: `Added ${added} ${added === 1 ? 'day' : 'days'} to the calendar`, undo: () => workspace.undo(group) })
    setText(left.join('\n'))
    setRefused(said)
    if (left.length === 0) done()
  }
  return (
    <div className={css.paste}>
      <Switch label="Kind" value={kind} options={[{ value: 'holiday', text: 'Holidays' }, { value: 'freeze', text: 'Freezes' }]} onChange={setKind} />
      <label htmlFor={id}>
        One a line, as it comes out of a spreadsheet
        <textarea id={id} autoFocus value={text} placeholder={'24 Dec 2026, Christmas\n25 Dec 2026, Christmas Day'} onChange={(event) => setText(event.target.value)} />
      </label>
      {bad.length + refused.length === 0 ? null : (
        <ul className={css.bad} aria-live="polite">
          {bad.map(({ line, problem }) => (
            <li key={line}>
              <span>Line {line}:</span> {problem}
            </li>
          ))}
          {refused.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <div className={css.foot}>
        <p>{lines.length === 0 ? 'Nothing is added before you say so.' : `${good.length} can be added${bad.length === 0 ? '' : `, ${bad.length} cannot be read and stay here`}.`}</p>
        <Button kind="bare" onPress={done}>
          Cancel
        </Button>
        <Button kind="main" isDisabled={good.length === 0} onPress={() => void add()}>
          Add {good.length === 0 ? '' : good.length}
        </Button>
      </div>
    </div>
  )
}
