import { Button } from './button.tsx'
import css from './form-foot.module.css'

export interface FormFootProps {
  /** What its button says: "Make the link". */
  readonly send: string
  readonly isDisabled?: boolean
  readonly cancel: () => void
  /** Why it was not done, when it was sent. */
  readonly sentence: string | undefined
}

/** How a form ends: the button that sends it, the way out, and what was refused. */
export function FormFoot({ send, isDisabled = false, cancel, sentence }: FormFootProps) {
  return (
    <div className={css.foot}>
      <Button type="submit" kind="main" isDisabled={isDisabled}>
        {send}
      </Button>
      <Button kind="bare" onPress={cancel}>
        Cancel
      </Button>
      {sentence === undefined ? null : (
        <p className={css.refused} role="alert">
          {sentence}
        </p>
      )}
    </div>
  )
}
