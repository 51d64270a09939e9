import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Reporter, TestModule } from 'vitest/node'

/**
 * Says in its last two lines how many real files the tests read, and how many tests passed and failed. A file that could not be
 * loaded and an error outside of any test each count as failed.
 */
export class CountsReporter implements Reporter {
  private readonly log = join(tmpdir(), `throughline-real-files-${process.pid}`)

  onInit(): void {
    writeFileSync(this.log, '')
    process.env['REAL_FILES_LOG'] = this.log
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    let [passed, failed] = [0, errors.length]
    for (const module of modules) {
      const results = [...module.children.allTests()].map((test) => test.result().state)
      passed += results.filter((state) => state === 'passed').length
      const broken = results.filter((state) => state === 'failed').length
      failed += broken === 0 && module.state() === 'failed' ? 1 : broken
    }
    const files = new Set(readFileSync(this.log, 'utf8').split('\n').filter((line) => line !== ''))
    // At the very end of the process, after what the run itself still has to say.
    process.once('exit', () => {
      rmSync(this.log, { force: true })
      process.stdout.write(`${files.size} real files read\n${passed} passed, ${failed} failed\n`)
    })
  }
}
