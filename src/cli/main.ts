#!/usr/bin/env node
import { largest } from './plan-files.ts'
import { run } from './program.ts'
import { UsageError } from './terminal.ts'

const chunks = async (): Promise<Uint8Array<ArrayBuffer>> => {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of process.stdin) {
    parts.push(part as Buffer)
    bytes += (part as Buffer).length
    if (bytes > largest) throw new UsageError(`Standard input goes on after ${largest / 1024 / 1024} MB, and that is the most that is read.`)
  }
  return new Uint8Array(Buffer.concat(parts))
}

// A reader that has seen enough, such as `head`, closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

const two = (n: number) => String(n).padStart(2, '0')

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
  env: process.env,
  stdin: chunks,
  today: () => {
    const now = new Date()
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
  },
})
