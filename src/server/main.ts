import { Refusal } from '../core/kernel/refusal.ts'
import { createLogger } from './logging.ts'
import { restore } from './restore.ts'
import { startThroughline, type Running } from './start-throughline.ts'
import { readSettings, type Settings } from './settings.ts'

/** After the first signal the service ends in its own time; another one later than this hurries it. */
const hurryAfter = 1_000
/** The longest that a stop may take before the process ends by force. PostgreSQL is safe against that. */
const longestStop = 60_000

const say = (line: string) => process.stdout.write(`${line}\n`)

/** Runs until a signal. What a person did wrong is one sentence and exit code 2; anything else is logged, and exit code 1. */
async function main(args: readonly string[]): Promise<void> {
  const settings = readSettings(process.env)
  const [command, file] = args
  if (command === undefined) return serve(settings)
  if (command === 'restore' && file !== undefined) for (const line of await restore(file, settings)) say(line)
  else throw new Refusal('invalid', 'Start without arguments to run the service, or with "restore FILE" to restore a backup into an empty DATA_DIR.')
}

async function serve(settings: Settings): Promise<void> {
  const logger = createLogger(settings.logLevel)
  let starting: Promise<Running> | undefined
  let stoppingSince: number | undefined
  const end = (code: number) => {
    if (stoppingSince !== undefined) {
      // A Ctrl-C may reach us twice, from the terminal and passed on by the program that started us.
      if (performance.now() - stoppingSince > hurryAfter) process.exit(1)
      return
    }
    stoppingSince = performance.now()
    setTimeout(() => process.exit(1), longestStop).unref()
    // A signal during the start stops what has been started by then.
    void starting?.then((service) => service.stop(), () => undefined).finally(() => process.exit(code))
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(0))
  const broken = (error: unknown) => {
    logger.fatal({ err: error }, 'unexpected error; stopping')
    end(1)
  }
  process.on('uncaughtException', broken).on('unhandledRejection', broken)
  starting = startThroughline(settings, {
    logger,
    onLost: (sentence) => {
      process.stderr.write(`${sentence}\n`)
      end(1)
    },
  })
  const service = await starting
  if (stoppingSince !== undefined) return
  for (const note of service.notes) say(note)
  say(`Throughline is running at ${service.address}`)
  if (service.signInAddress !== undefined) say(`Sign in as the owner, once and within 15 minutes: ${service.signInAddress}`)
}

main(process.argv.slice(2)).catch((error: unknown) => {
  if (error instanceof Refusal) process.stderr.write(`${error.message}\n`)
  else createLogger('fatal').fatal({ err: error }, 'could not start')
  process.exit(error instanceof Refusal ? 2 : 1)
})
