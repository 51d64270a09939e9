import { z } from 'zod'
import { details } from '../core/one-page/one-page-shape.ts'
import { daySchema } from '../core/time/window.ts'
import { deckTypes } from './deck-routes.ts'
import { defineRoute, inWorkspace, none } from './route.ts'

/** What a one-page roadmap is handed out as. */
export const onePageFormats = ['json', 'pptx', 'pdf', 'html', 'png'] as const
export type OnePageFormat = (typeof onePageFormats)[number]

export const onePage = defineRoute({
  id: 'one-page.read', method: 'GET', path: '/workspaces/:ws/one-page.:format', scope: 'read', who: 'anyone', auditsRefusals: true,
  summary: 'A roadmap of one stated time (this quarter, where none is stated) on one page, as an audience may read it: the company’s vision, the goals of that time and what is planned for it. As data, or as a slide; what one page cannot hold is cut, and said.',
  params: inWorkspace.extend({ format: z.enum(onePageFormats) }),
  query: z.strictObject({ from: daySchema.optional(), to: daySchema.optional(), audience: z.string().max(100).default('internal'), detail: z.enum(details).optional() }), body: none,
  answer: { bytes: onePageFormats.map((format) => deckTypes[format]) },
})

export const onePageRoutes = [onePage] as const
