import { useParams } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { type z } from 'zod'
import { listTokens, type makeToken, revokeToken } from '../../../protocol/admin-routes.ts'
import { addDays, daysBetween } from '../../../core/time/days.ts'
import { labelDays } from '../../../core/time/label.ts'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { say } from '../../parts/toast-store.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useClient } from '../../workspace/use-client.tsx'
import { ForAdministrators } from '../for-administrators.tsx'
import { PageHead, PagePart } from '../page-head.tsx'
import { roleWords } from '../roles/role-words.ts'
import { sentenceOf, useAsked } from '../use-asked.ts'
import { FreshToken } from './fresh-token.tsx'
import { NewToken } from './new-token.tsx'
import css from './tokens-page.module.css'

type Made = z.infer<typeof makeToken.answer>
type Token = Made['token']

/** Tokens for programs: made here, seen once, ended at once. */
export function TokensPage() {
  return (
    <ForAdministrators title="Tokens">
      <Tokens />
    </ForAdministrators>
  )
}

function Tokens() {
  const client = useClient()
  const { ws = '' } = useParams({ strict: false })
  const ask = useCallback(() => client.call(listTokens, { query: { workspace: ws } }), [client, ws])
  const { asked, again } = useAsked(ask)
  const [isMaking, setIsMaking] = useState(false)
  const [fresh, setFresh] = useState<Made>()
  const made = (next: Made) => {
    setFresh(next)
    setIsMaking(false)
    void again()
  }
  const live = asked.is === 'here' ? asked.answer.tokens.filter(({ revoked }) => !revoked) : []
  return (
    <>
      <PageHead title="Tokens" aside={asked.is === 'here' && !isMaking ? <Button onPress={() => setIsMaking(true)}>New token</Button> : undefined}>
        For programs: a script, a spreadsheet, an agent. A token acts in one role, and only a digest of it is kept.
      </PageHead>
      {fresh === undefined ? null : <FreshToken made={fresh} done={() => setFresh(undefined)} />}
      {isMaking ? <NewToken made={made} cancel={() => setIsMaking(false)} /> : null}
      {asked.is === 'refused' ? <p className={css.refused}>{asked.sentence}</p> : null}
      {asked.is === 'asking' ? <p className={css.none}>Reading the tokens …</p> : null}
      {asked.is === 'here' && live.length === 0 && !isMaking ? (
        <EmptyState title="No token yet" steps={<Button kind="main" onPress={() => setIsMaking(true)}>Make the first one</Button>}>
          <p>A token lets a program in. For example “Weekly export”, which reads as a viewer for 90 days.</p>
        </EmptyState>
      ) : null}
      {live.length === 0 ? null : <TokenTable tokens={live} again={again} />}
      <PagePart title="Rules">
        <dl className={css.rules}>
          <dt>Asked for in</dt>
          <dd>The API and the command line</dd>
          <dt>What it can do</dt>
          <dd>What its role may, and of that only its scopes</dd>
          <dt>Ended</dt>
          <dd>At once, for every call that comes after</dd>
          <dt>Written down</dt>
          <dd>Making, use and ending, in the audit</dd>
        </dl>
      </PagePart>
    </>
  )
}

function TokenTable({ tokens, again }: { readonly tokens: readonly Token[]; readonly again: () => Promise<void> }) {
  const { today } = useSeen()
  return (
    <div className={css.scroll} role="region" aria-label="Tokens" tabIndex={0}>
      <table className={css.tokens}>
        <thead>
          <tr>
            <th>Name</th>
            <th>Acts as</th>
            <th>May</th>
            <th>Where</th>
            <th>Last used</th>
            <th>Ends</th>
            <th>
              <span className={css.unseen}>End</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {tokens.map((token) => (
            <TokenRow key={token.id} token={token} today={today} again={again} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Days before its end at which a token is shown as ending soon, and days without use after which it is idle. */
const soon = 14
const idle = 90

function TokenRow({ token, today, again }: { readonly token: Token; readonly today: string; readonly again: () => Promise<void> }) {
  const client = useClient()
  const { ws = '' } = useParams({ strict: false })
  const [isSure, setIsSure] = useState(false)
  const end = async () => {
    try {
      await client.call(revokeToken, { params: { id: token.id }, query: { workspace: ws } })
      say({ key: token.id, sentence: `The token *${token.name.replaceAll('*', '∗')}* has ended` })
      await again()
    } catch (error) {
      say({ key: token.id, sentence: sentenceOf(error), kind: 'refused' })
    }
  }
  const lastUsed = token.lastUsedAt?.slice(0, 10)
  const unused = lastUsed === undefined ? undefined : daysBetween(lastUsed, today)
  // An expiry is the first instant on which it is no longer good.
  const lastDay = token.expiresAt === undefined ? undefined : addDays(token.expiresAt.slice(0, 10), -1)
  const left = lastDay === undefined ? undefined : daysBetween(today, lastDay)
  return (
    <tr>
      <td>
        <b>{token.name}</b>
      </td>
      <td>{roleWords[token.role]}</td>
      <td>{token.scopes.map((scope) => scopeWords[scope]).join(', ')}</td>
      <td>{token.workspace ?? 'Everywhere'}</td>
      <td className={unused !== undefined && unused > idle ? css.warn : ''}>{lastUsed === undefined ? 'Never' : unused === 0 ? 'Today' : `${labelDays(lastUsed)}${unused !== undefined && unused > idle ? `, idle ${unused} days` : ''}`}</td>
      <td className={left !== undefined && left <= soon ? css.warn : ''}>{lastDay === undefined ? 'Never' : left !== undefined && left < 0 ? `Ended ${labelDays(lastDay)}` : `${labelDays(lastDay)}${left !== undefined && left <= soon ? `, in ${left} days` : ''}`}</td>
      <td className={css.act}>
        {isSure ? (
          <>
            <Button kind="bare" onPress={() => setIsSure(false)}>
              Keep it
            </Button>
            <Button kind="go" onPress={() => void end()}>
              <span className={css.grave}>End it now</span>
            </Button>
          </>
        ) : (
          <Button kind="go" onPress={() => setIsSure(true)}>
            End
          </Button>
        )}
      </td>
    </tr>
  )
}

const scopeWords = { read: 'Read', write: 'Write', publish: 'Publish', admin: 'Administer' } as const
