import { z } from 'zod'
import { type Window, windowSchema } from '../../../core/time/window.ts'

/** Where an item would go that nobody has moved yet: "2027-03-30..2027-03-30 day", or "none". */
const place = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2}) ([a-z]+)$/

export const slipSearch = z.object({ to: z.string().max(60).optional().catch(undefined), show: z.enum(['grid']).optional().catch(undefined) })
export type SlipSearch = z.infer<typeof slipSearch>

/** The window that an address proposes: undefined where it proposes none, null for no date. */
export function proposedWindow(text: string | undefined): Window | null | undefined {
  if (text === undefined) return undefined
  if (text === 'none') return null
  const [, start, end, precision] = place.exec(text) ?? []
  const read = windowSchema.safeParse({ start, end, precision })
  return read.success ? read.data : undefined
}

export function windowText(window: Window | null): string {
  return window === null ? 'none' : `${window.start}..${window.end} ${window.precision}`
}
