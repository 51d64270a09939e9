import { useState } from 'react'
import { scoreOf, whyNotChosen } from '../../../core/launches/naming-of.ts'
import { type Naming, type ScoreCriterion, scoreCriteria } from '../../../core/launches/namings.ts'
import { Button } from '../../parts/button.tsx'
import field from '../../parts/field.module.css'
import { useAct } from '../../workspace/use-act.ts'
import { wholeField } from '../../workspace/whole-field.ts'
import css from './naming.module.css'

type Candidate = NonNullable<Naming['candidates']>[number]

/** The names that are thought of, each scored 1 to 5 on everything that counts; one without a conflict is chosen. */
export function Candidates({ naming, may }: { readonly naming: Naming; readonly may: boolean }) {
  const act = useAct()
  const [name, setName] = useState('')
  const [sentence, setSentence] = useState<string>()
  const all = naming.candidates ?? []
  const keep = async (candidates: readonly Candidate[], said: string) => {
    const outcome = await act('naming.change', { id: naming.id, candidates: candidates.map((one) => ({ ...one })) }, { said, over: wholeField('namings', naming, 'candidates') })
    setSentence(outcome.done ? undefined : outcome.sentence)
  }
  const change = (which: Candidate, fields: Partial<Candidate>, said: string) => void keep(all.map((one) => (one.name === which.name ? { ...one, ...fields } : one)), said)
  const score = async (which: string, criterion: ScoreCriterion, text: string) => {
    const outcome = await act('naming.score', { id: naming.id, name: which, criterion, score: text === '' ? null : Number(text) }, { said: `Scored *${which}*` })
    setSentence(outcome.done ? undefined : outcome.sentence)
  }
  const choose = async (chosen: string | null) => {
    const outcome = await act('naming.choose', { id: naming.id, name: chosen }, { said: chosen === null ? 'Took the choice back' : `Chose *${chosen}*` })
    setSentence(outcome.done ? undefined : outcome.sentence)
  }
  return (
    <section aria-label="Candidates">
      <h2>Candidates</h2>
      {all.length === 0 ? <p className={css.quiet}>None yet: “Relay Live, Relay Now, Flow”.</p> : (
        <div className={css.wide} tabIndex={0} role="group" aria-label="Scorecard, scrolls sideways">
          <table>
            <thead>
              <tr>
                <th scope="col">Scored 1 to 5</th>
                {all.map((one) => (
                  <th key={one.name} scope="col" data-chosen={one.name === naming.chosen || undefined}>{one.name}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {scoreCriteria.map(([key, title]) => (
                <tr key={key}>
                  <th scope="row">{title}</th>
                  {all.map((one) => (
                    <td key={one.name}>
                      <select className={field.input} aria-label={`${title}, ${one.name}`} disabled={!may} value={one.scores?.[key] ?? ''} onChange={(event) => void score(one.name, key, event.target.value)}>
                        <option value="">–</option>
                        {[1, 2, 3, 4, 5].map((score) => (
                          <option key={score} value={score}>{score}</option>
                        ))}
                      </select>
                    </td>
                  ))}
                </tr>
              ))}
              <tr>
                <th scope="row">Mean</th>
                {all.map((one) => (
                  <td key={one.name}><b>{scoreOf(one).mean?.toFixed(1) ?? '–'}</b></td>
                ))}
              </tr>
              <tr>
                <th scope="row">Conflict</th>
                {all.map((one) => (
                  <td key={one.name}><input className={field.input} aria-label={`Conflict of ${one.name}`} placeholder="None" readOnly={!may} defaultValue={one.conflict ?? ''} onBlur={(event) => (event.target.value.trim() === (one.conflict ?? '') ? undefined : change(one, { conflict: event.target.value.trim() === '' ? undefined : event.target.value.trim() }, `Said what *${one.name}* conflicts with`))} /></td>
                ))}
              </tr>
              {may ? (
                <tr>
                  <th scope="row">Choose</th>
                  {all.map((one) => (
                    <td key={one.name}>
                      {one.name === naming.chosen ? <Button kind="go" onPress={() => void choose(null)}>Take back</Button> : <Button kind="go" isDisabled={whyNotChosen(one, naming.wanted) !== undefined} onPress={() => void choose(one.name)}>Choose</Button>}
                    </td>
                  ))}
                </tr>
              ) : null}
            </tbody>
          </table>
        </div>
      )}
      {sentence === undefined ? null : <p role="alert" className={css.refused}>{sentence}</p>}
      {!may ? null : (
        <form
          className={css.add}
          onSubmit={(event) => {
            event.preventDefault()
            if (name.trim() === '' || all.some((one) => one.name === name.trim())) return
            void keep([...all, { name: name.trim() }], `Added *${name.trim()}*`)
            setName('')
          }}
        >
          <input className={field.input} aria-label="Another candidate" placeholder="Another candidate" value={name} maxLength={200} onChange={(event) => setName(event.target.value)} />
          <Button type="submit" isDisabled={name.trim() === ''}>Add it</Button>
        </form>
      )}
    </section>
  )
}
