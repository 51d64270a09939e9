import { useState } from 'react'
import type { CustomerFeedback } from '../../../core/customer-feedback/customer-feedback.ts'
import { productGaps } from '../../../core/customer-feedback/product-gaps.ts'
import { ActForm } from '../../parts/act-form.tsx'
import { Button } from '../../parts/button.tsx'
import field from '../../parts/field.module.css'
import { useOpened } from '../../shell/use-opened.ts'
import { useWorkspace } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import marketing from '../marketing.module.css'
import { firstWords } from './shown-feedback.ts'

/** Opens a gap; of some feedback, which is its first submission then. */
export function NewGap({ entry, close }: { readonly entry?: CustomerFeedback; readonly close?: () => void }) {
  const act = useAct()
  const workspace = useWorkspace()
  const { open } = useOpened()
  const [isOpen, setIsOpen] = useState(entry === undefined)
  const [title, setTitle] = useState(entry?.subject ?? (entry === undefined ? '' : firstWords(entry)))
  const shut = () => (close === undefined ? setIsOpen(false) : close())
  if (!isOpen) return <p className={marketing.acts}><Button kind="go" onPress={() => setIsOpen(true)}>Open a gap from it …</Button></p>
  const add = async () => {
    const outcome = await act('product-gap.add', { title: title.trim(), ...(entry === undefined ? {} : { entry: entry.id }) }, { said: `Opened the gap *${title.trim().replaceAll('*', '∗')}*` })
    const made = outcome.done && entry === undefined ? productGaps.list(workspace.shown().state).find((one) => one.title === title.trim()) : undefined
    if (made !== undefined) open('product-gaps', made.id)
    return outcome
  }
  return (
    <ActForm className={marketing.form} send="Open the gap" isDisabled={title.trim() === ''} close={shut} act={add}>
      <label>What the product does not do<input className={field.input} autoFocus value={title} maxLength={300} onChange={(event) => setTitle(event.target.value)} /></label>
    </ActForm>
  )
}
