import { toPptx } from '../../src/exports/pptx.ts'
import { manyRows } from './many-rows.ts'
import { timed } from './rows.ts'

await timed(() => toPptx(manyRows(), { notes: false }))
