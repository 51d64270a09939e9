import { z } from 'zod'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import { id, madeId } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import { releaseInclusions } from './release-inclusions.ts'

const { way, what, mergedOn, note } = releaseInclusions.schema.shape
const args = z.strictObject({ project: id, release: id, way: way.nullable(), what: what.nullable(), mergedOn: mergedOn.nullable(), note: note.nullable() })

const include = defineCommand({
  name: 'release-inclusion.write',
  summary: 'Says what a project has in a release, and how: a first version that is on, or behind a flag that is off. Null takes a word back; what says nothing more goes.',
  may: 'contribute',
  argsAreChanges: true,
  args,
  decide(state, { project, release, ...values }, { newId }) {
    const now = releaseInclusions.list(state).find((one) => one.project === project && one.release === release)
    const { id: _, project: _of, release: _in, ...before } = now ?? { id: '', project, release }
    const said = Object.fromEntries(Object.entries({ ...before, ...values }).filter(([, value]) => value !== null && value !== undefined))
    if (Object.keys(said).length > 0) return now === undefined ? [releaseInclusions.create(madeId(newId, releaseInclusions), { project, release, ...said })] : releaseInclusions.update(now, values)
    if (now === undefined) throw new Refusal('invalid', 'Say how the project is in the release, or what goes in.')
    return [releaseInclusions.remove(now)]
  },
})

export const inclusionCommands = [include] as readonly unknown[] as readonly CommandType[]
