import { groupWords, kindWords } from '../../core/examine/kind-words.ts'
import { readExamination } from '../../protocol/examine-routes.ts'
import { connect, type ServiceOptions, workspaceOf } from '../connection.ts'
import { roadmapCalled } from '../roadmap-called.ts'
import { oneLine, type Terminal } from '../terminal.ts'

/** `throughline examine [ROADMAP]`: every open question of an activity roadmap, with the commands that answer each. */
export async function examine(name: string | undefined, options: ServiceOptions, terminal: Terminal): Promise<void> {
  const client = connect(options, terminal)
  const ws = await workspaceOf(client, options)
  const found = await client.call(readExamination, { params: { ws }, query: name === undefined ? {} : { roadmap: await roadmapCalled(client, ws, name) } })
  if (options.json === true) {
    terminal.out(JSON.stringify(found))
    return
  }
  const { title, progress: { cells, agreed, undecided, notAgreed }, findings, setAside } = found
  terminal.out(oneLine(`${title}: ${agreed} of ${cells} cells agreed, ${undecided} undecided, ${notAgreed} not agreed. ${findings.length} ${findings.length === 1 ? 'question is' : 'questions are'} open, ${setAside.length} set aside.`))
  let [group, kind] = ['', '']
  for (const one of findings) {
    if (one.group !== group) terminal.out(`\n${groupWords[one.group]}`)
    if (one.kind !== kind) terminal.out(`  ${kindWords[one.kind]} (${findings.filter((other) => other.kind === one.kind).length})`)
    ;[group, kind] = [one.group, one.kind]
    terminal.out(oneLine(`    ${one.sentence} [${[...new Set(one.acts.map(({ command }) => command))].join(', ')}]`))
  }
}
