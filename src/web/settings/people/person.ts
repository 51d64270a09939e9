import type { TypeOf } from '../../../core/kernel/record-type.ts'
import type { people } from '../../../core/workspace/workspace.ts'

export type Person = TypeOf<typeof people>
