import { Plus } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { accounts } from '../../../core/accounts/accounts.ts'
import { mayBeNamed } from '../../../core/customer-marketing/may-be-named.ts'
import { stories, type Story, storySteps } from '../../../core/customer-marketing/stories.ts'
import { stepTitles } from '../../../core/customer-marketing/story-order.ts'
import { labelDays } from '../../../core/time/label.ts'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Face } from '../../parts/face.tsx'
import { useOpened } from '../../shell/use-opened.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { personName } from '../../workspace/persons.ts'
import { useMay } from '../../workspace/use-may.ts'
import { useMoment } from '../../workspace/use-moment.ts'
import { CustomersFrame } from '../customers-frame.tsx'
import css from '../marketing.module.css'
import { NewStory } from './new-story.tsx'

/** Every story that was asked for, by how far it is (row F11). */
export function StoriesScreen() {
  const { state } = useSeen()
  const may = useMay('story.ask')
  const [isAdding, setIsAdding] = useState(false)
  const all = stories.list(state).toSorted((a, b) => ((a.wantedBy ?? '9999') < (b.wantedBy ?? '9999') ? -1 : (a.wantedBy ?? '9999') > (b.wantedBy ?? '9999') ? 1 : a.title.localeCompare(b.title)))
  const groups = [...storySteps, 'declined'] as const
  return (
    <CustomersFrame current="stories" tools={may && !isAdding && all.length > 0 ? <Button kind="bare" icon={Plus} onPress={() => setIsAdding(true)}>Ask for a story</Button> : null}>
      <div className={css.page}>
        <header>
          <h1>Customer stories</h1>
          <p>From asked for to published, one step at a time. Whether a customer may be named is asked with the first of them, and holds for quotes too.</p>
        </header>
        {isAdding ? <NewStory close={() => setIsAdding(false)} /> : null}
        {all.length === 0 && !isAdding ? (
          <EmptyState title="No story was asked for yet" steps={may ? <Button kind="main" onPress={() => setIsAdding(true)}>Ask for a story</Button> : null}>
            <p>“One filter, an hour a week: Aldersund Freight, wanted for Canvas 7.” Then somebody there agrees, it is written, looked at and approved by them, and published.</p>
          </EmptyState>
        ) : (
          <div onKeyDown={walk}>
            {groups.map((group) => <Group key={group} group={group} all={all.filter(({ state: at }) => at === group)} />)}
          </div>
        )}
      </div>
    </CustomersFrame>
  )
}

/** Arrows go from story to story, over the ends of groups too. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (by === 0) return
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-story]')]
  const next = all[all.indexOf(event.target as HTMLElement) + by]
  if (next === undefined || !all.includes(event.target as HTMLElement)) return
  event.preventDefault()
  next.focus()
}

function Group({ group, all }: { readonly group: Story['state']; readonly all: readonly Story[] }) {
  if (all.length === 0 && group === 'declined') return null
  return (
    <section className={css.group} aria-label={stepTitles[group]}>
      <h2>{stepTitles[group]} <span>{all.length === 0 ? 'none' : all.length}</span></h2>
      {all.length === 0 ? null : <ul>{all.map((story) => <Line key={story.id} story={story} />)}</ul>}
    </section>
  )
}

function Line({ story }: { readonly story: Story }) {
  const { state } = useSeen()
  const { today } = useMoment()
  const { open, opened } = useOpened()
  const { id, title, account, owner, wantedBy, publishedOn, publishedAt, declined, consentWithdrawn } = story
  const name = personName(state, owner)
  const naming = mayBeNamed(state, account, today)
  const isLate = wantedBy !== undefined && wantedBy < today && publishedOn === undefined && declined === undefined
  return (
    <li data-opened={opened?.id === id || undefined}>
      <button type="button" data-story onClick={() => open('stories', id)}>{title}</button>
      <span>{accounts.get(state, account)?.name ?? 'A customer who is gone'}</span>
      <span className={css.naming} data-may={naming.may || undefined} data-withdrawn={(!naming.may && consentWithdrawn !== undefined) || undefined}>{naming.may ? 'May be named' : consentWithdrawn === undefined ? 'Not to be named' : 'Name taken back'}</span>
      <span>{name === undefined || owner === undefined ? 'Nobody' : <><Face name={name} id={owner} small /> {name}</>}</span>
      <span data-late={isLate || undefined}>
        {publishedOn !== undefined ? <a href={publishedAt} target="_blank" rel="noreferrer">out since {labelDays(publishedOn)}</a> : declined !== undefined ? labelDays(declined.on) : wantedBy === undefined ? 'no day' : `${isLate ? 'was wanted' : 'wanted'} by ${labelDays(wantedBy)}`}
      </span>
    </li>
  )
}
