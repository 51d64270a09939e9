import type { Id } from '../../core/kernel/change.ts'
import { TextField } from '../parts/text-field.tsx'
import { useAct } from '../workspace/use-act.ts'
import { labelsSaid } from './tracking/labels-said.ts'

/** The labels by which tracking pages find an item: written in a line, and hung or taken away one by one. */
export function ItemLabels({ id, labels = [], isReadOnly }: { readonly id: Id; readonly labels: readonly string[] | undefined; readonly isReadOnly: boolean }) {
  const act = useAct()
  const save = (text: string | null) => {
    const said = labelsSaid(text ?? '')
    return act('item.label', { items: [id], add: said.filter((one) => !labels.includes(one)), remove: labels.filter((one) => !said.includes(one)) })
  }
  return <TextField label="Labels" value={labels.join(', ')} placeholder="Such as team/relay, estimate/3d" isReadOnly={isReadOnly} save={save} />
}
