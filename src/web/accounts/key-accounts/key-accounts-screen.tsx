import { Link, useParams } from '@tanstack/react-router'
import { Download, Plus } from 'lucide-react'
import { useState } from 'react'
import { accounts } from '../../../core/accounts/accounts.ts'
import { standOf, turnsBetween } from '../../../core/cadence/turns.ts'
import { keyAccounts, keyAccountStatusWords } from '../../../core/key-accounts/key-accounts.ts'
import { type KeyAccountStanding, monthOfAccounts } from '../../../core/key-accounts/month-of-accounts.ts'
import { dayAndMonth, labelWindow } from '../../../core/time/label.ts'
import { addMonths, monthEnd, monthStart } from '../../../core/time/days.ts'
import { people } from '../../../core/workspace/workspace.ts'
import { keyAccountsDeck } from '../../../protocol/key-account-routes.ts'
import { ActForm } from '../../parts/act-form.tsx'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { LinksField } from '../../parts/links-field.tsx'
import { Menu } from '../../parts/menu.tsx'
import { saveFile } from '../../parts/save-file.ts'
import { say } from '../../parts/toast-store.ts'
import { useOpened } from '../../shell/use-opened.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { personName } from '../../workspace/persons.ts'
import { useAct } from '../../workspace/use-act.ts'
import { useClient } from '../../workspace/use-client.tsx'
import { useMay } from '../../workspace/use-may.ts'
import { useMoment } from '../../workspace/use-moment.ts'
import { AccountChoice } from '../account-choice.tsx'
import { CustomersFrame } from '../customers-frame.tsx'
import marketing from '../marketing.module.css'
import css from './key-accounts.module.css'
import { SayForm } from './say-form.tsx'

const labelOf = (month: string) => labelWindow({ start: `${month}-01`, end: monthEnd(`${month}-01`), precision: 'month' })

/** The key accounts of a month: how each stands, what changed, what comes next, whose it is, and the deck of it (row B6). */
export function KeyAccountsScreen() {
  const { state } = useSeen()
  const { today } = useMoment()
  const may = useMay('key-account.add')
  const [month, setMonth] = useState(today.slice(0, 7))
  const [isAdding, setIsAdding] = useState(false)
  const all = monthOfAccounts(state, month)
  const missing = all.filter((one) => one.isMissing).length
  const months = Array.from({ length: 12 }, (_, back) => addMonths(monthStart(today), -back).slice(0, 7))
  const tools = (
    <>
      <select className={css.month} aria-label="Month" value={month} onChange={(event) => setMonth(event.target.value)}>{months.map((one) => <option key={one} value={one}>{labelOf(one)}</option>)}</select>
      {all.length === 0 ? null : <SaveDeck month={month} />}
      {may && !isAdding && all.length > 0 ? <Button kind="bare" icon={Plus} onPress={() => setIsAdding(true)}>Key account</Button> : null}
    </>
  )
  return (
    <CustomersFrame current="key" tools={tools}>
      <div className={marketing.page}>
        <header>
          <h1>Key accounts</h1>
          <p>{all.length === 0 ? 'Accounts whose status the team tells inside each month.' : missing === 0 ? `Everybody has said how theirs stand in ${labelOf(month)}.` : `Nobody has spoken yet of ${missing} of ${all.length} in ${labelOf(month)}.`} Their deck is for people inside alone. <DeckTurn month={month} /></p>
        </header>
        {isAdding ? <AddForm close={() => setIsAdding(false)} /> : null}
        {all.length === 0 && !isAdding ? (
          <EmptyState title="No account is a key account yet" steps={may ? <Button kind="main" onPress={() => setIsAdding(true)}>Make one a key account</Button> : null}>
            <p>“Norrvik, to watch: they froze the budget. Next: a call with their board. Mara and Aino answer for it.”</p>
          </EmptyState>
        ) : <ul className={css.list} aria-label="Key accounts">{all.map((one) => <Line key={one.keyAccount.id} one={one} month={month} />)}</ul>}
      </div>
    </CustomersFrame>
  )
}

