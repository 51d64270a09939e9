import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Client } from '../../src/client/client.ts'
import { publishEdition, readEdition } from '../../src/protocol/deck-routes.ts'
import { commitImport, dryRunImport } from '../../src/protocol/import-routes.ts'
import { readRealFolder, realData } from '../real-files.ts'
import { runningService } from '../running-service.ts'

const ws = 'main'
const handbook = join(realData ?? '', 'sourcegraph-handbook')

/** Imports a month as of its day, publishes for customers, and reads of the edition what they are told has changed. */
async function publishMonth(client: Client, folder: string, asOf: string): Promise<string> {
  const { id, digest } = await client.call(dryRunImport, { params: { ws }, query: { renames: 'on' }, files: readRealFolder(folder) as never })
  await client.call(commitImport, { params: { ws, id }, body: { digest, asOf } })
  const edition = await client.call(publishEdition, { params: { ws, deck: 'roadmap' }, body: { id: randomUUID(), audience: 'customers', asOf } })
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

if (realData !== undefined && existsSync(handbook)) test('[ED14] eight months of product data, published as editions one after another, tell customers each time what has changed since the one before', { timeout: 240_000 }, async () => {
  const { client } = await runningService()
  for (const month of readdirSync(handbook).filter((name) => /^\d{4}-/.test(name)).sort()) {
    const asOf = month.slice(0, 10)
    const slide = await publishMonth(client, join(handbook, month), asOf)
    const told = changes[asOf] ?? 'a month that nobody has looked at'
    // The first edition has nothing to compare with, and no such slide.
    if (told === '') expect(slide).toBe('')
    else expect(slide, month).toContain(told)
    for (const other of Object.values(changes)) if (other !== told && other !== '') expect(slide, month).not.toContain(other)
  }
})
