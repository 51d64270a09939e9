import { Link } from '@tanstack/react-router'
import { roundUpChoices } from '../../core/cadence/round-up-choices.ts'
import { people } from '../../core/workspace/workspace.ts'
import { Button } from '../parts/button.tsx'
import { Face } from '../parts/face.tsx'
import { openCommand } from '../palette/palette-store.ts'
import { Switch } from '../parts/switch.tsx'
import { useSession } from '../session/use-session.tsx'
import { useTheme } from '../shell/use-theme.ts'
import { AccountWays } from '../sign-in/account-ways.tsx'
import { useAct } from '../workspace/use-act.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useMay } from '../workspace/use-may.ts'
import css from './account-page.module.css'
import { PageHead, PagePart } from './page-head.tsx'
import { roleHints, roleWords } from './roles/role-words.ts'

/** Who I am here, how I come in, and how this browser shows things. */
export function AccountPage() {
  const { state, actor } = useSeen()
  const { theme, setTheme } = useTheme()
  const { signOut } = useSession()
  const mayChange = useMay('person.change')
  const act = useAct()
  const mayChoose = useMay('round-up.choose')
  const me = people.get(state, actor.person)
  const roundUp = roundUpChoices.list(state).find(({ person }) => person === me?.id)?.roundUp ?? 'on'
  return (
    <>
      <PageHead title="Your account">Who you are here, and how this browser shows things.</PageHead>
      <div className={css.columns}>
        <PagePart title="You">
          {me === undefined ? (
            <p className={css.said}>You came in with a token that stands for no person, so what you do is told as done by a program.</p>
          ) : (
            <div className={css.me}>
              <Face id={me.id} name={me.name} />
              <div>
                <b>{me.name}</b>
                <span>{[me.email, me.zone].filter((one) => one !== undefined).join(' · ')}</span>
              </div>
              {mayChange ? <Button onPress={() => openCommand('person.change', { id: me.id })}>Change</Button> : null}
            </div>
          )}
          <p className={css.said}>
            Your role is <b>{roleWords[actor.role].toLowerCase()}</b>: {roleHints[actor.role]}.{' '}
            <Link from="/$ws" to={'/$ws/settings/roles' as '.'}>
              What may I do?
            </Link>
          </p>
        </PagePart>
        {me === undefined || !mayChoose ? null : (
          <PagePart title="By mail">
            <div className={css.row}>
              <span>Once a week, what waits for you</span>
              <Switch label="Weekly round-up" value={roundUp} options={[{ value: 'on', text: 'Send it' }, { value: 'off', text: 'Do not' }]} onChange={(value) => void act('round-up.choose', { roundUp: value }, { said: value === 'on' ? 'You are sent the weekly round-up' : 'You are sent no weekly round-up' })} />
            </div>
          </PagePart>
        )}
        <PagePart title="This browser">
          <div className={css.row}>
            <span>Theme</span>
            <Switch label="Theme" value={theme} options={[{ value: 'light', text: 'Light' }, { value: 'dark', text: 'Dark' }, { value: 'system', text: 'As the system' }]} onChange={setTheme} />
          </div>
          <div className={css.row}>
            <span>Here on this computer</span>
            <Button onPress={() => void signOut()}>Sign out</Button>
          </div>
        </PagePart>
      </div>
      <AccountWays />
    </>
  )
}
