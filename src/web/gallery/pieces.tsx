import { Layers, Plus, X } from 'lucide-react'
import type { ComponentType } from 'react'
import { Button, IconButton } from '../parts/button.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { Face } from '../parts/face.tsx'
import { StatusMark, statusWords } from '../parts/status-mark.tsx'
import { BothTexts } from '../together/both-texts.tsx'
import css from './pieces.module.css'

/** Every part, alone: `gallery.html?piece=<name>&theme=dark`. One line a piece. */
export const pieces: readonly { readonly name: string; readonly Shown: ComponentType }[] = [
  { name: 'buttons', Shown: Buttons },
  { name: 'marks', Shown: Marks },
  { name: 'empty state', Shown: Empty },
  { name: 'both texts', Shown: Both },
]

function Buttons() {
  return (
    <div className={css.row}>
      <Button kind="main">Do it</Button>
      <Button icon={Plus}>Add</Button>
      <Button kind="bare" icon={Layers}>
        Filter
      </Button>
      <Button kind="go">All 22</Button>
      <Button isDisabled>Not now</Button>
      <IconButton label="Close" icon={X} />
    </div>
  )
}

function Both() {
  return <BothTexts mine="When two systems disagree, the rule that you wrote decides." theirs="When two systems disagree, a rule decides, and the record shows which one and why." keepMine={() => undefined} takeTheirs={() => undefined} joinThem={() => undefined} />
}

function Marks() {
  return (
    <div className={css.row}>
      {(Object.keys(statusWords) as (keyof typeof statusWords)[]).map((status) => (
        <span key={status} className={css.pair}>
          <StatusMark status={status} besideWord /> {statusWords[status]}
        </span>
      ))}
      <Face name="Mara Kern" id="a" />
      <Face name="Olek" id="b" />
    </div>
  )
}

function Empty() {
  return (
    <EmptyState title="No plan of the web team yet" steps={<Button kind="main">Import a plan</Button>}>
      <p>A plan says what one function intends for eight quarters. For example: “Website: pricing page in Q4, comparison pages in Q1.”</p>
    </EmptyState>
  )
}
