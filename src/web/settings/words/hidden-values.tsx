import { X } from 'lucide-react'
import type { Outcome } from '../../../client/live-workspace.ts'
import { IconButton } from '../../parts/button.tsx'
import { PagePart } from '../page-head.tsx'
import { AddLine } from './add-line.tsx'
import css from './words.module.css'

type Values = Readonly<Record<string, string>>

interface HiddenValuesProps {
  readonly values: Values
  readonly isReadOnly: boolean
  readonly save: (values: Values, gone?: string) => Promise<Outcome>
}

/** What stands behind the placeholders of texts that leave: written as N0, N1 …, known here alone. */
export function HiddenValues({ values, isReadOnly, save }: HiddenValuesProps) {
  const all = Object.entries(values).sort(([a], [b]) => Number(a.slice(1)) - Number(b.slice(1)))
  const next = nextPlaceholder(values)
  const add = (text: string) => (text.trim() === '' ? undefined : save({ ...values, [next]: text.trim() }))
  return (
    <PagePart title="Values behind placeholders" note={all.length === 0 ? undefined : String(all.length)}>
      <p className={css.said}>Prices, seat counts and the like. A text says {all[0]?.[0] ?? 'N0'}, and what it stands for is told to nobody outside.</p>
      {isReadOnly ? null : <AddLine label={`The value behind ${next}`} one="A value" placeholder={`What ${next} stands for`} button={`Add as ${next}`} add={add} />}
      <ul className={css.words}>
        {all.map(([placeholder, behind]) => (
          <li key={placeholder}>
            <span>
              <code>{placeholder}</code> {behind}
            </span>
            {isReadOnly ? null : <IconButton label={`Let what ${placeholder} stands for leave`} icon={X} onPress={() => void save(Object.fromEntries(all.filter(([one]) => one !== placeholder)), behind)} />}
          </li>
        ))}
      </ul>
    </PagePart>
  )
}

/** The first placeholder above all that are taken, since texts may still name one whose value is gone. */
function nextPlaceholder(values: Values): string {
  return `N${Math.max(-1, ...Object.keys(values).map((one) => Number(one.slice(1)))) + 1}`
}
