import { useNavigate, useParams } from '@tanstack/react-router'
import { useCallback } from 'react'
import { Button } from 'react-aria-components/Button'
import { whoAmI } from '../../protocol/who-am-i.ts'
import { Face } from '../parts/face.tsx'
import { Menu } from '../parts/menu.tsx'
import { useSession } from '../session/use-session.tsx'
import { useAsked } from '../settings/use-asked.ts'
import { useTheme } from '../shell/use-theme.ts'
import { useClient } from '../workspace/use-client.tsx'
import css from './reader.module.css'

const themes = { light: 'Light', dark: 'Dark', system: 'As the system' } as const

/** Who reads here, their account and other workspaces, the theme, and the way out. */
export function ReaderMenu() {
  const { ws } = useParams({ from: '/$ws/views' })
  const navigate = useNavigate({ from: '/$ws/views' })
  const { theme, setTheme } = useTheme()
  const { signOut } = useSession()
  const client = useClient()
  const ask = useCallback(() => client.call(whoAmI, {}), [client])
  const { asked } = useAsked(ask)
  const workspaces = asked.is === 'here' ? asked.answer.workspaces : []
  const me = workspaces.find(({ id }) => id === ws)
  const name = me?.personName ?? 'You'
  const others = workspaces.filter(({ id }) => id !== ws).map((one) => ({ text: one.name, run: () => void navigate({ to: `/${one.id}` as '.' }) }))
  return (
    <Menu
      label={name}
      groups={[
        { title: me === undefined ? name : `${name}, ${me.role}`, entries: [{ text: 'What is here for you', run: () => void navigate({ search: {} }) }, { text: 'Your account', run: () => void navigate({ search: { part: 'account' } }) }] },
        ...(others.length === 0 ? [] : [{ title: 'Other workspaces', entries: others }]),
        { title: 'Theme', entries: (['light', 'dark', 'system'] as const).map((one) => ({ text: `${themes[one]}${theme === one ? ', chosen' : ''}`, run: () => setTheme(one) })) },
        { entries: [{ text: 'Sign out', run: () => void signOut() }] },
      ]}
    >
      <Button className={css.me ?? ''}>
        <Face name={name} id={me?.person ?? name} />
        <span className="unseen">: account, theme, sign out</span>
      </Button>
    </Menu>
  )
}
