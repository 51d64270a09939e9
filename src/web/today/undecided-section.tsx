import { useNavigate, useParams } from '@tanstack/react-router'
import { type CSSProperties, useState } from 'react'
import { Button } from '../parts/button.tsx'
import { ReasonField } from '../parts/reason-field.tsx'
import { useAct } from '../workspace/use-act.ts'
import { useMay } from '../workspace/use-may.ts'
import type { Undecided } from './needs.ts'
import { NeedSection } from './section.tsx'
import css from './today.module.css'

/** Cells of roadmaps that are blank without anybody having said why (row H14). */
export function UndecidedSection({ undecided }: { readonly undecided: readonly Undecided[] }) {
  return <NeedSection title="Cells nobody has decided" list={undecided} row={(one) => <UndecidedRow key={`${one.cell.bucket.id}/${one.cell.period.start}`} {...one} />} />
}

function UndecidedRow({ roadmap, cell: { bucket, period } }: Undecided) {
  const act = useAct()
  const may = useMay('cell.empty')
  const navigate = useNavigate()
  const { ws = '' } = useParams({ strict: false })
  const [isAsked, setIsAsked] = useState(false)
  const [sentence, setSentence] = useState<string>()
  const empty = async (reason: string | undefined) => {
    const outcome = await act('cell.empty', { bucket: bucket.id, period: period.start, reason: reason ?? '' }, { said: `*${bucket.title}* is empty on purpose in ${period.label}` })
    if (outcome.done) setIsAsked(false)
    else setSentence(outcome.sentence)
  }
  return (
    <li className={css.row}>
      <span className={css.bucket} style={{ '--h': `var(--b${bucket.hue})` } as CSSProperties}>
        <i aria-hidden /> {bucket.title}
      </span>
      <div className={css.what}>
        <p>{period.label}</p>
        {isAsked ? <ReasonField label={`Why is *${bucket.title}* empty then?`.replaceAll('*', '')} isNeeded sentence={sentence} done={(reason) => void empty(reason)} cancel={() => setIsAsked(false)} /> : null}
      </div>
      {may ? (
        <span className={css.links}>
          <Button kind="go" onPress={() => void navigate({ to: '/$ws/roadmap', params: { ws }, search: { roadmap: roadmap.id } as never })}>
            Add an activity
          </Button>
          <Button kind="go" onPress={() => setIsAsked(true)}>
            Empty on purpose
          </Button>
        </span>
      ) : null}
    </li>
  )
}
