import { Download } from 'lucide-react'
import { useState } from 'react'
import type { Launch } from '../../../core/launches/launches.ts'
import { postBlocked } from '../../../core/release-posts/post-reviews.ts'
import { isFrozen } from '../../../core/release-posts/frozen.ts'
import { stepsOf } from '../../../core/release-posts/post-steps.ts'
import { postText, postWords } from '../../../core/release-posts/post-text.ts'
import { type ReleasePost, releasePosts } from '../../../core/release-posts/release-posts.ts'
import { labelDays } from '../../../core/time/label.ts'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import field from '../../parts/field.module.css'
import { PersonField } from '../../parts/person-field.tsx'
import { saveFile } from '../../parts/save-file.ts'
import { StatusMark } from '../../parts/status-mark.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { ReviewsPart } from '../../reviews/reviews-part.tsx'
import { WordingPart } from '../../reviews/wording-part.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { LaunchPart } from '../page/launch-part.tsx'
import { useMoment } from '../../workspace/use-moment.ts'
import { Changelog } from './changelog.tsx'
import { FromThePlan } from './from-the-plan.tsx'
import css from './post.module.css'

const outward = 'customers can see this'

const lines = (text: string | null) => (text ?? '').split('\n').map((line) => line.trim()).filter((line) => line !== '')

/** The post about a release, step by step (rows E5, E9). */
export function PostScreen() {
  return <LaunchPart current="post" title="Release post">{(launch) => <PostPage key={launch.id} launch={launch} />}</LaunchPart>
}

function PostPage({ launch }: { readonly launch: Launch }) {
  const { state } = useSeen()
  const act = useAct()
  const may = useMay('release-post.begin')
  const post = releasePosts.list(state).find((one) => one.launch === launch.id)
  if (post !== undefined) return <Written post={post} />
  return (
    <EmptyState title="No post yet">
      <p>Ten days before it ships product marketing makes the skeleton; seven days before, product writes what it recommends. From the day after it ships only its editor changes it.</p>
      {may ? <Button kind="main" onPress={() => void act('release-post.begin', { launch: launch.id }, { said: 'Made the skeleton of the post' })}>Make the skeleton</Button> : null}
    </EmptyState>
  )
}

function Written({ post }: { readonly post: ReleasePost }) {
  const { state, actor } = useSeen()
  const { today, now } = useMoment()
  const act = useAct()
  const may = useMay('release-post.change')
  const mayPublish = useMay('release-post.publish')
  const [at, setAt] = useState('')
  const [sentence, setSentence] = useState<string>()
  const { id } = post
  const isClosed = isFrozen(state, post, today) && post.editor !== actor.person
  const mine = may && !isClosed
  const change = (fields: object, said: string) => act('release-post.change', { id, ...fields }, { said })
  const blocked = postBlocked(state, post, now)
  const publish = async () => {
    const outcome = await act('release-post.publish', { id, address: at.trim() }, { said: `Published *${post.title}*` })
    setSentence(outcome.done ? undefined : outcome.sentence)
  }
  return (
    <div className={css.page}>
      <p className={css.stand}>{post.published !== undefined ? <>Published on {labelDays(post.published.on)}: <a href={post.published.address} target="_blank" rel="noreferrer">{post.published.address}</a></> : isClosed ? 'It has shipped: only its editor changes the post now.' : 'It is being written.'}</p>
      <section aria-label="Steps">
        <h2>Steps</h2>
        <ol className={css.steps}>
          {stepsOf(state, post, today).map(({ step, title, role, by, doneOn, isLate }) => (
            <li key={step} data-late={isLate || undefined}>
              <StatusMark status={doneOn === undefined ? 'planned' : 'done'} />
              <span>{title}<small>{role}</small></span>
              <span>{doneOn !== undefined ? labelDays(doneOn) : by === undefined ? 'No date' : `by ${labelDays(by)}`}</span>
              {doneOn === undefined && may ? <Button kind="go" onPress={() => void act('release-post.step', { id, step }, { said: `*${title}* is done` })}>Done</Button> : <i />}
            </li>
          ))}
        </ol>
      </section>
      <section className={css.words} aria-label="Words">
        <h2>Words</h2>
        <TextField label="Title" value={post.title} outward={outward} isReadOnly={!mine} save={(title) => (title === null ? Promise.resolve(undefined) : change({ title }, 'Changed the title'))} />
        <PersonField label="Editor" value={post.editor} isReadOnly={!mine} save={(editor) => change({ editor }, 'Said who edits the post')} />
        <TextField label="To begin" kind="prose" value={post.intro} outward={outward} isReadOnly={!mine} save={(intro, was) => act('release-post.change', { id, intro }, { over: { collection: 'release-posts', id, field: 'intro', was } })} />
        <TextField label="Highlights" kind="prose" placeholder="One a line" value={post.highlights?.map(({ sign, text }) => (sign === undefined ? text : `${sign} ${text}`)).join('\n')} outward={outward} isReadOnly={!mine} save={(text) => change({ highlights: text === null ? null : lines(text).map((line) => ({ text: line })) }, 'Changed the highlights')} />
        <TextField label="Event" value={post.event} outward={outward} isReadOnly={!mine} save={(event) => change({ event }, 'Changed the event')} />
        <TextField label="Thank you" kind="prose" placeholder="One name a line" value={post.thanks?.join('\n')} outward={outward} isReadOnly={!mine} save={(text) => change({ thanks: text === null ? null : lines(text) }, 'Changed the thanks')} />
      </section>
      <FromThePlan post={post} today={today} />
      <Changelog post={post} mine={mine} />
      <WordingPart text={postWords(state, post, today)} />
      <section aria-label="Reviews">
        <h2>Reviews</h2>
        <ReviewsPart collection="release-posts" record={id} kind="post" now={now} />
      </section>
      <section className={css.end} aria-label="Publish">
        <Button icon={Download} onPress={() => saveFile(`${post.title}.md`, new TextEncoder().encode(postText(state, post, today)))}>Save as Markdown</Button>
        {post.published !== undefined || !mayPublish ? null : (
          <form
            onSubmit={(event) => {
              event.preventDefault()
              void publish()
            }}
          >
            <input className={field.input} type="url" aria-label="Where it is published" placeholder="https://… where it is published" value={at} onChange={(event) => setAt(event.target.value)} />
            <Button type="submit" kind="main" isDisabled={blocked !== undefined || at.trim() === ''}>It is published</Button>
          </form>
        )}
        {blocked !== undefined && post.published === undefined ? <p className={css.blocked}>{blocked}</p> : null}
        {sentence === undefined ? null : <p role="alert" className={css.blocked}>{sentence}</p>}
      </section>
    </div>
  )
}
