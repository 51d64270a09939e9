import { toPictures } from '../../src/exports/pictures.ts'
import { manyRows } from './many-rows.ts'
import { timed } from './rows.ts'

await timed(() => toPictures(manyRows()))
