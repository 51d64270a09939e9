import { Button } from '../../parts/button.tsx'
import { ProblemError } from '../../../client/client.ts'
import { useDoor } from './door.ts'
import css from './join-panel.module.css'
import { useRoom } from './room-hands.tsx'
import { CodePicture, shownAddress } from './shown-code.tsx'

/** How to come in: a picture for a phone's camera, the address and the code. */
export function JoinPanel({ large = false }: { readonly large?: boolean }) {
  const { say } = useRoom()
  const door = useDoor()
  if (door === undefined) return null
  const { code, make } = door
  const open = () => make().catch((error: unknown) => say(error instanceof ProblemError ? error.problem.detail : 'The code could not be made. Try it again.'))
  return (
    <aside className={large ? css.large : css.join} aria-label="How to join">
      {code === undefined ? (
        <>
          <p>Nobody can join from a phone yet.</p>
          <Button kind="main" onPress={() => void open()}>
            Make the join code
          </Button>
        </>
      ) : (
        <>
          <CodePicture of={code} />
          <p>
            Join on your phone
            <b>{shownAddress(code)}</b>
            <span>
              code <b className={css.code}>{code.code}</b>
            </span>
          </p>
          <p className={css.sub}>
            Guests give only a first name.
            <br />
            No phone? Take a paper card.
          </p>
        </>
      )}
    </aside>
  )
}
