import { z } from 'zod'
import { defineRoute, inWorkspace, none, noQuery } from './route.ts'

const ofWorkshop = inWorkspace.extend({ workshop: z.string().min(1).max(100) })
const path = '/workspaces/:ws/workshops/:workshop'

/** Of routes that need no sign-in, scope and role say nothing. */
const open = { scope: 'read', who: 'anyone', open: true } as const

const typedCode = z.string().trim().min(1).max(60)

/** A code and how it is shown: for calling it out, as an address, and as a picture for phones, a path in a square of `size` units. */
const shownCode = z.object({
  code: z.string(), address: z.string(), qr: z.object({ size: z.int(), path: z.string() }),
  /** From when on it opens nothing any more. */
  until: z.string(),
})
export type ShownCode = z.infer<typeof shownCode>

export const readJoinCode = defineRoute({
  id: 'workshops.join-code', method: 'GET', path: `${path}/join-code`, scope: 'read', who: 'take-part',
  summary: 'The code by which people join a workshop, for whoever takes part in it or plans it; nothing while there is none.',
  params: ofWorkshop, query: noQuery, body: none, answer: shownCode.partial(),
})

export const makeJoinCode = defineRoute({
  id: 'workshops.make-join-code', method: 'POST', path: `${path}/join-code`, scope: 'write', who: 'take-part',
  summary: 'Makes the code by which people join a workshop, for whoever leads it or plans it. An earlier one ends.',
  params: ofWorkshop, query: noQuery, body: none, answer: shownCode,
})

export const makeWayBack = defineRoute({
  id: 'workshops.make-way-back', method: 'POST', path: `${path}/participants/:participant/way-back`, scope: 'write', who: 'take-part',
  summary: 'Makes a code by which a guest comes back on another phone, once and within 15 minutes, for whoever leads the workshop or plans it.',
  params: ofWorkshop.extend({ participant: z.string().min(1).max(100) }), query: noQuery, body: none, answer: shownCode,
})

export const lookAtCode = defineRoute({
  id: 'workshops.look-at-code', method: 'GET', path: '/workshops/join/:code', ...open, summary: 'The workshop that a code opens.',
  params: z.strictObject({ code: typedCode }), query: noQuery, body: none,
  answer: z.object({
    title: z.string(), day: z.string().optional(),
    /** Somebody asks who needs to say no name: signed in to the workspace, here before on this phone, or by a way back. */
    known: z.boolean(),
  }),
})

export const joinWorkshop = defineRoute({
  id: 'workshops.join', method: 'POST', path: '/workshops/join', ...open,
  summary: 'Joins a workshop by its code: as oneself where one is signed in to its workspace, else as a guest with a name, whose cookie opens this workshop’s board and nothing else.',
  params: noQuery, query: noQuery, body: z.strictObject({ code: typedCode, name: z.string().trim().min(1).max(60).optional() }),
  answer: z.object({ workspace: z.string(), workshop: z.string() }),
})

export const workshopRoutes = [readJoinCode, makeJoinCode, makeWayBack, lookAtCode, joinWorkshop] as const
