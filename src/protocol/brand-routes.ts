import { z } from 'zod'
import { commandId, defineRoute, inWorkspace, none, noQuery } from './route.ts'

const pptx = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'

/** What a template holds and what becomes of it, told before it is taken. */
const masterReport = z.object({
  layouts: z.array(z.object({ name: z.string(), places: z.array(z.string()), serves: z.array(z.string()) })),
  used: z.array(z.object({ ours: z.string(), theirs: z.string().optional(), reason: z.enum(['chosen', 'name', 'kind', 'places', 'own']), share: z.int() })),
  fonts: z.array(z.object({ family: z.string(), use: z.enum(['title', 'text']), as: z.string(), exact: z.boolean(), reserve: z.int() })),
  colors: z.record(z.string(), z.string()),
  leftOut: z.record(z.string(), z.int()),
  remarks: z.array(z.object({ kind: z.enum(['missing', 'changed', 'left-out', 'note']), sentence: z.string() })),
  bytes: z.int(),
})

export const checkTemplate = defineRoute({
  id: 'brand.check', method: 'POST', path: '/workspaces/:ws/brand/check', scope: 'write', who: 'edit', files: true,
  summary: 'Reads a company’s own .pptx and says what a deck would use of it, what is missing, what changes and what is left out. Keeps nothing.',
  params: inWorkspace, query: noQuery, body: none, answer: masterReport,
})

const ofTheme = inWorkspace.extend({ theme: z.string().min(1).max(200) })

export const takeTemplate = defineRoute({
  id: 'brand.take', method: 'POST', path: '/workspaces/:ws/themes/:theme/master', scope: 'write', who: 'edit', files: true,
  summary: 'Cleans a company’s own .pptx, keeps it, and makes it the master of a theme.',
  params: ofTheme, query: z.strictObject({ id: commandId }), body: none, answer: masterReport.extend({ sha256: z.string() }),
})

export const dropMaster = defineRoute({
  id: 'brand.drop', method: 'DELETE', path: '/workspaces/:ws/themes/:theme/master', scope: 'write', who: 'edit',
  summary: 'Takes the master off a theme; its colours and fonts stay.',
  params: ofTheme, query: z.strictObject({ id: commandId }), body: none, answer: z.object({ done: z.literal(true) }),
})

export const takeLogo = defineRoute({
  id: 'brand.take-logo', method: 'POST', path: '/workspaces/:ws/themes/:theme/logo', scope: 'write', who: 'edit', files: true,
  summary: 'Cleans a picture (PNG or JPEG), keeps it, and makes it the logo of a theme.',
  params: ofTheme, query: z.strictObject({ id: commandId, alt: z.string().max(300).optional() }), body: none, answer: z.object({ sha256: z.string(), format: z.enum(['png', 'jpeg']) }),
})

export const dropLogo = defineRoute({
  id: 'brand.drop-logo', method: 'DELETE', path: '/workspaces/:ws/themes/:theme/logo', scope: 'write', who: 'edit',
  summary: 'Takes the logo off a theme.',
  params: ofTheme, query: z.strictObject({ id: commandId }), body: none, answer: z.object({ done: z.literal(true) }),
})

export const readMaster = defineRoute({
  id: 'brand.master', method: 'GET', path: '/workspaces/:ws/themes/:theme/master.pptx', scope: 'read', who: 'members',
  summary: 'The master of a theme, as it was cleaned and kept.',
  params: ofTheme, query: noQuery, body: none, answer: { bytes: [pptx] },
})

export const brandRoutes = [checkTemplate, takeTemplate, dropMaster, takeLogo, dropLogo, readMaster] as const
