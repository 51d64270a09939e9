import { ProgressLine } from '../parts/progress-line.tsx'
import type { Progress, Publishing } from './use-publishing.ts'

/** How far publishing is, as a share of the whole and in words, and the way to stop it. */
export function PublishingLine({ running, stop }: { readonly running: NonNullable<Publishing['running']>; readonly stop: () => void }) {
  const { progress } = running
  const share = Math.max(2, Math.round((progress?.share ?? 0) * 100))
  return <ProgressLine label="Publishing" share={share} text={progressText(progress)} stop={stop} />
}

function progressText(progress: Progress | undefined): string {
  switch (progress?.step) {
    case 'reading':
      return 'Reading the plan'
    case 'searching':
      return 'Searching for words that must not leave'
    case 'drawing':
      return `Drawing the ${progress.file ?? 'files'}`
    case 'keeping':
      return 'Keeping it all'
    default:
      return 'Waiting for its turn'
  }
}
