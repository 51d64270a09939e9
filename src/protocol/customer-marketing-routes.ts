import { z } from 'zod'
import { quoteChannels } from '../core/customer-marketing/quotes.ts'
import { storySteps } from '../core/customer-marketing/stories.ts'
import { defineRoute, inWorkspace, none } from './route.ts'

const onDay = z.strictObject({ on: z.iso.date().optional() })
const naming = z.object({ may: z.boolean(), until: z.string().optional(), sentence: z.string() })

export const listStories = defineRoute({
  id: 'stories.list', method: 'GET', path: '/workspaces/:ws/stories', scope: 'read', who: 'members',
  summary: 'Every customer story with how far it is, and whether its customer may be named in public, today or on a day. For members alone: it names customers.',
  params: inWorkspace, query: onDay, body: none,
  answer: z.object({
    day: z.string(), position: z.int(),
    stories: z.array(z.object({
      id: z.string(), title: z.string(), account: z.string(), customer: z.string(), state: z.enum([...storySteps, 'declined']), next: z.enum(storySteps).optional(), waits: z.string().optional(),
      owner: z.string().optional(), wantedBy: z.string().optional(), publishedAt: z.string().optional(), naming,
    })),
  }),
})

export const listQuotes = defineRoute({
  id: 'quotes.list', method: 'GET', path: '/workspaces/:ws/quotes', scope: 'read', who: 'members',
  summary: 'Every quote with whether it may be used today or on a day, why or why not, and the words in which it is then told. For members alone.',
  params: inWorkspace, query: onDay, body: none,
  answer: z.object({
    day: z.string(), position: z.int(),
    quotes: z.array(z.object({
      id: z.string(), account: z.string(), customer: z.string(), state: z.string(), naming: z.enum(['named', 'anonymous']), channels: z.array(z.enum(quoteChannels)),
      usable: z.boolean(), because: z.string(), until: z.string().optional(), told: z.string().optional(),
    })),
  }),
})

export const listAdvisoryBoards = defineRoute({
  id: 'advisory-boards.list', method: 'GET', path: '/workspaces/:ws/advisory-boards', scope: 'read', who: 'members',
  summary: 'Every advisory board as it stands in the quarter of today or of a day: what is planned, who is nominated, and what is due. For members alone.',
  params: inWorkspace, query: onDay, body: none,
  answer: z.object({
    day: z.string(), position: z.int(),
    boards: z.array(z.object({ id: z.string(), title: z.string(), quarter: z.string(), roster: z.array(z.string()), meetings: z.array(z.string()), nominations: z.array(z.string()), meetingDue: z.boolean(), nominationsDue: z.boolean() })),
  }),
})

export const customerMarketingRoutes = [listStories, listQuotes, listAdvisoryBoards] as const
