import { toPdf } from '../../src/exports/pdf.ts'
import { manyRows } from './many-rows.ts'
import { timed } from './rows.ts'

await timed(() => toPdf(manyRows(), { notes: false }))
