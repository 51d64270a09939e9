import { useNavigate, useParams } from '@tanstack/react-router'
import { Button } from 'react-aria-components/Button'
import { Face } from '../parts/face.tsx'
import { Menu } from '../parts/menu.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import { personName } from '../workspace/persons.ts'
import css from './my-menu.module.css'
import { useTheme } from './use-theme.ts'
import { useSession } from '../session/use-session.tsx'

/** What is mine: account, theme, keys, signing out. */
export function MyMenu() {
  const { actor, state } = useSeen()
  const { ws = '' } = useParams({ strict: false })
  const navigate = useNavigate()
  const { theme, setTheme } = useTheme()
  const { signOut } = useSession()
  const name = personName(state, actor.person) ?? 'You'
  const to = (page: string) => void navigate({ to: '/$ws/settings/$page', params: { ws, page } })
  return (
    <Menu
      label={`${name}, ${actor.role}`}
      groups={[
        { title: `${name}, ${actor.role}`, entries: [{ text: 'Your account', run: () => to('account') }, { text: 'Settings', run: () => to('workspace') }] },
        {
          title: 'Theme',
          entries: (['light', 'dark', 'system'] as const).map((one) => ({ text: themeWords[one], ...(theme === one ? { icon: <i className={css.chosen} aria-hidden /> } : { icon: <i className={css.free} aria-hidden /> }), run: () => setTheme(one) })),
        },
        { entries: [{ text: 'Sign out', run: () => void signOut() }] },
      ]}
    >
      <Button className={css.me ?? ''}>
        <Face name={name} id={actor.person ?? actor.id} />
        <span className={css.unseen}>: account, theme, sign out</span>
      </Button>
    </Menu>
  )
}

const themeWords = { light: 'Light', dark: 'Dark', system: 'As the system' } as const
