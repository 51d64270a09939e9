import { Pencil } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { SectionOf } from '../../../core/strategy/page-of.ts'
import type { StrategyPage } from '../../../core/strategy/strategy.ts'
import { labelDays } from '../../../core/time/label.ts'
import { Button } from '../../parts/button.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { personName } from '../../workspace/persons.ts'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { useTaken } from '../../workspace/use-taken.ts'
import { MarkChoice } from './mark-choice.tsx'
import { StrategyText } from './markdown.tsx'
import css from './strategy.module.css'

/** One section: its text as it is read, or what belongs there; written in place by whoever contributes (row C3). */
export function SectionPart({ page, section: { section, title, hint, kind, record, isEmpty, isGap }, children }: { readonly page: StrategyPage; readonly section: SectionOf; readonly children?: ReactNode }) {
  const { state } = useSeen()
  const act = useAct()
  const may = useMay('strategy-section.write')
  const mayMark = useMay('strategy-section.mark')
  const [isWriting, setIsWriting] = useState(false)
  const { keep, close } = useTaken(() => setIsWriting(false))
  const text = record?.text ?? ''
  const isOut = record?.mark !== undefined && record.mark !== 'internal' && record.mark !== 'restricted'
  return (
    <section id={section} className={css.section} data-gap={isGap || undefined} aria-label={title}>
      <header>
        <h2>{title}{isGap ? <small> empty</small> : null}</h2>
        {may ? <Button kind="bare" {...(isWriting ? {} : { icon: Pencil })} onPress={() => (isWriting ? void close() : setIsWriting(true))}>{isWriting ? 'Done' : text !== '' ? 'Edit' : kind === 'text' ? 'Write' : 'Add words'}<span className={css.hidden}> {title}</span></Button> : null}
      </header>
      {isWriting ? (
        <div className={css.writing}>
          <p className={css.hint}>{hint} Markdown: **strong**, *emphasis*, - lists, [links](https://…).</p>
          <TextField
            label={title} kind="prose" value={record?.text} placeholder="Write it here" {...(isOut ? { outward: record?.mark === 'public' ? 'everybody can read this' : 'customers can read this' } : {})}
            save={(said, was) => keep('text', act('strategy-section.write', { page: page.id, section, text: said }, record === undefined ? {} : { over: { collection: 'strategy-sections', id: record.id, field: 'text', was } }))}
          />
        </div>
      ) : text === '' ? (kind === 'text' ? <p className={css.hint}>{hint}</p> : null) : <StrategyText text={text} />}
      {children}
      {isEmpty && record === undefined ? null : <footer>
        <MarkChoice what={title} mark={record?.mark} isReadOnly={!mayMark} save={(mark) => act('strategy-section.mark', { page: page.id, section, mark })} />
        {record === undefined ? null : <small>{labelDays(record.writtenOn)}{record.writtenBy === undefined ? '' : `, ${personName(state, record.writtenBy) ?? 'somebody who is gone'}`}</small>}
      </footer>}
    </section>
  )
}
