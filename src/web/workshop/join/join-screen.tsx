import { useNavigate, useParams } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import type { z } from 'zod'
import { ProblemError } from '../../../client/client.ts'
import { joinWorkshop, lookAtCode } from '../../../protocol/workshop-routes.ts'
import { Button } from '../../parts/button.tsx'
import { sentenceOf, useAsked } from '../../settings/use-asked.ts'
import { LineField } from '../../sign-in/line-field.tsx'
import { SignInFrame } from '../../sign-in/sign-in-frame.tsx'
import { useDoing } from '../../sign-in/use-doing.ts'
import { useClient } from '../../workspace/use-client.tsx'
import { dayWords } from '../room/day-words.ts'
import css from './join.module.css'

/** The way into a workshop from a phone: the code, then a first name. Nothing is remembered here but the cookie that opens the room. */
export function JoinScreen() {
  const { code } = useParams({ from: '/j/{-$code}' })
  return code === undefined || code.trim() === '' ? <CodeStep /> : <LookedAt key={code} code={code} />
}

function CodeStep() {
  const navigate = useNavigate()
  const [code, setCode] = useState('')
  const [sentence, setSentence] = useState<string>()
  const goOn = () => {
    if (code.trim() === '') setSentence('Type the code that stands on the wall.')
    else void navigate({ to: '/j/{-$code}', params: { code: code.trim() } })
  }
  return (
    <SignInFrame label="Throughline" title="Join a workshop" lede="The code stands on the wall, beside the picture for your camera. Nobody needs an account.">
      <form
        className={css.join}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          goOn()
        }}
      >
        <LineField label="Code" name="code" autoFocus autoCapitalize="characters" autoComplete="off" autoCorrect="off" spellCheck={false} enterKeyHint="go" value={code} onText={setCode} sentence={sentence} note="Upper or lower case, with or without gaps." />
        <Button kind="main" type="submit">
          Go on
        </Button>
      </form>
    </SignInFrame>
  )
}

function LookedAt({ code }: { readonly code: string }) {
  const client = useClient()
  const ask = useCallback(() => client.call(lookAtCode, { params: { code } }), [client, code])
  const { asked, again } = useAsked(ask)
  if (asked.is === 'asking') {
    return (
      <SignInFrame label="Throughline" title="Join a workshop">
        <p role="status">Looking for the workshop …</p>
      </SignInFrame>
    )
  }
  if (asked.is === 'refused') {
    return (
      <SignInFrame label="Throughline" title="This code opens nothing">
        <p className={css.refused} role="alert">
          {asked.sentence}
        </p>
        <p className={css.acts}>
          <a href="/j">Type the code again</a>
          <Button onPress={() => void again()}>Try once more</Button>
        </p>
      </SignInFrame>
    )
  }
  return <NameStep code={code} found={asked.answer} />
}

function NameStep({ code, found }: { readonly code: string; readonly found: z.infer<typeof lookAtCode.answer> }) {
  const client = useClient()
  const navigate = useNavigate()
  const [name, setName] = useState('')
  const doing = useDoing()
  const { title, day, known } = found
  const join = () =>
    doing.run(async () => {
      if (!known && name.trim() === '') return { sentence: 'Which name shall the room see?', field: 'name' }
      try {
        const { workspace, workshop } = await client.call(joinWorkshop, { body: { code, ...(known ? {} : { name: name.trim() }) } })
        // The way back from the room is not the form that was filled in.
        await navigate({ to: '/$ws/workshop/$workshop', params: { ws: workspace, workshop }, replace: true })
        return undefined
      } catch (error) {
        return { sentence: error instanceof ProblemError ? error.problem.detail : sentenceOf(error), field: 'name' }
      }
    })
  return (
    <SignInFrame label={day === undefined ? 'Workshop' : `Workshop, ${dayWords(day)}`} title={title} lede={known ? 'You are known here, so that there is nothing to fill in.' : 'A first name is enough. Your notes are private until the reveal, and then they carry this name.'}>
      <form
        className={css.join}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void join()
        }}
      >
        {known ? (
          doing.refused === undefined ? null : <p className={css.refused} role="alert">{doing.refused.sentence}</p>
        ) : (
          <LineField label="Your first name" name="given-name" autoFocus autoComplete="given-name" dir="auto" maxLength={60} enterKeyHint="go" value={name} onText={setName} sentence={doing.at('name', true)} />
        )}
        <Button kind="main" type="submit" isDisabled={doing.isDoing}>
          {doing.isDoing ? 'Going in …' : 'Join'}
        </Button>
      </form>
      <p className={css.soft}>You will see this workshop and nothing else. When it is closed, your way in ends.</p>
    </SignInFrame>
  )
}
