import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import highsModule, { type Highs } from 'highs'

/**
 * How a problem ended. best: nothing is better. found: this was the best within the time. none: there is no way at all. ran-out: nothing was found within
 * the time or the memory, and nobody knows.
 */
export interface Solved {
  readonly how: 'best' | 'found' | 'none' | 'ran-out'
  /** Of best and found: what a variable is. */
  valueOf(name: string): number | undefined
  readonly objective: number
  /** No answer can be better than this. */
  readonly bound: number
}

export interface Solver {
  /** Takes the text of a problem with whole-number variables and so many seconds. Blocks its thread for as long; `better` is told each answer on the way. */
  solve(text: string, seconds: number, better?: (valueOf: Solved['valueOf']) => void): Solved
}

/** Far more than a roadmap's problem takes, and less than the house has. */
const mostBytes = 1_024 * 1_024 * 1_024

/** HiGHS, from the file beside its code: nothing is fetched. */
export async function openSolver(): Promise<Solver> {
  const wasmBinary = readFileSync(createRequire(import.meta.url).resolve('highs/runtime'))
  // Its types are written for CommonJS: as an ES module, the loader itself is what it exports.
  const load = highsModule as unknown as typeof highsModule.default
  const highs = await load({ wasmBinary })
  return { solve: (text, seconds, better) => solved(highs, text, seconds, better) }
}

function solved(highs: Highs, text: string, seconds: number, better: ((valueOf: Solved['valueOf']) => void) | undefined): Solved {
  if (seconds <= 0) return nothing('ran-out')
  return highs.withModel({ format: 'lp', data: text }, (model): Solved => {
    model.options.set({ output_flag: false, time_limit: seconds, mip_rel_gap: 0, mip_abs_gap: 0.5, random_seed: 1 })
    const columns = new Map(Array.from({ length: model.getDimensions().numCols }, (_, column) => [model.getColName(column), column]))
    const valuesOf = (values: Float64Array) => (name: string) => values[columns.get(name) ?? -1]
    model.run({
      [highs.constants.callbackType.mipInterrupt](event) {
        if (highs.memoryBytes > mostBytes) event.interrupt()
        return undefined
      },
      [highs.constants.callbackType.mipImprovingSolution]({ data }) {
        if (data.mip_solution !== undefined) better?.(valuesOf(data.mip_solution))
        return undefined
      },
    })
    const [status, { modelStatus: of }] = [model.getModelStatus(), highs.constants]
    if (status === of.infeasible) return nothing('none')
    if (status !== of.optimal && model.info.get('primal_solution_status') !== highs.constants.solutionStatus.feasible) return nothing('ran-out')
    return { how: status === of.optimal ? 'best' : 'found', valueOf: valuesOf(model.getSolution().colValue), objective: model.getObjectiveValue(), bound: Number(model.info.get('mip_dual_bound')) }
  })
}

function nothing(how: 'none' | 'ran-out'): Solved {
  return { how, valueOf: () => undefined, objective: Number.NaN, bound: Number.NaN }
}
