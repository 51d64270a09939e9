import { useState } from 'react'
import { Button } from '../parts/button.tsx'
import { askLibrary } from './library.ts'
import { LineField } from './line-field.tsx'
import { SignInFrame } from './sign-in-frame.tsx'
import css from './sign-in.module.css'
import { useDoing } from './use-doing.ts'

/** The second step of those who have one: the code of their app, or one of the codes they kept. */
export function CodeStep({ done, again }: { readonly done: () => void; readonly again: () => void }) {
  const [isBackup, setIsBackup] = useState(false)
  const [code, setCode] = useState('')
  const doing = useDoing()
  const send = () =>
    doing.run(async () => {
      const said = await askLibrary('POST', isBackup ? '/two-factor/verify-backup-code' : '/two-factor/verify-totp', { code: code.trim() })
      if (!said.ok) return { sentence: said.sentence }
      done()
      return undefined
    })
  const other = () => {
    setIsBackup(!isBackup)
    setCode('')
  }
  return (
    <SignInFrame label="Second step" title={isBackup ? 'One of your backup codes' : 'The code of your app'} lede={isBackup ? 'Each works once.' : 'Six digits, new every half minute.'}>
      <form
        className={css.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <LineField key={String(isBackup)} label={isBackup ? 'Backup code' : 'Code'} name="code" inputMode={isBackup ? 'text' : 'numeric'} autoComplete="one-time-code" autoFocus value={code} onText={setCode} sentence={doing.at('code', true)} />
        <p className={css.row}>
          <Button kind="main" tall type="submit" isDisabled={doing.isDoing}>
            Go on
          </Button>
          <Button tall onPress={other}>
            {isBackup ? 'Use the app' : 'Use a backup code'}
          </Button>
          <Button tall kind="bare" onPress={again}>
            Begin again
          </Button>
        </p>
      </form>
    </SignInFrame>
  )
}
