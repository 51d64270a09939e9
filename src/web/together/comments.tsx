import { useState } from 'react'
import { newestThreads, threadsOn } from '../../core/together/threads.ts'
import type { Role } from '../../core/kernel/permission.ts'
import { recordTypes } from '../../core/root.ts'
import { isTalkedAbout } from '../../core/together/together.ts'
import { Button } from '../parts/button.tsx'
import { Section } from '../inspector/section.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useMay } from '../workspace/use-may.ts'
import { CommentShown } from './comment-shown.tsx'
import css from './comments.module.css'
import { FollowButton } from './follow-button.tsx'
import { WriteComment } from './write-comment.tsx'

/** Why there is nothing to write in, and who can change that. */
function onlyReads(role: Role): string {
  return `As ${withArticle(role)} you read comments and write none. An admin can make you a contributor.`
}

const withArticle = (word: string) => `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`

/** Comments that are shown at first, and more of each time. */
const atFirst = 100

/** What people say to each other about a record. It never leaves the company. */
export function Comments({ collection, id }: { readonly collection: string; readonly id: string }) {
  const { state, actor, asOf } = useSeen()
  const may = useMay('comment.add')
  const [answered, setAnswered] = useState<string>()
  const [most, setMost] = useState(atFirst)
  const type = recordTypes.get(collection)
  if (type === undefined || !isTalkedAbout(type)) return null
  const threads = threadsOn(state, collection, id)
  const count = threads.reduce((sum, { answers }) => sum + 1 + answers.length, 0)
  const { shown, earlier } = newestThreads(threads, most)
  return (
    <Section title="Comments" count={count === 0 ? undefined : String(count)} aside={<FollowButton collection={collection} id={id} />}>
      {earlier === 0 ? null : (
        <Button kind="bare" onPress={() => setMost(most + 5 * atFirst)}>
          Show earlier comments ({earlier})
        </Button>
      )}
      <ol className={css.threads}>
        {shown.map(({ comment, answers }) => (
          <li key={comment.id} data-settled={comment.settledBy === undefined ? undefined : ''}>
            <CommentShown comment={comment} answer={may ? () => setAnswered(comment.id) : undefined} />
            <ol className={css.answers}>
              {answers.map((one) => (
                <li key={one.id}>
                  <CommentShown comment={one} />
                </li>
              ))}
            </ol>
            {answered === comment.id ? <WriteComment collection={collection} record={id} answers={comment.id} label="Answer" done={() => setAnswered(undefined)} /> : null}
          </li>
        ))}
      </ol>
      {may ? <WriteComment collection={collection} record={id} label="Comment" /> : count === 0 ? <p className={css.none}>Nobody has said anything yet.</p> : null}
      {may || asOf !== undefined ? null : <p className={css.quiet}>{onlyReads(actor.role)}</p>}
    </Section>
  )
}
