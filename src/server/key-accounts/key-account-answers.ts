import { accounts } from '../../core/accounts/accounts.ts'
import { restrictedNames } from '../../core/accounts/restricted-names.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import { monthOfAccounts } from '../../core/key-accounts/month-of-accounts.ts'
import { people } from '../../core/workspace/workspace.ts'
import { deckTypes } from '../../protocol/deck-routes.ts'
import { keyAccountsDeck, listKeyAccounts, showName } from '../../protocol/key-account-routes.ts'
import { audienceFor } from '../decks/audience-for.ts'
import { type Answer, answer } from '../http/answer.ts'
import type { DeckHands } from '../http/deck-answers.ts'

/** Key accounts by month with their deck, and the one way to a restricted name. */
export function keyAccountAnswers({ ledger, rendering, audit }: Pick<DeckHands, 'ledger' | 'rendering' | 'audit'>): Answer[] {
  return [
    answer(listKeyAccounts, async ({ params: { ws }, query }) => {
      const { state, today, position } = await ledger.state(ws)
      const month = query.month ?? today.slice(0, 7)
      return {
        month, position,
        accounts: monthOfAccounts(state, month).map(({ keyAccount, account, status, before, latest, isMissing }) => ({
          id: keyAccount.id, account: account.id, number: account.number, name: account.name, restricted: account.restricted === true,
          owners: keyAccount.owners.map((id) => ({ id, name: people.get(state, id)?.name ?? 'Somebody who left' })),
          ...(status === undefined ? {} : { status }), ...(before === undefined ? {} : { before }), noChange: latest?.noChange === true, said: !isMissing,
          ...(latest === undefined ? {} : { at: latest.at }), ...(latest?.changed === undefined ? {} : { changed: latest.changed }), ...(latest?.next === undefined ? {} : { next: latest.next }),
        })),
      }
    }),
    answer(keyAccountsDeck, async ({ params: { ws, format }, query: { month, audience: key = 'internal' }, caller }) => {
      const { state, today } = await ledger.state(ws)
      const audience = audienceFor(state, key, caller.actor)
      try {
        const bytes = await rendering.keyAccounts({ workspace: ws, audience, month: month ?? today.slice(0, 7), format })
        await audit(ws, caller, 'export', { deck: 'key-accounts', month: month ?? today.slice(0, 7), format })
        return { bytes, type: deckTypes[format], fileName: `key-accounts.${format}` }
      } catch (error) {
        if (error instanceof Refusal && error.code === 'never-outside') await audit(ws, caller, 'refused to share', { deck: 'key-accounts', audience: key })
        throw error
      }
    }),
    answer(showName, async ({ params: { ws, account: which }, caller }) => {
      const { state } = await ledger.state(ws, { fresh: true })
      const account = accounts.need(state, which)
      const kept = restrictedNames.list(state).find((one) => one.account === which)
      if (account.restricted !== true || kept === undefined) throw new Refusal('conflict', 'That name is restricted to nobody: read it in the account.')
      // Written down first: a look that cannot be told of does not happen.
      await audit(ws, caller, 'looked at a restricted name', { account: which })
      return { number: account.number, name: kept.name, aliases: [...(kept.aliases ?? [])], mailDomains: [...(kept.mailDomains ?? [])], contacts: [...(kept.contacts ?? [])] }
    }),
  ]
}
