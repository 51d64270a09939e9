import { type FormEvent, useMemo, useState } from 'react'
import type { Id } from '../../../core/kernel/change.ts'
import { outcomeOf } from '../../../core/workshop/outcome.ts'
import { Button } from '../../parts/button.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import css from './paper.module.css'

/** Dots that were put on the wall's buckets, written down as they were counted. */
export function CountedVotes({ workshop }: { readonly workshop: Id }) {
  const { state } = useSeen()
  const act = useAct()
  const { buckets } = useMemo(() => outcomeOf(state, workshop), [state, workshop])
  const [typed, setTyped] = useState<Readonly<Record<Id, string>>>({})
  const [sentence, setSentence] = useState<string>()
  const countOf = (id: Id, votes: number | undefined) => typed[id] ?? (votes === undefined ? '' : String(votes))
  const keep = async (event: FormEvent) => {
    event.preventDefault()
    const tally = buckets.flatMap(({ id, votes }) => (countOf(id, votes) === '' ? [] : [{ group: id, votes: Number(countOf(id, votes)) }]))
    const outcome = await act('voting.count', { workshop, tally }, { said: 'Wrote down the votes' })
    setSentence(outcome.done ? undefined : outcome.sentence)
    if (outcome.done) setTyped({})
  }
  if (buckets.length === 0) return null
  return (
    <section>
      <h2>Votes on paper</h2>
      <p className={css.lead}>If the room put dots on buckets, write down how many each has. They stand beside the bucket from then on.</p>
      <form className={css.votes} onSubmit={(event) => void keep(event)}>
        {buckets.map(({ id, title, votes }) => (
          <label key={id}>
            <span>{title}</span>
            <input type="number" min={0} max={10_000} step={1} inputMode="numeric" value={countOf(id, votes)} placeholder="–" onChange={(event) => setTyped((now) => ({ ...now, [id]: event.target.value }))} />
          </label>
        ))}
        {sentence === undefined ? null : <p className={css.refused} role="alert">{sentence}</p>}
        <p><Button type="submit" isDisabled={Object.keys(typed).length === 0}>Write them down</Button></p>
      </form>
    </section>
  )
}
