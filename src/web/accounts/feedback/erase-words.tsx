import { useState } from 'react'
import { Section } from '../../inspector/section.tsx'
import { Button } from '../../parts/button.tsx'
import { ReasonField } from '../../parts/reason-field.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'

/** Erases what somebody said and who said it, for good, for whoever may. */
export function EraseWords({ id }: { readonly id: string }) {
  const act = useAct()
  const may = useMay('customer-feedback.erase')
  const [isAsking, setIsAsking] = useState(false)
  const [sentence, setSentence] = useState<string>()
  if (!may) return null
  const erase = async (reason: string | undefined) => {
    const outcome = await act('customer-feedback.erase', { id }, { said: 'Erased what was said', ...(reason === undefined ? {} : { reason }) })
    setSentence(outcome.done ? undefined : outcome.sentence)
    if (outcome.done) setIsAsking(false)
  }
  return <Section>{isAsking ? <ReasonField label="Erase the words and who said them, for good; that it was said still counts" isNeeded sentence={sentence} done={(reason) => void erase(reason)} cancel={() => setIsAsking(false)} /> : <Button kind="go" onPress={() => setIsAsking(true)}>Erase its words …</Button>}</Section>
}
