import type { Outcome } from '../../client/live-workspace.ts'
import { TextField } from './text-field.tsx'

export interface RegionsFieldProps {
  readonly value: readonly string[] | undefined
  readonly isReadOnly: boolean
  readonly save: (regions: string[] | null) => Promise<Outcome>
}

/** Where something happens; nothing said is everywhere. Commas part regions, semicolons where one has a comma of its own ("Asia, Pacific"). */
export function RegionsField({ value, isReadOnly, save }: RegionsFieldProps) {
  const apart = value?.some((region) => region.includes(',')) === true ? ';' : ','
  const keep = (text: string | null) => {
    const regions = (text ?? '').split(text?.includes(';') === true ? ';' : apart).map((one) => one.trim()).filter((one) => one !== '')
    return save(regions.length === 0 ? null : [...new Set(regions)])
  }
  return <TextField label="Regions" value={value?.join(`${apart} `)} placeholder="Everywhere" isReadOnly={isReadOnly} save={keep} />
}
