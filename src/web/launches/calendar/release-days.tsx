import { nextReleaseDays } from '../../../core/launches/release-rule.ts'
import { labelDays } from '../../../core/time/label.ts'
import { Button } from '../../parts/button.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import css from './release-days.module.css'

/** The next days on which releases come out by the rule, each to be taken for one that gets its day. */
export function ReleaseDays({ today, take }: { readonly today: string; readonly take: (day: string) => void }) {
  const { state } = useSeen()
  return (
    <p className={css.days}>
      Releases come out on
      {nextReleaseDays(state, today, 4).map(({ release, cut }) => (
        <Button key={release} kind="go" onPress={() => take(release)} aria-label={`${labelDays(release)}, cut on ${labelDays(cut)}: ship then`}>
          {labelDays(release)}
        </Button>
      ))}
    </p>
  )
}
