import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { run } from '../src/cli/program.ts'

/** What a command line said and how it ended. */
export interface Said {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs one command line in this process, on the day 2026-05-20 unless it says another, and gathers what it says. */
export async function said(args: readonly string[], stdin: Uint8Array | string = ''): Promise<Said> {
  const out: string[] = []
  const err: string[] = []
  const code = await run(args, {
    out: (text) => out.push(text), err: (text) => err.push(text), env: {},
    stdin: async () => new Uint8Array(Buffer.from(stdin)), today: () => '2026-05-20',
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

/** A folder of its own for one test file; `remove` takes it away. */
export function ownFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'throughline-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** Every part of a made file as text, by name. */
export function partsOf(file: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]))
}

/** The words of each slide, in order: one string a slide, its paragraphs on lines of their own. */
export function slideTexts(file: Uint8Array): string[] {
  const slides = [...partsOf(file)].flatMap(([name, xml]) => {
    const number = /^ppt\/slides\/slide(\d+)\.xml$/.exec(name)?.[1]
    return number === undefined ? [] : [{ number: Number(number), xml }]
  })
  return slides.sort((a, b) => a.number - b.number).map(({ xml }) => xml.split('</a:p>').map(wordsIn).filter((words) => words !== '').join('\n'))
}

function wordsIn(xml: string): string {
  const words = [...xml.matchAll(/<a:t>([^<]*)<\/a:t>|<a:br\/?>/g)].map(([, text]) => text ?? ' ').join('')
  return words.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', '’').replaceAll('&amp;', '&').replaceAll('\u00a0', ' ')
}