/** When the deck of the month is due by its rhythm, whose turn it is, and whether it was done. */
function DeckTurn({ month }: { readonly month: string }) {
  const { state } = useSeen()
  const { now } = useMoment()
  const turn = turnsBetween(state, `${month}-01`, monthEnd(`${month}-01`)).find(({ line }) => line.kind === 'accounts-deck')
  if (turn === undefined) return null
  const who = personName(state, turn.person) ?? 'nobody'
  const stand = standOf(turn, now)
  return <Link from="/$ws" to={'/$ws/library/rhythms' as '.'} className={css.turn}>{stand === 'done' || stand === 'done-late' ? `Made by ${who}` : `${stand === 'late' ? 'It was due' : 'It is due'} on ${dayAndMonth(turn.day)}, by ${who}`}</Link>
}

function Line({ one: { keyAccount, account, status, before, latest, isMissing, owners }, month }: { readonly one: KeyAccountStanding; readonly month: string }) {
  const { open } = useOpened()
  const may = useMay('key-account.update')
  const [isSaying, setIsSaying] = useState(false)
  return (
    <li data-missing={isMissing || undefined}>
      <div className={css.row}>
        <button type="button" onClick={() => open('accounts', account.id)}>{account.name}</button>
        <span className={css.status} data-status={status}>{status === undefined ? 'Nobody has said' : keyAccountStatusWords[status]}{before === undefined || before === status ? '' : `, was ${keyAccountStatusWords[before].toLowerCase()}`}</span>
        <span>{isMissing ? <em>Not said for this month</em> : latest?.noChange === true ? 'Nothing changed.' : (latest?.changed ?? '')}{!isMissing && latest?.next !== undefined ? <small>Next: {latest.next}</small> : null}</span>
        <span>{owners.join(', ')}</span>
        {may && !isSaying ? <Button aria-label={`${isMissing ? 'Say how it stands' : 'Say it anew'}: ${account.name}`} onPress={() => setIsSaying(true)}>{isMissing ? 'Say how it stands' : 'Say it anew'}</Button> : null}
      </div>
      {isSaying ? <SayForm keyAccount={keyAccount.id} name={account.name} month={month} status={status} close={() => setIsSaying(false)} /> : null}
    </li>
  )
}

function AddForm({ close }: { readonly close: () => void }) {
  const { state } = useSeen()
  const act = useAct()
  const [account, setAccount] = useState('')
  const [owners, setOwners] = useState<readonly string[]>([])
  const name = accounts.get(state, account)?.name ?? ''
  return (
    <ActForm className={marketing.form} send="Make it a key account" isDisabled={account === '' || owners.length === 0} close={close} act={() => act('key-account.add', { account, owners: [...owners] }, { said: `*${name.replaceAll('*', '∗')}* is a key account` })}>
      <AccountChoice value={account} set={setAccount} except={keyAccounts.list(state).map((one) => one.account)} />
      <LinksField label="Owners" value={owners} add="Add an owner" choices={people.list(state).filter(({ erased }) => erased !== true).map(({ id, name: text }) => ({ value: id, text }))} save={async (value) => (setOwners(value ?? []), undefined)} />
    </ActForm>
  )
}

function SaveDeck({ month }: { readonly month: string }) {
  const { ws } = useParams({ from: '/$ws' })
  const client = useClient()
  const save = async (format: 'pptx' | 'pdf') => {
    try {
      saveFile(`key-accounts-${month}.${format}`, await client.call(keyAccountsDeck, { params: { ws, format }, query: { month } }))
    } catch (error) {
      say({ key: 'key-accounts-deck', kind: 'refused', sentence: error instanceof Error ? error.message : String(error) })
    }
  }
  return (
    <Menu label="The deck of the month" groups={[{ entries: [{ text: 'Slides (PPTX)', run: () => void save('pptx') }, { text: 'PDF', run: () => void save('pdf') }] }]}>
      <Button kind="bare" icon={Download}>Deck</Button>
    </Menu>
  )
}
