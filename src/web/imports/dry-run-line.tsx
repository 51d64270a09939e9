import { ProgressLine } from '../parts/progress-line.tsx'
import css from './imports.module.css'
import type { DryRunState, Progress } from './use-dry-run.ts'

const many = (n: number) => n.toLocaleString('en')

/** How far a dry run is, as a share of the whole and in counts, and the way to stop it. */
export function DryRunLine({ running, stop }: { readonly running: NonNullable<DryRunState['running']>; readonly stop: () => void }) {
  const { progress } = running
  return (
    <div className={css.progress}>
      <ProgressLine label="Checking the files" share={shareOf(progress)} text={progressText(progress)} stop={stop} />
    </div>
  )
}

/** Percent of the whole. Reading tells its share; holding it against the workspace is about a third of the work and keeping it the rest. */
function shareOf(progress: Progress | undefined): number {
  if (progress === undefined || progress.step === 'waiting') return 2
  if (progress.step === 'reading') return 5 + Math.round(progress.share * 55)
  return progress.step === 'comparing' ? 65 : 90
}

function progressText(progress: Progress | undefined): string {
  if (progress === undefined) return 'Sending the files'
  const { step, file, files, rows, of } = progress
  const counted = of === 0 ? '' : step === 'reading' ? `${many(rows)} of ${many(of)} rows read. ` : `${many(rows)} rows read. `
  if (step === 'waiting') return 'Waiting for its turn'
  if (step === 'comparing') return `${counted}Now: holding them against the workspace`
  if (step === 'keeping') return `${counted}Now: keeping them for your look`
  return `${counted}Now: reading${file === undefined ? '' : ` ${file}`}${files.of > 1 ? `, one of ${many(files.of)} files` : ''}`
}
