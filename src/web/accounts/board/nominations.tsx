import { useState } from 'react'
import { accounts } from '../../../core/accounts/accounts.ts'
import { type AdvisoryBoard, type AdvisoryNomination, advisoryNominations } from '../../../core/customer-marketing/advisory-boards.ts'
import { labelDays } from '../../../core/time/label.ts'
import { ActForm } from '../../parts/act-form.tsx'
import { Button } from '../../parts/button.tsx'
import field from '../../parts/field.module.css'
import { useOpened } from '../../shell/use-opened.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { personName } from '../../workspace/persons.ts'
import { useMay } from '../../workspace/use-may.ts'
import { AccountChoice } from '../account-choice.tsx'
import css from '../marketing.module.css'
import board from './board.module.css'

const words: Readonly<Record<AdvisoryNomination['state'], string>> = { proposed: 'Proposed', invited: 'Invited', joined: 'Joined', declined: 'Declined' }
const onward: Readonly<Record<AdvisoryNomination['state'], readonly (readonly [AdvisoryNomination['state'], string])[]>> = { proposed: [['invited', 'Invited'], ['declined', 'Not now']], invited: [['joined', 'They joined'], ['declined', 'They declined']], joined: [], declined: [['proposed', 'Propose again']] }

/** Who is nominated for a board, by whom and why, the latest first; and what came of each. */
export function Nominations({ board: { id, roster = [] } }: { readonly board: AdvisoryBoard }) {
  const { state } = useSeen()
  const may = useMay('advisory-meeting.change')
  const [isAdding, setIsAdding] = useState(false)
  const all = advisoryNominations.list(state).filter((one) => one.board === id).toSorted((a, b) => (a.on < b.on ? 1 : -1))
  return (
    <section aria-label="Nominations" className={board.nominations}>
      <h2>Nominations <span>{all.length === 0 ? 'none' : all.length}</span></h2>
      <ul>{all.map((one) => <Line key={one.id} nomination={one} />)}</ul>
      {isAdding ? <Nominate id={id} except={roster} close={() => setIsAdding(false)} /> : may ? <p className={css.acts}><Button onPress={() => setIsAdding(true)}>Nominate a customer …</Button></p> : null}
    </section>
  )
}

function Line({ nomination: { id, account, why, by, on, state: at } }: { readonly nomination: AdvisoryNomination }) {
  const { state } = useSeen()
  const { open } = useOpened()
  const act = useAct()
  const may = useMay('advisory-nomination.decide')
  const name = accounts.get(state, account)?.name ?? 'A customer who is gone'
  return (
    <li>
      <div>
        <button type="button" onClick={() => open('accounts', account)}>{name}</button>
        <p>{why}</p>
        <small>{words[at]}, {labelDays(on)}{personName(state, by) === undefined ? '' : `, ${personName(state, by) ?? ''}`}</small>
      </div>
      {may ? <span className={css.acts}>{onward[at].map(([to, text]) => <Button key={to} kind={to === 'declined' ? 'bare' : 'plain'} onPress={() => void act('advisory-nomination.decide', { id, state: to }, { said: `*${name.replaceAll('*', '∗')}*: ${words[to].toLowerCase()}` })}>{text}</Button>)}</span> : null}
    </li>
  )
}

function Nominate({ id, except, close }: { readonly id: string; readonly except: readonly string[]; readonly close: () => void }) {
  const act = useAct()
  const [account, setAccount] = useState('')
  const [why, setWhy] = useState('')
  return (
    <ActForm className={css.form} send="Nominate them" isDisabled={account === '' || why.trim() === ''} close={close} act={() => act('advisory-nomination.propose', { board: id, account, why: why.trim() }, { said: 'Nominated a customer' })}>
      <AccountChoice value={account} set={setAccount} except={except} />
      <label>Why<input className={field.input} value={why} maxLength={2_000} onChange={(event) => setWhy(event.target.value)} /></label>
    </ActForm>
  )
}
