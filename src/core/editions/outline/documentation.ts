import { sameJson } from '../../../lib/json.ts'
import type { Rule } from './draft.ts'

/** The documentation of an item has moved, come or gone. */
export const documentationMoved: Rule = ({ before, after }) => {
  const [was, is] = [before.fields['documentationLink'], after.fields['documentationLink']]
  if (sameJson(was, is)) return []
  return [
    {
      group: 'documentation', field: 'documentationLink', ...(was === undefined ? {} : { before: String(was) }), ...(is === undefined ? {} : { after: String(is) }),
      say: (who) => {
        if (is === undefined) return `${who.of('documentation')} is no longer linked`
        return was === undefined ? `${who.of('documentation')} is now at ${String(is)}` : `${who.of('documentation')} has moved to ${String(is)}`
      },
    },
  ]
}
