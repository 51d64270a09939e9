import { useState } from 'react'
import { commentsOn } from '../../core/together/together.ts'
import type { Role } from '../../core/kernel/permission.ts'
import { recordTypes } from '../../core/root.ts'
import { isTalkedAbout } from '../../core/together/together.ts'
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

/** What people say to each other about a record. It never leaves the company. */
export function Comments({ collection, id }: { readonly collection: string; readonly id: string }) {
  const { state, actor, asOf } = useSeen()
  const may = useMay('comment.add')
  const [answered, setAnswered] = useState<string>()
  const type = recordTypes.get(collection)
  if (type === undefined || !isTalkedAbout(type)) return null
  const all = commentsOn(state, collection, id)
  const threads = all.filter(({ answers }) => answers === undefined)
  return (
    <Section title="Comments" count={all.length === 0 ? undefined : String(all.length)} aside={<FollowButton collection={collection} id={id} />}>
      <ol className={css.threads}>
        {threads.map((comment) => (
          <li key={comment.id} data-settled={comment.settledBy === undefined ? undefined : ''}>
            <CommentShown comment={comment} answer={may ? () => setAnswered(comment.id) : undefined} />
            <ol className={css.answers}>
              {all.filter(({ answers }) => answers === comment.id).map((one) => (
                <li key={one.id}>
                  <CommentShown comment={one} />
                </li>
              ))}
            </ol>
            {answered === comment.id ? <WriteComment collection={collection} record={id} answers={comment.id} label="Answer" done={() => setAnswered(undefined)} /> : null}
          </li>
        ))}
      </ol>
      {may ? <WriteComment collection={collection} record={id} label="Comment" /> : all.length === 0 ? <p className={css.none}>Nobody has said anything yet.</p> : null}
      {may || asOf !== undefined ? null : <p className={css.quiet}>{onlyReads(actor.role)}</p>}
    </Section>
  )
}
