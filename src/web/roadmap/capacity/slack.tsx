import { useState } from 'react'
import { usualSlack } from '../../../core/roadmap/capacity-load.ts'
import type { Roadmap } from '../../../core/roadmap/roadmap.ts'
import { Button } from '../../parts/button.tsx'
import field from '../../parts/field.module.css'
import { Popover } from '../../parts/popover.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import css from './slack.module.css'
import type { Unit } from './work-units.ts'

/** What loads are told in, and the share of everybody's time that plans leave free, which can be changed. */
export function Slack({ roadmap, unit }: { readonly roadmap: Roadmap; readonly unit: Unit }) {
  const may = useMay('roadmap.change')
  const share = roadmap.slack ?? usualSlack
  return (
    <div className={css.slack}>
      <b>Load, in {unit}</b>
      {may ? (
        <Popover label="How much is kept free" button={<Button kind="go">{share}% kept free</Button>}>
          {(close) => <SlackForm roadmap={roadmap} share={share} close={close} />}
        </Popover>
      ) : (
        <span>{share}% kept free</span>
      )}
    </div>
  )
}

function SlackForm({ roadmap, share, close }: { readonly roadmap: Roadmap; readonly share: number; readonly close: () => void }) {
  const act = useAct()
  const [text, setText] = useState(String(share))
  const [sentence, setSentence] = useState<string>()
  const save = async () => {
    const slack = Number(text)
    if (!/^\d{1,2}$/.test(text.trim()) || slack > 90) return setSentence('Type a share from 0 to 90 percent.')
    const outcome = await act('roadmap.change', { id: roadmap.id, slack }, { said: `${slack}% of everybody’s time is kept free` })
    if (outcome.done) close()
    else setSentence(outcome.sentence)
  }
  return (
    <form className={css.form} onSubmit={(event) => (event.preventDefault(), void save())}>
      <label>
        Kept free, in percent
        <input autoFocus className={field.input} inputMode="numeric" value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <p>Of everybody’s time, for what no plan foresees.</p>
      {sentence === undefined ? null : <p role="alert">{sentence}</p>}
      <Button type="submit" kind="main">Keep it</Button>
    </form>
  )
}
