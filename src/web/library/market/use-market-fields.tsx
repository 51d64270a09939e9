import type { MarketKind, MarketRecord } from '../../../core/market/market.ts'
import type { Json } from '../../../lib/json.ts'
import { TextField } from '../../parts/text-field.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { kindWords } from './words.ts'

/** Fields of a record of the market that are edited where they stand: lines, texts, and lists with one entry a line. */
export function useMarketFields(kind: MarketKind, record: MarketRecord) {
  const act = useAct()
  const isReadOnly = !useMay('message.change')
  const { id } = record
  const held = record as unknown as { readonly [field: string]: Json | undefined }
  const change = (fields: { readonly [field: string]: Json }, over?: { readonly field: string; readonly was: Json }) => act(`${kindWords[kind].one}.change`, { id, ...fields }, over === undefined ? {} : { over: { collection: kind, id, ...over } })
  return {
    isReadOnly, change,
    /** Writes a list whole, over the one that is shown. */
    whole: (name: string) => (value: Json) => change({ [name]: value }, { field: name, was: held[name] ?? null }),
    text: (name: string, label: string, placeholder?: string, as: 'line' | 'prose' = 'prose') => (
      <TextField label={label} kind={as} value={held[name] as string | undefined} isReadOnly={isReadOnly} {...(placeholder === undefined ? {} : { placeholder })} save={(value, was) => change({ [name]: value }, { field: name, was })} />
    ),
    list: (name: string, label: string) => (
      <TextField label={label} kind="prose" value={(held[name] as readonly string[] | undefined)?.join('\n')} placeholder="One a line" isReadOnly={isReadOnly} save={(value) => change({ [name]: linesOf(value) }, { field: name, was: held[name] ?? null })} />
    ),
    title: <TextField kind="title" label={kind === 'messages' ? 'The sentence' : 'Name'} value={record.title} isReadOnly={isReadOnly} save={async (value) => (value === null ? undefined : change({ title: value }))} />,
  }
}

function linesOf(text: string | null): string[] | null {
  const lines = (text ?? '').split('\n').map((one) => one.trim()).filter((one) => one !== '')
  return lines.length === 0 ? null : lines
}
