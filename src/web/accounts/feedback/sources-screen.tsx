import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { routeCaseWords, routingsOf } from '../../../core/customer-feedback/routing.ts'
import { type FeedbackSource, sourcesOf } from '../../../core/customer-feedback/sources.ts'
import { ActForm } from '../../parts/act-form.tsx'
import { settings } from '../../../core/workspace/workspace.ts'
import { ChoiceField } from '../../parts/choice-field.tsx'
import { Button } from '../../parts/button.tsx'
import field from '../../parts/field.module.css'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { personName } from '../../workspace/persons.ts'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { CustomersFrame } from '../customers-frame.tsx'
import marketing from '../marketing.module.css'
import css from './feedback.module.css'
import { RotationPart } from './rotation-part.tsx'

/** Where feedback comes from, who answers what, and who is on when (rows D5, D6; DOMAIN 1.6). */
export function SourcesScreen() {
  const { state } = useSeen()
  const { ws } = useParams({ from: '/$ws' })
  const may = useMay('feedback-source.set')
  const [changing, setChanging] = useState<string>()
  return (
    <CustomersFrame current="feedback">
      <div className={marketing.page}>
        <header>
          <h1>Sources and rotation</h1>
          <p>Where feedback comes from, whose each source is, and who answers. <Link from="/$ws" to={'/$ws/accounts/feedback' as '.'} className={css.link}>Back to feedback</Link></p>
        </header>
        <RotationPart />
        <section aria-label="Who answers what">
          <h2>Who answers what</h2>
          <ul className={css.routes}>{routingsOf(state).map(({ when, to, person }) => <li key={when}><b>{routeCaseWords[when]}</b><span>{to}{person === undefined ? '' : `: ${personName(state, person) ?? 'somebody who left'}`}</span>{may ? <RouteChange when={when} to={to} /> : null}</li>)}</ul>
        </section>
        <TellingPart />
        <section aria-label="How mail comes in">
          <h2>How mail comes in</h2>
          <p className={marketing.quiet}>A mail server or a mail service posts each mail to this address, with a token that may write (Settings, Tokens). Where a service sends no token of its own, it stands in the address as the password.</p>
          <p className={css.address}><code>{`${location.origin.replace('//', '//any:TOKEN@')}/api/v1/workspaces/${ws}/customer-feedback/mail`}</code></p>
        </section>
        <section aria-label="Sources">
          <h2>Sources</h2>
          <ul className={css.sources}>
            {sourcesOf(state).map((source) => (
              <li key={source.key} data-retired={source.retired}>
                {changing === source.key ? <SourceForm source={source} close={() => setChanging(undefined)} /> : (
                  <>
                    <b>{source.title}</b>
                    <span>{source.purpose}</span>
                    <span>{source.person === undefined ? source.owner : `${source.owner}, ${personName(state, source.person) ?? 'somebody who left'}`}</span>
                    <span>{source.retired === true ? 'Retired' : source.answerHours === undefined ? 'No time promised' : `Within ${source.answerHours} h`}{source.addresses === undefined ? '' : `; ${source.addresses.join(', ')}`}</span>
                    {may ? <Button kind="go" aria-label={`Change … ${source.title}`} onPress={() => setChanging(source.key)}>Change …</Button> : null}
                  </>
                )}
              </li>
            ))}
          </ul>
        </section>
      </div>
    </CustomersFrame>
  )
}

/** Whether whoever asked by mail is told by mail, and by whom. */
function TellingPart() {
  const { state } = useSeen()
  const act = useAct()
  const isReadOnly = !useMay('settings.change')
  return (
    <section aria-label="Telling who asked">
      <h2>Telling who asked</h2>
      <ChoiceField label="By mail" value={settings.get(state, 'settings')?.shippedMail} none="A person looks at each answer, and sends it" isReadOnly={isReadOnly} choices={[{ value: 'off', text: 'Nobody is told by mail' }, { value: 'auto', text: 'The drafted answer goes by itself' }]} save={(value) => act('settings.change', { shippedMail: value }, { said: 'Changed how who asked is told' })} />
    </section>
  )
}

function RouteChange({ when, to }: { readonly when: string; readonly to: string }) {
  const act = useAct()
  const [isOpen, setIsOpen] = useState(false)
  const [words, setWords] = useState(to)
  if (!isOpen) return <Button kind="go" aria-label={`Change … who answers: ${to}`} onPress={() => setIsOpen(true)}>Change …</Button>
  return (
    <ActForm className={marketing.form} send="Save" isDisabled={words.trim() === ''} close={() => setIsOpen(false)} act={() => act('feedback-routing.set', { when, to: words.trim() }, { said: 'Changed who answers' })}>
      <label>Who answers<input className={field.input} autoFocus value={words} maxLength={300} onChange={(event) => setWords(event.target.value)} /></label>
    </ActForm>
  )
}

function SourceForm({ source, close }: { readonly source: FeedbackSource; readonly close: () => void }) {
  const act = useAct()
  const [said, setSaid] = useState({ title: source.title, purpose: source.purpose, owner: source.owner, hours: String(source.answerHours ?? ''), addresses: (source.addresses ?? []).join(', ') })
  const set = (name: keyof typeof said) => (event: { target: { value: string } }) => setSaid({ ...said, [name]: event.target.value })
  const addresses = said.addresses.split(/[\s,;]+/).filter((one) => one !== '')
  const save = () => act('feedback-source.set', { key: source.key, title: said.title.trim(), purpose: said.purpose.trim(), owner: said.owner.trim(), answerHours: said.hours === '' ? null : Number(said.hours), addresses: addresses.length === 0 ? null : addresses }, { said: `Changed *${said.title.trim().replaceAll('*', '∗')}*` })
  return (
    <ActForm className={marketing.form} send="Save" isDisabled={said.title.trim() === '' || said.owner.trim() === ''} close={close} act={save}>
      <label>Source<input className={field.input} autoFocus value={said.title} maxLength={300} onChange={set('title')} /></label>
      <label>What for<input className={field.input} value={said.purpose} maxLength={2_000} onChange={set('purpose')} /></label>
      <label>Whose<input className={field.input} value={said.owner} maxLength={300} onChange={set('owner')} /></label>
      <label>Hours to answer within<input className={field.input} type="number" min={1} max={720} value={said.hours} onChange={set('hours')} /></label>
      <label>Addresses of its mail<input className={field.input} value={said.addresses} placeholder="feedback@example.com" onChange={set('addresses')} /></label>
    </ActForm>
  )
}
