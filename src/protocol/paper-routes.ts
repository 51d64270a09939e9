import { z } from 'zod'
import { commandId, defineRoute, inWorkspace, none, noQuery } from './route.ts'

const ofWorkshop = inWorkspace.extend({ workshop: z.string().min(1).max(200) })

/** What is printed before the day, and on what: the grid for the wall too. */
export const workshopSheets = ['note-cards', 'question-cards', 'grid', 'plans', 'agenda'] as const
export const sheetPapers = ['a4', 'letter', 'a1', 'a0'] as const

export const printSheet = defineRoute({
  id: 'workshops.print', method: 'GET', path: '/workspaces/:ws/workshops/:workshop/kit/:sheet', scope: 'read', who: 'members', auditsRefusals: true,
  summary: 'A sheet of a workshop’s kit to print: note cards, the empty grid (on sheets to be taped together, or on one large one), a page for each plan, the agenda. For people inside alone.',
  params: ofWorkshop.extend({ sheet: z.enum(workshopSheets) }), query: z.strictObject({ paper: z.enum(sheetPapers).default('a4') }), body: none,
  answer: { bytes: ['application/pdf'] },
})

/** What a finished board is handed out as, by the ending of the file's name. */
export const boardTypes = {
  pdf: 'application/pdf', png: 'image/png', csv: 'text/csv; charset=utf-8', json: 'application/json', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

export const exportBoard = defineRoute({
  id: 'workshops.export', method: 'GET', path: '/workspaces/:ws/workshops/:workshop/board.:format', scope: 'read', who: 'members', auditsRefusals: true,
  summary: 'The board of a workshop, with the whole text of each note that was turned over, its author, moment, bucket and time, as a picture, a page, a table or data. For people inside alone.',
  params: ofWorkshop.extend({ format: z.enum(['pdf', 'png', 'csv', 'xlsx', 'json']) }), query: noQuery, body: none,
  answer: { bytes: Object.values(boardTypes) },
})

export const addPhotograph = defineRoute({
  id: 'workshops.add-photograph', method: 'POST', path: '/workspaces/:ws/workshops/:workshop/photographs', scope: 'write', who: 'members', files: true,
  summary: 'Keeps a photograph (JPEG, PNG or WebP) of a workshop’s wall: turned upright, made anew, with nothing in it that tells the place or the device.',
  params: ofWorkshop, query: z.strictObject({ id: commandId, caption: z.string().trim().max(300).optional() }), body: none,
  answer: z.object({ photo: z.string(), width: z.int(), height: z.int() }),
})

export const readPhotograph = defineRoute({
  id: 'workshops.photograph', method: 'GET', path: '/workspaces/:ws/workshops/:workshop/photographs/:photo', scope: 'read', who: 'members', auditsRefusals: true,
  summary: 'A photograph of a workshop, for people inside alone.',
  params: ofWorkshop.extend({ photo: z.string().min(1).max(200) }), query: noQuery, body: none,
  answer: { bytes: ['image/jpeg', 'image/png'] },
})

export const paperRoutes = [printSheet, exportBoard, addPhotograph, readPhotograph] as const
