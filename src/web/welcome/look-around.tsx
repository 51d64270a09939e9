import { useNavigate } from '@tanstack/react-router'
import { Button } from '../parts/button.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import type { Known } from './choose.tsx'
import css from './say.module.css'
import { WayArt } from './arts.tsx'
import type { Step } from './search.ts'

const tries = [
  ['Move a slipped release', 'Relay came late. Drag what was built on it to another quarter, give the reason, undo it.', 'roadmap', 'Roadmap'],
  ['See how it stood', 'Go to any day of the last half year, and read what changed since, in words.', 'history', 'History'],
  ['Bring a plan in', 'Drop a file of your own, look at every row, and take it all back with one undo.', 'plans/import', 'Import'],
] as const

/** What the sample is, and three things worth five minutes in it. */
export function LookAround({ sample, to }: { readonly sample: Known | undefined; readonly to: (step: Step) => void }) {
  const navigate = useNavigate()
  if (sample === undefined) {
    return (
      <EmptyState title="There is no sample here" steps={<Button kind="main" onPress={() => to('choose')}>Other ways to begin</Button>}>
        <p>This service was started without it. Whoever runs it can have it with SAMPLE=on on a first start.</p>
      </EmptyState>
    )
  }
  const open = (place: string) => void navigate({ to: `/${sample.id}/${place}` as '/' })
  return (
    <div className={css.two}>
      <div className={css.say}>
        <p className={css.label}>The sample</p>
        <h1>{sample.name}, on a day like today</h1>
        <p className={css.lede}>Eight people, two products, eight quarters. Three things worth five minutes:</p>
        <ol className={css.tries}>
          {tries.map(([title, text, place, word]) => (
            <li key={place}>
              <b>{title}</b>
              <p>{text}</p>
              <Button kind="go" onPress={() => open(place)}>
                {word}
              </Button>
            </li>
          ))}
        </ol>
        <p className={css.row}>
          <Button kind="main" tall onPress={() => open('today')}>
            Open {sample.name}
          </Button>
          <Button tall onPress={() => to('choose')}>
            Back
          </Button>
        </p>
        <p className={css.under}>Everyone in it is invented. Nothing you do there touches a workspace of yours.</p>
      </div>
      <WayArt />
    </div>
  )
}
