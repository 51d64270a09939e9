import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useEffect } from 'react'
import { listWorkspaces } from '../../protocol/log-routes.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { Toasts } from '../parts/toasts.tsx'
import { useAsked } from '../settings/use-asked.ts'
import { OuterBar } from '../shell/outer-bar.tsx'
import { Button } from '../parts/button.tsx'
import { useClient } from '../workspace/use-client.tsx'
import { Choose } from './choose.tsx'
import { LookAround } from './look-around.tsx'
import { Questions } from './questions.tsx'
import type { Step } from './search.ts'
import css from './welcome-screen.module.css'

/** The beginning: look at a finished company, bring plans, or start empty. Each way can be left again. */
export function WelcomeScreen() {
  const { step = 'choose' } = useSearch({ strict: false }) as { readonly step?: Step }
  const client = useClient()
  const navigate = useNavigate()
  const ask = useCallback(() => client.call(listWorkspaces, {}), [client])
  const { asked, again } = useAsked(ask)
  useEffect(() => {
    document.title = 'Welcome · Throughline'
  }, [])
  const to = (next: Step) => void navigate({ to: '/welcome', search: { step: next } })
  return (
    <div className={css.first}>
      <OuterBar>
        <span>{location.host}, your own service</span>
      </OuterBar>
      <main className={css.main}>
        {asked.is === 'asking' ? <p role="status" className={css.waiting}>Looking at what is here …</p> : null}
        {asked.is === 'refused' ? (
          <EmptyState title="The service does not answer" steps={<Button kind="main" onPress={() => void again()}>Try again</Button>}>
            <p>{asked.sentence}</p>
          </EmptyState>
        ) : null}
        {asked.is === 'here' && step === 'choose' ? <Choose workspaces={asked.answer.workspaces} to={to} /> : null}
        {asked.is === 'here' && step === 'sample' ? <LookAround sample={asked.answer.workspaces.find(({ sample }) => sample === true)} to={to} /> : null}
        {asked.is === 'here' && (step === 'empty' || step === 'import') ? <Questions workspaces={asked.answer.workspaces} then={step === 'import' ? 'plans/import' : 'roadmap'} to={to} /> : null}
      </main>
      <Toasts />
    </div>
  )
}
