import { useState } from 'react'
import { type Item, items } from '../../../core/plans/plans.ts'
import { becomesPaid, packageOf } from '../../../core/pricing/package-of.ts'
import { packageMoves, packages } from '../../../core/pricing/packages.ts'
import { ActForm } from '../../parts/act-form.tsx'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import field from '../../parts/field.module.css'
import { ReasonField } from '../../parts/reason-field.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { MoveLine } from './move-line.tsx'
import css from './pricing.module.css'

/** Features that are listed; more are found by name. */
const mostShown = 200

/** Which package each feature is in, and what is to move between them (row D2). Both sides own it: product management and product marketing. */
export function PricingScreen() {
  const { state } = useSeen()
  const may = useMay('package.add')
  const [isAdding, setIsAdding] = useState(false)
  const [words, setWords] = useState('')
  const all = packages.list(state).toSorted((a, b) => a.place - b.place)
  const moves = packageMoves.list(state).toSorted((a, b) => (a.proposedOn < b.proposedOn ? 1 : -1))
  const features = items.list(state).filter(({ kind, goneOn, title }) => kind === 'feature' && goneOn === undefined && title.toLowerCase().includes(words.trim().toLowerCase())).toSorted((a, b) => a.title.localeCompare(b.title))
  return (
    <div className={css.page}>
      <header>
        <div>
          <h1>Pricing and packaging</h1>
          <p>Which package each feature is in. What was free becomes paid only once product leadership has confirmed it; product management and product marketing own this together. Prices stand elsewhere.</p>
        </div>
        {may && !isAdding ? <Button onPress={() => setIsAdding(true)}>Add a package</Button> : null}
      </header>
      {isAdding ? <AddPackage place={(all.at(-1)?.place ?? 0) + 1} close={() => setIsAdding(false)} /> : null}
      {moves.length === 0 ? null : (
        <section aria-label="Moves">
          <h2>Moves</h2>
          <ul>
            {moves.map((move) => (
              <MoveLine key={move.id} move={move} />
            ))}
          </ul>
        </section>
      )}
      {all.length === 0 ? <EmptyState title="No packages yet"><p>“Free, Team, Enterprise, and Batch as an add-on.” Add the smallest first; then say what each feature is in.</p></EmptyState> : (
        <section aria-label="Features">
          <h2>Features <input type="search" className={field.input} aria-label="Find a feature" placeholder="Find a feature" value={words} onChange={(event) => setWords(event.target.value)} /></h2>
          <div className={css.wide} tabIndex={0} role="group" aria-label="Features and packages, scrolls sideways">
            <table>
              <thead>
                <tr>
                  <th scope="col">Feature</th>
                  {all.map(({ id, title, free, addOn }) => (
                    <th key={id} scope="col">{title}<small>{free === true ? 'free' : addOn === true ? 'add-on' : ''}</small></th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {features.slice(0, mostShown).map((item) => (
                  <Feature key={item.id} item={item} />
                ))}
              </tbody>
            </table>
          </div>
          {features.length > mostShown ? <p>{features.length - mostShown} more are found by their name.</p> : null}
        </section>
      )}
    </div>
  )
}

function Feature({ item }: { readonly item: Item }) {
  const { state } = useSeen()
  const act = useAct()
  const may = useMay('package.add')
  const [to, setTo] = useState<string>()
  const [sentence, setSentence] = useState<string>()
  const all = packages.list(state).toSorted((a, b) => a.place - b.place)
  const now = packageOf(state, item.id)
  const choose = async (id: string) => {
    const next = packages.need(state, id)
    if (becomesPaid(now, next)) return setTo(id)
    const outcome = await act('placement.set', { item: item.id, package: now?.id === id ? null : id }, { said: now?.id === id ? `*${item.title}* is in no package` : `*${item.title}* is in ${next.title}` })
    setSentence(outcome.done ? undefined : outcome.sentence)
  }
  const propose = async (reason: string | undefined) => {
    const outcome = await act('package-move.propose', { item: item.id, to: to ?? '' }, { said: `Proposed to move *${item.title}*`, ...(reason === undefined ? {} : { reason }) })
    setSentence(outcome.done ? undefined : outcome.sentence)
    if (outcome.done) setTo(undefined)
  }
  return (
    <tr>
      <th scope="row">
        {item.title}
        {to === undefined ? null : <ReasonField label={`${item.title} was free and would be paid for in ${packages.get(state, to)?.title ?? ''}: propose it`} isNeeded sentence={sentence} done={(reason) => void propose(reason)} cancel={() => setTo(undefined)} />}
        {to === undefined && sentence !== undefined ? <small role="alert">{sentence}</small> : null}
      </th>
      {all.map(({ id, title }) => (
        <td key={id}>
          <button type="button" role="radio" aria-checked={now?.id === id} aria-label={`${item.title} in ${title}`} disabled={!may} onClick={() => void choose(id)} />
        </td>
      ))}
    </tr>
  )
}

function AddPackage({ place, close }: { readonly place: number; readonly close: () => void }) {
  const act = useAct()
  const [title, setTitle] = useState('')
  const [kind, setKind] = useState('paid')
  return (
    <ActForm className={css.form} send="Add it" isDisabled={title.trim() === ''} close={close} act={() => act('package.add', { title: title.trim(), place, ...(kind === 'free' ? { free: true } : kind === 'add-on' ? { addOn: true } : {}) }, { said: `Added *${title.trim()}*` })}>
      <label>Title<input className={field.input} autoFocus value={title} maxLength={300} onChange={(event) => setTitle(event.target.value)} /></label>
      <label>Kind<select className={field.input} value={kind} onChange={(event) => setKind(event.target.value)}><option value="free">Free</option><option value="paid">Paid for</option><option value="add-on">Add-on</option></select></label>
    </ActForm>
  )
}
