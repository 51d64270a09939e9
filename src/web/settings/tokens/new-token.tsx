import { useParams } from '@tanstack/react-router'
import { useId, useState } from 'react'
import type { z } from 'zod'
import { type Role, roles } from '../../../core/kernel/permission.ts'
import { addDays } from '../../../core/time/days.ts'
import { makeToken } from '../../../protocol/admin-routes.ts'
import { type Scope, scopes } from '../../../protocol/route.ts'
import { FormFoot } from '../../parts/form-foot.tsx'
import { LifeChoice } from '../../parts/life-choice.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useClient } from '../../workspace/use-client.tsx'
import { roleHints, roleWords } from '../roles/role-words.ts'
import { sentenceOf } from '../use-asked.ts'
import css from './tokens-page.module.css'

/** Lives in days that a token can be given. */
const lives = [7, 30, 90, 365] as const

const scopeHints: Readonly<Record<Scope, string>> = { read: 'reads what its role may read', write: 'commands and imports', publish: 'makes editions', admin: 'keeps tokens, people and backups' }

/** Asks what a new token is called, in which role it acts, what it is good for, and until when. */
export function NewToken({ made, cancel }: { readonly made: (made: z.infer<typeof makeToken.answer>) => void; readonly cancel: () => void }) {
  const id = useId()
  const client = useClient()
  const { today, actor } = useSeen()
  const { ws = '' } = useParams({ strict: false })
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>('viewer')
  const [chosen, setChosen] = useState<readonly Scope[]>(['read'])
  const [life, setLife] = useState<number>(90)
  const [isHereOnly, setIsHereOnly] = useState(true)
  const [sentence, setSentence] = useState<string>()
  const make = async () => {
    if (name.trim() === '') return setSentence('Give it a name, such as "Weekly export": by it you will know what to end.')
    try {
      made(await client.call(makeToken, { body: { name: name.trim(), role, scopes: [...chosen], expires: addDays(today, life), ...(isHereOnly ? { workspace: ws } : {}) } }))
    } catch (error) {
      setSentence(sentenceOf(error))
    }
  }
  return (
    <form
      className={css.form}
      aria-label="New token"
      onSubmit={(event) => {
        event.preventDefault()
        void make()
      }}
    >
      <label htmlFor={`${id}-name`}>Name</label>
      <input id={`${id}-name`} autoFocus value={name} maxLength={100} placeholder="Weekly export" onChange={(event) => setName(event.target.value)} />
      <label htmlFor={`${id}-role`}>Acts as</label>
      <span>
        <select id={`${id}-role`} value={role} onChange={(event) => setRole(event.target.value as Role)}>
          {roles.filter((one) => one !== 'owner' || actor.role === 'owner').map((one) => (
            <option key={one} value={one}>
              {roleWords[one]}
            </option>
          ))}
        </select>
        <small>{roleHints[role]}</small>
      </span>
      <span id={`${id}-may`}>May</span>
      <span className={css.scopes} role="group" aria-labelledby={`${id}-may`}>
        {scopes.map((scope) => (
          <label key={scope}>
            <input type="checkbox" checked={chosen.includes(scope)} onChange={(event) => setChosen(event.target.checked ? [...chosen, scope] : chosen.filter((one) => one !== scope))} />
            {scope} <small>{scopeHints[scope]}</small>
          </label>
        ))}
      </span>
      <label htmlFor={`${id}-life`}>Lives for</label>
      <LifeChoice id={`${id}-life`} today={today} lives={lives} life={life} choose={setLife} />
      <span>Where</span>
      <label className={css.tick}>
        <input type="checkbox" checked={isHereOnly} onChange={(event) => setIsHereOnly(event.target.checked)} />
        In this workspace only
      </label>
      <span />
      <FormFoot send="Make the token" isDisabled={chosen.length === 0} cancel={cancel} sentence={sentence} />
    </form>
  )
}
