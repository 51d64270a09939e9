import { Plus } from 'lucide-react'
import { useState } from 'react'
import { neutralCode } from '../../core/accounts/accounts.ts'
import { Button } from '../parts/button.tsx'
import field from '../parts/field.module.css'
import { Popover } from '../parts/popover.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useAct } from '../workspace/use-act.ts'
import css from './accounts.module.css'
import { nextNumber } from './account-rows.ts'
import { aliasesFrom } from './aliases-text.ts'

/** A new account. Its number is offered, and may be the one that another system knows it by. */
export function AddAccount({ isMain = false }: { readonly isMain?: boolean }) {
  const button = isMain ? <Button kind="main">Add the first account</Button> : <Button kind="bare" icon={Plus}>Add</Button>
  return (
    <Popover label="Add an account" button={button}>
      {(close) => <AccountForm close={close} />}
    </Popover>
  )
}

function AccountForm({ close }: { readonly close: () => void }) {
  const { state } = useSeen()
  const act = useAct()
  const [number, setNumber] = useState(() => String(nextNumber(state)))
  const [name, setName] = useState('')
  const [aliases, setAliases] = useState('')
  const [isApart, setIsApart] = useState(false)
  const [sentence, setSentence] = useState<string>()
  const isWhole = name.trim() !== '' && /^[1-9]\d{0,5}$/.test(number.trim())
  const add = async () => {
    const others = aliasesFrom(aliases)
    const outcome = await act(isApart ? 'account.add-restricted' : 'account.add', { number: Number(number), name: name.trim(), ...(others === null ? {} : { aliases: others }) }, { said: isApart ? `Added account ${number.trim()}` : `Added *${name.trim().replaceAll('*', '∗')}*` })
    if (outcome.done) close()
    else setSentence(outcome.sentence)
  }
  return (
    <form className={css.form} onSubmit={(event) => (event.preventDefault(), isWhole ? void add() : undefined)}>
      <label>
        Name <input autoFocus value={name} maxLength={300} placeholder="Norrvik" onChange={(event) => setName(event.target.value)} />
      </label>
      <label>
        Number <input value={number} inputMode="numeric" maxLength={6} onChange={(event) => setNumber(event.target.value)} />
      </label>
      <label>
        Also called <textarea value={aliases} rows={2} placeholder="NV, one a line" onChange={(event) => setAliases(event.target.value)} />
      </label>
      <p className={css.apart}><label><input type="checkbox" checked={isApart} onChange={(event) => setIsApart(event.target.checked)} /> Keep its name apart: it is shown to one person at a time who asks</label></p>
      <p className={css.note}>{/^\d+$/.test(number.trim()) ? `Outside it is “${neutralCode(Number(number))}”. ` : ''}The number stays for good, since texts name the account by it.</p>
      {sentence === undefined ? null : (
        <p className={field.refused} role="alert">
          {sentence}
        </p>
      )}
      <Button type="submit" kind="main" isDisabled={!isWhole}>
        Add the account
      </Button>
    </form>
  )
}
