import { Layers, Plus, X } from 'lucide-react'
import type { ComponentType } from 'react'
import { Button, IconButton } from '../parts/button.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { Face } from '../parts/face.tsx'
import { StatusMark, statusWords } from '../parts/status-mark.tsx'
import { WordsFound } from '../publish/words-found.tsx'
import { BothTexts } from '../together/both-texts.tsx'
import css from './pieces.module.css'

/** Every part, alone: `gallery.html?piece=<name>&theme=dark`. One line a piece. */
export const pieces: readonly { readonly name: string; readonly Shown: ComponentType }[] = [
  { name: 'buttons', Shown: Buttons },
  { name: 'marks', Shown: Marks },
  { name: 'empty state', Shown: Empty },
  { name: 'both texts', Shown: Both },
  { name: 'words found', Shown: Found },
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

const cannot = async () => ({ done: false, code: 'in-use', sentence: '"Coffin Office" cannot be changed everywhere. Change it by hand in the documentation link of the item "Relay 4.0".' }) as const
const onSlide = (word: string, number: number, title: string, part: string) => ({ word, place: { kind: 'slide', slide: number, title, part }, sentence: `${word} ${number} ${part}` }) as const

function Found() {
  return (
    <div className={css.narrow}>
      <WordsFound
        audience="customers"
        words={[
          { ...onSlide('Coffin Office', 4, 'What Relay 4.0 does for you', 'text'), kind: 'account', code: 'Customer 17', by: '{account:17}' },
          { ...onSlide('Coffin Office', 5, 'Tell us what would make this plan better for you', 'link'), kind: 'account', code: 'Customer 17', by: '{account:17}' },
          { ...onSlide('Ana Bell', 6, 'What changed since edition 2', 'text'), kind: 'person' },
        ]}
        replace={cannot}
        allow={cannot}
      />
    </div>
  )
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
