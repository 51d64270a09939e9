import type { LayoutName } from '../../core/decks/slide.ts'
import { Refusal, type RefusalCode } from '../../core/kernel/refusal.ts'
import type { Theme } from '../../core/decks/themes.ts'
import type { MasterReport } from '../../exports/ooxml/brand/check-master.ts'
import { startWorker } from '../../imports/start-worker.ts'

export interface TemplateAsked {
  readonly bytes: Uint8Array
  /** Which layout of it stands for which of ours, by name. */
  readonly layouts: Readonly<Partial<Record<LayoutName, string>>>
}

export interface CheckedTemplate {
  readonly report: MasterReport
  readonly worn: Pick<Theme, 'colors' | 'fonts'>
  /** The cleaned file. */
  readonly bytes: Uint8Array<ArrayBuffer>
}

export type FromTemplateThread =
  | { readonly say: 'done'; readonly checked: CheckedTemplate }
  | { readonly say: 'refused'; readonly code: RefusalCode; readonly sentence: string }

/** What one template may take: a real one takes half a second and some 60 MB. */
const limits = { seconds: 30, megabytes: 768 } as const

/**
 * Reads, checks and cleans a company's template in a thread of its own, which has no secret, little memory and little time: whatever the
 * file holds, nobody else waits for it. Refuses what is no master, and with `too-large` what takes more than that.
 */
export function checkTemplate(asked: TemplateAsked): Promise<CheckedTemplate> {
  const worker = startWorker(import.meta.url, 'template-worker', { start: asked, limits: { maxOldGenerationSizeMb: limits.megabytes } })
  return new Promise<CheckedTemplate>((resolve, reject) => {
    const timer = setTimeout(() => reject(tooMuch(`longer than ${limits.seconds} seconds`)), limits.seconds * 1000)
    worker.once('message', (message: FromTemplateThread) => {
      if (message.say === 'done') resolve(message.checked)
      else reject(new Refusal(message.code, message.sentence))
    })
    worker.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch('more memory than it is given') : error))
    worker.once('exit', () => {
      clearTimeout(timer)
      reject(new Error('The thread that reads templates has ended without an answer.'))
    })
  }).finally(() => worker.terminate())
}

function tooMuch(what: string): Refusal {
  return new Refusal('too-large', `Reading the template takes ${what}, so it was given up. Take out slides, pictures and layouts that nobody uses, and send it again.`)
}
