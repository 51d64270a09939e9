import { Check, Trash2 } from 'lucide-react'
import { actorName } from '../../core/workspace/actor-name.ts'
import type { Comment } from '../../core/together/together.ts'
import { Told } from '../accounts/told.tsx'
import { Button, IconButton } from '../parts/button.tsx'
import { Face } from '../parts/face.tsx'
import { Moment } from '../parts/moment.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useAct } from '../workspace/use-act.ts'
import { useMay } from '../workspace/use-may.ts'
import css from './comments.module.css'

/** One comment, with what can be done to it. */
export function CommentShown({ comment, answer }: { readonly comment: Comment; readonly answer?: (() => void) | undefined }) {
  const { state, actor } = useSeen()
  const act = useAct()
  const may = useMay('comment.remove')
  const { id, author, at, editedAt, text, settledBy, answers } = comment
  const name = actorName(state, author)
  const mayRemove = may && (author === actor.id || actor.role === 'owner' || actor.role === 'admin')
  return (
    <article className={css.comment}>
      <header>
        <Face name={name} id={author} small />
        <b>{name}</b>
        <Moment at={at} />
        {editedAt === undefined ? null : <span className={css.quiet}>edited</span>}
        <span className={css.acts}>
          {answer === undefined || answers !== undefined ? null : (
            <IconButton label={settledBy === undefined ? 'Settled' : 'Open again'} icon={Check} onPress={() => void act('comment.settle', { id, settled: settledBy === undefined }, { said: settledBy === undefined ? 'Settled' : 'Opened again' })} />
          )}
          {mayRemove ? <IconButton label="Remove" icon={Trash2} onPress={() => void act('comment.remove', { id }, { said: 'Removed the comment' })} /> : null}
        </span>
      </header>
      <p className={css.text}>
        <Told text={text} />
      </p>
      {settledBy === undefined ? null : <p className={css.quiet}>Settled by {actorName(state, settledBy)}</p>}
      {answer === undefined ? null : (
        <Button kind="go" onPress={answer}>
          Answer
        </Button>
      )}
    </article>
  )
}
