import { hierarchyInWords, hierarchyOf } from '../../core/launches/landing-pages.ts'
import { featuresOf } from '../../core/product-data/features.ts'
import { findingsOf } from '../../core/product-data/findings.ts'
import { handbookData } from '../../core/product-data/handbook-data.ts'
import { teamReviews } from '../../core/product-data/monthly-review.ts'
import { supportedList } from '../../core/product-data/supported.ts'
import { productTable } from '../../core/product-data/tables.ts'
import { handbookYaml } from '../../exports/product-data/handbook-yaml.ts'
import { tableFile } from '../../exports/product-data/table-files.ts'
import { exportHandbookFile, exportProductTable, readProductData, tableTypes } from '../../protocol/product-data-routes.ts'
import { type Answer, answer, type Caller } from '../http/answer.ts'
import type { Ledger } from '../log/ledger.ts'

interface Hands {
  readonly ledger: Ledger
  readonly audit: (workspace: string, caller: Caller, act: string, details: Record<string, string>) => Promise<unknown>
}

/** Product data, the pages that are made of it, and the handbook's files, for members. */
export function productDataAnswers({ ledger, audit }: Hands): Answer[] {
  return [
    answer(readProductData, async ({ params: { ws }, query: { on } }) => {
      const { state, today } = await ledger.state(ws)
      const day = on ?? today
      return {
        day, features: featuresOf(state).length,
        open: findingsOf(state, day).map(({ feature, team, kind, rule, place, said, sentence, todo }) => ({ kind, rule, place, sentence, todo, ...(said === undefined ? {} : { said }), ...(feature === undefined ? {} : { feature: feature.id }), ...(team === undefined ? {} : { team: team.id }) })),
        reviews: teamReviews(state, day).map(({ team, last, ...review }) => ({ ...review, team: team.id, title: team.title, ...(last === undefined ? {} : { last: last.on }) })),
        supported: supportedList(state, day).map(({ version, stands, isStale }) => ({ ...version, stands, isStale })),
      }
    }),
    answer(exportProductTable, async ({ params: { ws, table, format }, query: { on }, caller }) => {
      const { state, today } = await ledger.state(ws)
      const words = table === 'landing-pages' ? hierarchyInWords(hierarchyOf(state, on ?? today)) : productTable(state, table)
      await audit(ws, caller, 'export', { productData: table, format })
      return { bytes: new TextEncoder().encode(tableFile(words, format)), type: tableTypes[format], fileName: `${table}.${format}` }
    }),
    answer(exportHandbookFile, async ({ params: { ws, file }, caller }) => {
      const { state } = await ledger.state(ws)
      await audit(ws, caller, 'export', { productData: file, format: 'yaml' })
      return { bytes: new TextEncoder().encode(handbookYaml(file, handbookData(state)[file])), type: 'application/yaml', fileName: `${file}.yml` }
    }),
  ]
}
