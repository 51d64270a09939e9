import { useCallback } from 'react'
import { endOtherSessions, endSession, listSessions } from '../../protocol/auth-routes.ts'
import { labelDays } from '../../core/time/label.ts'
import { Button } from '../parts/button.tsx'
import { PagePart } from '../settings/page-head.tsx'
import { useAsked } from '../settings/use-asked.ts'
import { useClient } from '../workspace/use-client.tsx'
import css from './account-ways.module.css'
import { browserWords } from './browser-words.ts'
import { refusedBy } from './refused-by.ts'
import { useDoing } from './use-doing.ts'

/** Where I am signed in. Any of it can be ended from here, at once. */
export function Sessions() {
  const client = useClient()
  const ask = useCallback(() => client.call(listSessions, {}), [client])
  const { asked, again } = useAsked(ask)
  const doing = useDoing()
  const all = asked.is === 'here' ? asked.answer.sessions : []
  const end = (work: () => Promise<unknown>) =>
    doing.run(async () => {
      try {
        await work()
        await again()
        return undefined
      } catch (error) {
        return refusedBy(error)
      }
    })
  return (
    <PagePart
      title="Where you are signed in"
      acts={
        all.length < 2 ? undefined : (
          <Button isDisabled={doing.isDoing} onPress={() => void end(() => client.call(endOtherSessions, {}))}>
            End all others
          </Button>
        )
      }
    >
      <ul className={css.list}>
        {all.map(({ id, isThis, since, agent }) => (
          <li key={id}>
            <span>
              {browserWords(agent)}
              <small>{isThis ? 'this browser' : `since ${labelDays(since.slice(0, 10))}`}</small>
            </span>
            {isThis ? null : (
              <Button kind="bare" isDisabled={doing.isDoing} onPress={() => void end(() => client.call(endSession, { params: { id } }))} aria-label={`End the session in ${browserWords(agent)}`}>
                End
              </Button>
            )}
          </li>
        ))}
      </ul>
      {doing.refused === undefined ? null : (
        <p className={css.refused} role="alert">
          {doing.refused.sentence}
        </p>
      )}
    </PagePart>
  )
}
