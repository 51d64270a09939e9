import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Client } from '../../src/client/client.ts'
import { publishAndWait } from '../../src/client/publish-edition.ts'
import { readEdition } from '../../src/protocol/deck-routes.ts'
import { commitImport, dryRunImport } from '../../src/protocol/import-routes.ts'
import { readRealFolder, realData } from '../real-files.ts'
import { runningService } from '../running-service.ts'

const ws = 'main'
const excerpts = join(import.meta.dirname, 'excerpts/outlines')
const handbook = join(realData ?? '', 'sourcegraph-handbook')

/** Imports a month as of its day, publishes for customers, and reads of the edition what they are told has changed. */
async function publishMonth(client: Client, folder: string, asOf: string): Promise<string> {
  const { id, digest } = await client.call(dryRunImport, { params: { ws }, query: { renames: 'on' }, files: readRealFolder(folder) as never })
  await client.call(commitImport, { params: { ws, id }, body: { digest, asOf } })
  const edition = await publishAndWait(client, { params: { ws, deck: 'roadmap' }, body: { id: randomUUID(), audience: 'customers', asOf } })
  const page = await client.call(readEdition, { params: { ws, id: edition.id, format: 'html' }, query: { copy: 'customer' } })
  const slides = new TextDecoder().decode(page as unknown as Uint8Array).split('<section class="slide"').map((slide) => slide.replace(/<[^>]+>/g, ' ').replaceAll('&amp;', '&').replace(/\s+/g, ' '))
  return slides.find((slide) => slide.includes(`> What changed since edition ${edition.number - 1},`)) ?? ''
}

/** What stands on each change slide. */
const changes: Readonly<Record<string, string>> = {
  '2021-11-12': '',
  '2021-12-15': 'Nothing has changed for you since edition 1, 12 Nov 2021',
  '2022-01-15': 'Precise Code Intelligence for Java & Scala is now called Precise Code Intelligence for Java, Scala & Kotlin',
  '2022-02-15': 'Server side batch changes joins the plan: experimental. Experimental Documentation The documentation of Code Insights has moved to https://docs.sourcegraph.com/.',
  '2022-03-15': 'Precise Code Intelligence auto-indexing joins the plan: experimental.',
  '2022-04-15': 'Code Insights is now generally available; it was in beta.',
  '2022-05-15': 'Nothing has changed for you since edition 6, 15 Apr 2022',
  '2022-06-15': 'Batch Changes now works with Bitbucket Cloud.',
}

async function publishMonths(folder: string, months: readonly string[], told: (slide: string, asOf: string) => void): Promise<void> {
  const { client } = await runningService()
  for (const month of months) {
    const asOf = month.slice(0, 10)
    told(await publishMonth(client, join(folder, month), asOf), asOf)
  }
}

test('[ED14] three months of excerpts, published one after another, tell customers what has changed since the one before', async () => {
  const slides: string[] = []
  await publishMonths(excerpts, ['2022-03-15-a1216fdc', '2022-04-15-5468a0c6', '2022-05-15-47c8b68b'], (slide) => void slides.push(slide))
  expect(slides[0]).toBe('')
  expect(slides[1]).toContain('Code Insights is now generally available; it was in beta.')
  expect(slides[2]).toContain('Nothing has changed for you since edition 2, 15 Apr 2022')
})

if (realData !== undefined && existsSync(handbook)) test('[ED14] eight months of product data, published as editions one after another, tell customers each time what has changed since the one before', async () => {
  await publishMonths(handbook, readdirSync(handbook).filter((name) => /^\d{4}-/.test(name)).sort(), (slide, asOf) => {
    const told = changes[asOf] ?? 'a month that nobody has looked at'
    // The first edition has nothing to compare with, and no such slide.
    if (told === '') expect(slide).toBe('')
    else expect(slide, asOf).toContain(told)
    for (const other of Object.values(changes)) if (other !== told && other !== '') expect(slide, asOf).not.toContain(other)
  })
})
