import { people } from '../../core/workspace/workspace.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import { ChoiceField, type ChoiceFieldProps } from './choice-field.tsx'

/** A person of the workspace. */
export function PersonField(props: Omit<ChoiceFieldProps, 'choices'>) {
  const { state } = useSeen()
  const choices = people
    .list(state)
    .filter(({ id, erased }) => erased !== true || id === props.value)
    .map(({ id, name }) => ({ value: id, text: name }))
    .sort((a, b) => a.text.localeCompare(b.text))
  return <ChoiceField none="Nobody" {...props} choices={choices} />
}
