import { useState } from 'react'
import { Button } from '../parts/button.tsx'
import { QrPicture } from './qr-picture.tsx'
import { PagePart } from '../settings/page-head.tsx'
import css from './account-ways.module.css'
import { askLibrary } from './library.ts'
import { LineField } from './line-field.tsx'
import { secretIn } from './secret-in.ts'
import { useDoing } from './use-doing.ts'

interface Begun {
  readonly totpURI: string
  readonly backupCodes: readonly string[]
}

/** The second step after the password: a code of an app on another device. */
export function TwoFactor({ isOn, hasPassword, changed }: { readonly isOn: boolean; readonly hasPassword: boolean; readonly changed: () => Promise<void> }) {
  const [step, setStep] = useState<'password' | Begun>()
  if (!hasPassword) {
    return (
      <PagePart title="Second step">
        <p className={css.said}>A second step comes after a password, and you have none. Passkeys and your company’s sign-in look after that themselves.</p>
      </PagePart>
    )
  }
  const end = async () => {
    setStep(undefined)
    await changed()
  }
  return (
    <PagePart title="Second step" acts={step === undefined ? <Button onPress={() => setStep('password')}>{isOn ? 'Turn off' : 'Turn on'}</Button> : undefined}>
      <p className={css.said}>{isOn ? 'On: after your password, a code of your app is asked for.' : 'Off. With it, a password alone does not let anybody in: a code of an app on your phone is asked for, too.'}</p>
      {step === 'password' ? <AskPassword isOn={isOn} begun={setStep} off={end} cancel={() => setStep(undefined)} /> : null}
      {typeof step === 'object' ? <Confirm begun={step} done={end} /> : null}
    </PagePart>
  )
}

function AskPassword({ isOn, begun, off, cancel }: { readonly isOn: boolean; readonly begun: (begun: Begun) => void; readonly off: () => Promise<void>; readonly cancel: () => void }) {
  const [password, setPassword] = useState('')
  const doing = useDoing()
  const send = async () => {
    const said = await askLibrary<Begun>('POST', isOn ? '/two-factor/disable' : '/two-factor/enable', { password })
    if (!said.ok) return { sentence: said.sentence }
    if (isOn) await off()
    else begun(said.answer)
    return undefined
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void doing.run(send)
      }}
    >
      <LineField label="Your password" type="password" name="current-password" autoComplete="current-password" autoFocus value={password} onText={setPassword} sentence={doing.at('password', true)} />
      <Button kind="main" type="submit" isDisabled={doing.isDoing}>
        {isOn ? 'Turn it off' : 'Go on'}
      </Button>{' '}
      <Button onPress={cancel}>Cancel</Button>
    </form>
  )
}

function Confirm({ begun, done }: { readonly begun: Begun; readonly done: () => Promise<void> }) {
  const [code, setCode] = useState('')
  const doing = useDoing()
  const send = async () => {
    const said = await askLibrary('POST', '/two-factor/verify-totp', { code: code.trim() })
    if (!said.ok) return { sentence: said.sentence }
    await done()
    return undefined
  }
  return (
    <>
      <p className={css.said}>
        1. Let your app look at this, or type the key below into it. On this device, <a href={begun.totpURI}>open it in an app</a>.
      </p>
      <QrPicture text={begun.totpURI} label="The key for your app, for its camera" />
      <p className={css.key} data-testid="totp-key">
        {secretIn(begun.totpURI)}
      </p>
      <p className={css.said}>2. Keep these codes where you find them without your phone. Each lets you in once.</p>
      <ul className={css.codes} aria-label="Backup codes">
        {begun.backupCodes.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void doing.run(send)
        }}
      >
        <LineField label="3. The code that your app shows now" name="code" inputMode="numeric" autoComplete="one-time-code" value={code} onText={setCode} sentence={doing.at('code', true)} />
        <Button kind="main" type="submit" isDisabled={doing.isDoing}>
          Turn it on
        </Button>
      </form>
    </>
  )
}
