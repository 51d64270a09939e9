import { Button } from './button.tsx'
import css from './progress-line.module.css'

export interface ProgressLineProps {
  /** What is being done: "Publishing". */
  readonly label: string
  /** Percent of the whole. */
  readonly share: number
  readonly text: string
  readonly stop: () => void
}

/** How far something is, as a share of the whole and in words, and the way to stop it. */
export function ProgressLine({ label, share, text, stop }: ProgressLineProps) {
  return (
    <div className={css.progress}>
      <div className={css.track} role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={100} aria-valuenow={share}>
        <i style={{ width: `${share}%` }} />
      </div>
      <p role="status">{text}</p>
      <Button kind="go" onPress={stop}>
        Cancel
      </Button>
    </div>
  )
}
