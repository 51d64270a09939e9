import { countCommands } from './count-commands.ts'
import { effortCommands } from './effort-commands.ts'
import { examiningCommands } from './examining-commands.ts'
import { gridCommands } from './grid-commands.ts'
import { groupCommands } from './group-commands.ts'
import { leadCommands } from './lead-commands.ts'
import { noteCommands } from './note-commands.ts'
import { photoCommands } from './photo-commands.ts'
import { sortingCommands } from './sorting-commands.ts'
import { stepCommands } from './step-commands.ts'
import { votingCommands } from './voting-commands.ts'

/** Everything that is done on the day of a workshop. */
export const dayCommands = [...stepCommands, ...leadCommands, ...effortCommands, ...noteCommands, ...sortingCommands, ...groupCommands, ...votingCommands, ...countCommands, ...gridCommands, ...examiningCommands, ...photoCommands]
