import { parentPort, workerData } from 'node:worker_threads'
import { Refusal } from '../../core/kernel/refusal.ts'
import { checkMaster } from '../../exports/ooxml/brand/check-master.ts'
import { templateParts } from '../../imports/brand/template-parts.ts'
import { must } from '../../lib/must.ts'
import type { FromTemplateThread, TemplateAsked } from './check-template.ts'

// The thread in which one template of a company is read and cleaned. It holds no secret, and ends with its one answer.
const { bytes, layouts } = (workerData as { readonly start: TemplateAsked }).start
const port = must(parentPort, 'a main thread')
const say = (message: FromTemplateThread) => port.postMessage(message)

try {
  const { report, worn, bytes: clean } = checkMaster(templateParts(bytes), layouts)
  say({ say: 'done', checked: { report, worn, bytes: new Uint8Array(clean) } })
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  say({ say: 'refused', code: error.code, sentence: error.message })
}
