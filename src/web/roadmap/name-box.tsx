import { type RefObject, useState } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import type { Id } from '../../core/kernel/change.ts'
import { buckets } from '../../core/roadmap/roadmap.ts'
import { Button } from '../parts/button.tsx'
import field from '../parts/field.module.css'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useAct } from '../workspace/use-act.ts'
import css from './cell-box.module.css'

/** Another name for a bucket. What was typed stays when it cannot be taken. */
export function NameBox({ bucket, at, close }: { readonly bucket: Id; readonly at: RefObject<Element | null>; readonly close: () => void }) {
  const { state } = useSeen()
  const act = useAct()
  const before = buckets.get(state, bucket)?.title ?? ''
  const [title, setTitle] = useState(before)
  const [sentence, setSentence] = useState<string>()
  const rename = async () => {
    const outcome = await act('bucket.change', { id: bucket, title: title.trim() }, { said: `Renamed *${before.replaceAll('*', '∗')}* to *${title.trim().replaceAll('*', '∗')}*` })
    if (outcome.done) close()
    else setSentence(outcome.sentence)
  }
  return (
    <Popover className={css.popover ?? ''} placement="bottom start" offset={4} triggerRef={at} isOpen onOpenChange={(isOpen) => (isOpen ? undefined : close())}>
      <Dialog className={css.box ?? ''} aria-label={`Another name for ${before}`}>
        <form onSubmit={(event) => (event.preventDefault(), title.trim() === '' ? undefined : void rename())}>
          <input autoFocus className={`${field.input} ${css.line}`} aria-label="Name" value={title} onChange={(event) => setTitle(event.target.value)} maxLength={300} />
          <Button type="submit" kind="main" isDisabled={title.trim() === '' || title.trim() === before}>
            Rename
          </Button>
        </form>
        {sentence === undefined ? null : (
          <p className={field.refused} role="alert">
            {sentence}
          </p>
        )}
      </Dialog>
    </Popover>
  )
}
