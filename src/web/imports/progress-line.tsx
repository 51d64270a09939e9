import { Button } from '../parts/button.tsx'
import css from './imports.module.css'
import type { DryRunState } from './use-dry-run.ts'

const steps = { waiting: 'Waiting for its turn', reading: 'Reading', comparing: 'Holding it against the workspace', keeping: 'Keeping it for your look' } as const

const many = (n: number) => n.toLocaleString('en')

/** How far a dry run is, in words and counts, and the way to stop it. */
export function ProgressLine({ running, stop }: { readonly running: NonNullable<DryRunState['running']>; readonly stop: () => void }) {
  const { progress } = running
  return (
    <div className={css.progress}>
      <div className={css.track} role="progressbar" aria-label="Checking the files">
        <i />
      </div>
      <p role="status">
        {progress === undefined ? 'Sending the files' : steps[progress.step]}
        {progress?.step === 'reading' && progress.file !== undefined ? ` ${progress.file}` : ''}
        {progress !== undefined && progress.files.of > 1 ? `, file ${many(progress.files.read)} of ${many(progress.files.of)}` : ''}
        {progress !== undefined && progress.rows > 0 ? `. ${many(progress.rows)} rows so far` : ''}
      </p>
      <Button kind="go" onPress={stop}>
        Cancel
      </Button>
    </div>
  )
}
