import { accounts } from '../../core/accounts/accounts.ts'
import { advisoryBoards } from '../../core/customer-marketing/advisory-boards.ts'
import { advisoryQuarter } from '../../core/customer-marketing/advisory-due.ts'
import { mayBeNamed, namingSentence } from '../../core/customer-marketing/may-be-named.ts'
import { quoteUse } from '../../core/customer-marketing/quote-use.ts'
import { quotes } from '../../core/customer-marketing/quotes.ts'
import { stories } from '../../core/customer-marketing/stories.ts'
import { nextStep, whyNoStep } from '../../core/customer-marketing/story-order.ts'
import type { State } from '../../core/kernel/state.ts'
import { listAdvisoryBoards, listQuotes, listStories } from '../../protocol/customer-marketing-routes.ts'
import { type Answer, answer } from '../http/answer.ts'
import type { Ledger } from '../log/ledger.ts'

/** Stories, quotes and advisory boards as they stand on a day, for members. */
export function customerMarketingAnswers(ledger: Ledger): Answer[] {
  return [
    answer(listStories, async ({ params: { ws }, query }) => {
      const { state, today, position } = await ledger.state(ws)
      const day = query.on ?? today
      return {
        day, position,
        stories: stories.list(state).map((story) => {
          const { id, title, account, state: at, owner, wantedBy, publishedAt } = story
          const naming = mayBeNamed(state, account, day)
          const next = nextStep(story)
          const waits = next === undefined ? undefined : whyNoStep(story, next, day)
          return { id, title, account, customer: customerOf(state, account), state: at, naming: { may: naming.may, sentence: namingSentence(naming), ...given({ until: naming.until }) }, ...given({ next, waits, owner, wantedBy, publishedAt }) }
        }),
      }
    }),
    answer(listQuotes, async ({ params: { ws }, query }) => {
      const { state, today, position } = await ledger.state(ws)
      const day = query.on ?? today
      return {
        day, position,
        quotes: quotes.list(state).map((quote) => {
          const { id, account, state: at, naming, channels = [] } = quote
          const { usable, because, until, text } = quoteUse(state, quote, day)
          return { id, account, customer: customerOf(state, account), state: at, naming, channels: [...channels], usable, because, ...given({ until, told: text }) }
        }),
      }
    }),
    answer(listAdvisoryBoards, async ({ params: { ws }, query }) => {
      const { state, today, position } = await ledger.state(ws)
      const day = query.on ?? today
      return {
        day, position,
        boards: advisoryBoards.list(state).map((board) => {
          const { label, meetings, nominations, isDue, wantsNominations } = advisoryQuarter(state, board, day)
          return { id: board.id, title: board.title, quarter: label, roster: [...(board.roster ?? [])], meetings: meetings.map(({ id }) => id), nominations: nominations.map(({ id }) => id), meetingDue: isDue, nominationsDue: wantsNominations }
        }),
      }
    }),
  ]
}

const customerOf = (state: State, account: string): string => accounts.get(state, account)?.name ?? 'A customer who is gone'

/** What is there: an answer leaves out what is not. */
function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> }
}
