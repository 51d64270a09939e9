import { themes } from '../../core/decks/themes.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import { cleanPicture } from '../../exports/ooxml/brand/picture.ts'
import { checkTemplate, dropLogo, dropMaster, readMaster, takeLogo, takeTemplate } from '../../protocol/brand-routes.ts'
import { checkTemplate as check } from '../brand/check-template.ts'
import type { Ledger } from '../log/ledger.ts'
import type { LogStore } from '../log/log-store.ts'
import { type Answer, answer, type UploadedFile } from './answer.ts'

export interface BrandHands {
  readonly ledger: Ledger
  readonly store: LogStore
}

/** Bytes of a logo: it is in every page and frozen with every edition. */
const mostOfLogo = 300 * 1024

/** Answers about a company's brand: its template is checked, taken and handed back cleaned; nothing of it is kept as it was sent. */
export function brandAnswers({ ledger, store }: BrandHands): Answer[] {
  return [
    answer(checkTemplate, async ({ files }) => {
      const { report } = await check({ bytes: onlyFile(files).bytes, layouts: {} })
      return told(report)
    }),
    answer(takeTemplate, async ({ params, query, files, caller }) => {
      const { layouts = {} } = themes.need((await ledger.state(params.ws)).state, params.theme)
      const { report, worn, bytes } = await check({ bytes: onlyFile(files).bytes, layouts })
      const sha256 = await store.putBlob(params.ws, bytes)
      await ledger.submit(params.ws, [{ id: query.id, name: 'theme.set-files', args: { id: params.theme, master: { sha256, bytes: bytes.length }, ...worn } }], caller.actor)
      return { ...told(report), sha256 }
    }),
    answer(dropMaster, async ({ params, query, caller }) => {
      await ledger.submit(params.ws, [{ id: query.id, name: 'theme.set-files', args: { id: params.theme, master: null } }], caller.actor)
      return { done: true as const }
    }),
    answer(takeLogo, async ({ params, query, files, caller }) => {
      themes.need((await ledger.state(params.ws)).state, params.theme)
      const file = onlyFile(files)
      if (file.bytes.length > mostOfLogo) throw new Refusal('too-large', 'The logo has more than 300 kB. Save it smaller: a deck shows it two inches wide at the most.')
      const picture = cleanPicture(file.bytes)
      if (picture === undefined || (picture.extension !== 'png' && picture.extension !== 'jpeg')) throw new Refusal('invalid', 'The logo is no PNG or JPEG that can be read. Save it as one of these and send that.')
      const sha256 = await store.putBlob(params.ws, picture.bytes)
      const logo = { sha256, format: picture.extension, ...(query.alt === undefined ? {} : { alt: query.alt }) }
      await ledger.submit(params.ws, [{ id: query.id, name: 'theme.set-files', args: { id: params.theme, logo } }], caller.actor)
      return { sha256, format: picture.extension }
    }),
    answer(dropLogo, async ({ params, query, caller }) => {
      await ledger.submit(params.ws, [{ id: query.id, name: 'theme.set-files', args: { id: params.theme, logo: null } }], caller.actor)
      return { done: true as const }
    }),
    answer(readMaster, async ({ params }) => {
      const { title, master } = themes.need((await ledger.state(params.ws)).state, params.theme)
      const bytes = master === undefined ? undefined : await store.blob(params.ws, master.sha256)
      if (bytes === undefined) throw new Refusal('not-found', `The theme "${title}" has no master of its own.`)
      return { bytes, type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', fileName: 'master.pptx' }
    }),
  ]
}

function onlyFile(files: readonly UploadedFile[]): UploadedFile {
  const [file, ...more] = files
  if (file === undefined || more.length > 0) throw new Refusal('invalid', 'Send one file.')
  return file
}

type Report = Awaited<ReturnType<typeof check>>['report']

/** The report in lists that the route's schema takes. */
function told({ layouts, used, fonts, remarks, leftOut, colors, bytes }: Report) {
  return {
    layouts: layouts.map(({ name, places, serves }) => ({ name, places: [...places], serves: [...serves] })),
    used: [...used], fonts: [...fonts], remarks: [...remarks], leftOut: { ...leftOut }, colors: { ...colors }, bytes,
  }
}
