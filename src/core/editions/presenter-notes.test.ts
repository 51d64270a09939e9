import { expect, test } from 'vitest'
import type { Slide } from '../decks/slide.ts'
import { presenterNotes } from './presenter-notes.ts'

const slide = (title: string, notes?: string): Slide => ({ layout: 'release', title, internal: false, shapes: [], ...(notes === undefined ? {} : { notes }) })

test('[PN1] each slide that is shown has the notes of its own, whatever slides the presenter’s copy has beside them', () => {
  const shown = [slide('Cover'), slide('Relay 4.2'), slide('Relay 4.2'), slide('Close')]
  const presented = [slide('Cover', 'Welcome.'), slide('Relay 4.2', 'First part.'), slide('Relay 4.2', 'Second part.'), slide('Missing value texts', 'Inside only.'), slide('Close')]
  expect(presenterNotes(shown, presented)).toEqual(['Welcome.', 'First part.', 'Second part.', null])
})
