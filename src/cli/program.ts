import { Command, CommanderError, Option } from 'commander'
import { roles } from '../core/kernel/permission.ts'
import { buildCommand } from './build-command.ts'
import type { BuildOptions } from './build-options.ts'
import { drift } from './commands/drift.ts'
import { balance } from './commands/balance.ts'
import { examine } from './commands/examine.ts'
import { kinds } from './commands/kinds.ts'
import { goals } from './commands/goals.ts'
import { metrics, takeMetricValues, update } from './commands/metrics.ts'
import { strategyDirection, strategyPages, strategyPeople } from './commands/strategy.ts'
import { handOvers } from './commands/hand-overs.ts'
import { everyRelease, launch, launches } from './commands/launches.ts'
import { requests } from './commands/requests.ts'
import { reviews } from './commands/reviews.ts'
import { onePageRoadmap } from './commands/one-page.ts'
import { priorities } from './commands/priorities.ts'
import { tracking } from './commands/tracking.ts'
import { hub } from './commands/hub.ts'
import { market } from './commands/market.ts'
import { exportHandbook, matrix, openProductData } from './commands/product-data.ts'
import { productPages, tableFormats } from '../protocol/product-data-routes.ts'
import { quotes, stories } from './commands/stories.ts'
import { due, unsent } from './commands/due.ts'
import { who } from './commands/who.ts'
import { customerFeedback, gaps, takeMails, toTell } from './commands/customer-feedback.ts'
import { keyAccounts } from './commands/key-accounts.ts'
import { importFiles } from './commands/import.ts'
import { publish } from './commands/publish.ts'
import { backup, deck, exportFor, outline, verify, words } from './commands/read.ts'
import { runServer } from './commands/server.ts'
import { endRoom, forgetReader, listRooms, makeRoom } from './commands/subscription.ts'
import { survey } from './commands/survey.ts'
import { listLinks, makeLink, revokeLink } from './commands/share.ts'
import { themeCheck } from './commands/theme.ts'
import * as token from './commands/token.ts'
import { exportWorkshop, printWorkshop } from './commands/workshop.ts'
import { makeWorkspaceOf } from './commands/workspace.ts'
import type { Remark } from '../core/plans/draft.ts'
import { exitCodeOf, oneLine, remarkLine, type Terminal, UsageError } from './terminal.ts'
import { ProblemError } from '../client/client.ts'
import { Refusal } from '../core/kernel/refusal.ts'
import { type Problem, problemOf } from '../protocol/problem.ts'

/** The command line: thin doors over the API, and `build`, which needs neither service nor database. */
export function program(terminal: Terminal, json = false): Command {
  const throughline = new Command('throughline').description('Plans in, audience-safe roadmap decks out, with every change on record.')
  throughline.exitOverride().configureOutput({
    writeOut: (text) => terminal.out(text.trimEnd()),
    writeErr: (text) => terminal.err(text.trimEnd()),
    // With --json a wrong option is told once, in the document that ends every failed command.
    outputError: (text, write) => (json ? undefined : write(text)),
  })
  throughline.addHelpText('after', '\nThe service and its token come from THROUGHLINE_URL and THROUGHLINE_TOKEN. Exit codes: 0 done, 1 failed, 2 asked wrongly.')

  throughline
    .command('build <files...>').description('plan files in, deck out; no service, no database')
    .requiredOption('--out <file>', 'the deck: .pptx, .html or .pdf')
    .option('--since <files...>', 'the plan files of last time: adds the slide of what changed')
    .option('--today <day>', 'the day the deck speaks for (default: today)')
    .option('--audience <key>', 'internal, executives, sales, customers or public', 'customers')
    .option('--outside <columns>', 'columns of a table that customers may see, separated by commas')
    .option('--fiscal-start <month>', 'month in which the fiscal year starts, 01 to 12')
    .option('--no-renames', 'tell a rename as one gone and one new')
    .option('--company <name>', 'whose roadmap it is, for the cover and the footer')
    .option('--master <file>', 'the company’s own .pptx, whose layouts, colours and faces a .pptx is made in')
    .option('--presenter', 'the presenter’s copy, with notes')
    .option('--json', 'answer as JSON')
    .addOption(new Option('--order <order>', 'how dates such as 05/06/2020 are written').choices(['day-first', 'month-first']))
    .action((files: string[], options: BuildOptions) => buildCommand(files, options, terminal))

  service(throughline.command('import <files...>').description('imports plan files; shows what would change first'))
    .option('--plan <name>', 'the plan that a table’s rows go to')
    .addOption(new Option('--kind <kind>', 'whose plan it is').choices(['product', 'marketing', 'channel', 'alliance', 'partner']))
    .option('--as-of <day>', 'the day the import speaks for (default: today)')
    .option('--outside <columns>', 'columns that customers may see, separated by commas')
    .option('--columns <mapping>', 'columns by hand: "Column=field,Column=field"')
    .addOption(new Option('--order <order>', 'how dates such as 05/06/2020 are written').choices(['day-first', 'month-first']))
    .option('--no-renames', 'take a rename as one gone and one new')
    .option('--reason <text>', 'why, for the history')
    .option('--dry-run', 'only show what would change')
    .action((files: string[], options) => importFiles(files, options, terminal))
  service(throughline.command('deck <name>').description('writes a deck for an audience'))
    .requiredOption('--out <file>', '.pptx, .html, .pdf or .png').option('--slide <number>', 'the slide that a picture is of (default: 1)').option('--audience <key>', 'who it is for').option('--as-of <day>', 'the day it speaks for').option('--since <day>', 'tell what changed since this day').option('--presenter', 'the presenter’s copy, with notes')
    .action((name: string, options) => deck(name, options, terminal))
  service(throughline.command('publish <deck>').description('publishes an edition of a deck for an audience, and waits for it')).requiredOption('--audience <key>', 'who it is for')
    .option('--as-of <day>', 'the day it speaks for (default: today)').option('--reason <text>', 'why, for the history')
    .action((name: string, options) => publish(name, options, terminal))
  service(throughline.command('theme').description('a company’s own .pptx as the master of its decks').command('check <file>').description('says what a deck would use of it, what is missing and what is left out; keeps nothing'))
    .action((file: string, options) => themeCheck(file, options, terminal))
  service(throughline.command('words <deck>').description('the words that must not leave in a deck, each with its place'))
    .option('--audience <key>', 'who the deck is for', 'customers').option('--as-of <day>', 'the day it speaks for').option('--since <day>', 'tell what changed since this day')
    .action((name: string, options) => words(name, options, terminal))
  service(throughline.command('drift <file>').description('what was edited in a .pptx of an edition that came back, and the fields that it may be taken to; changes nothing'))
    .option('--edition <id>', 'the edition it is of, where the file does not say so')
    .action((file: string, options) => drift(file, options, terminal))
  service(throughline.command('outline').description('what changed between two days, for an audience'))
    .requiredOption('--from <day>').requiredOption('--to <day>').option('--audience <key>', 'who is told')
    .action((options) => outline(options, terminal))
  service(throughline.command('examine [roadmap]').description('every open question of an activity roadmap, and the commands that answer each')).action((name: string | undefined, options) => examine(name, options, terminal))
  service(throughline.command('kinds [roadmap]').description('how much of each kind of work an activity roadmap holds, and what it costs')).option('--from <day>', 'with --to, of what has a day in that span').option('--to <day>', 'the last day of it')
    .action((name: string | undefined, options) => kinds(name, options, terminal))
  service(throughline.command('launches').description('every launch with its days and whether it is ready, what collides, the tiers that are due, and the next release days')).action((options) => launches(options, terminal))
  service(throughline.command('every-release').description('what each project has in each coming release, and where it has nothing')).action((options) => everyRelease(options, terminal))
  service(throughline.command('launch <name>').description('one launch: whether it is ready, and its tasks with their days')).option('--ship <day>', 'show the tasks as they would be if it shipped on this day').option('--announce <day>', 'and were announced on this one')
    .action((name: string, options) => launch(name, options, terminal))
  service(throughline.command('reviews').description('every review that was asked for, whether it blocks, and until when')).action((options) => reviews(options, terminal))
  service(throughline.command('hand-overs').description('what product management handed over and how it stands, what nobody handed over, and launches that product marketing came to late')).action((options) => handOvers(options, terminal))
  service(throughline.command('requests').description('what teams ask of product marketing, and how many days of the month are taken')).option('--month <day>', 'a day of another month').action((options) => requests(options, terminal))
  service(throughline.command('who [words...]').description('who decides what, by the words that people use')).option('--on <day>', 'as it held on a day').action((words: string[], options) => who(words, options, terminal))
  service(throughline.command('due').description('what is due again and again: when, whose it is, and how it stands')).option('--from <day>', 'the first day (default: today)').option('--to <day>', 'the last day (default: two weeks on)').action((options) => due(options, terminal))
  service(throughline.command('unsent').description('mails of reminders, round-ups, quarterly updates and what shipped that did not go, or may have arrived')).option('--again <key>', 'send this one again').option('--settled <key>', 'this one arrived, or is needed no more').action((options) => unsent(options, terminal))
  service(throughline.command('goals').description('the quarter’s objectives and key results, how each stands, and who has not checked in this week'))
    .addOption(new Option('--level <level>', 'one level alone').choices(['company', 'department', 'org', 'team'])).option('--on <day>', 'the quarter of another day').option('--outside', 'as they may be told outside: numbers and customers read N0, N1 …')
    .option('--planning', 'how the next quarter is planned, or that of --on').option('--week <day>', 'the OKR deck of a week: how each key result stood then, and in the deck before').option('--deck <file>', 'the OKR deck as slides, into a .pptx or .pdf file')
    .action((options) => goals(options, terminal))
  service(throughline.command('metrics').description('every metric: what it counts to, and its latest value')).action((options) => metrics(options, terminal))
  service(throughline.command('metric-values <file>').description('takes the values of a CSV file, and tells each row that is not taken, with its line and why'))
    .option('--metric <name>', 'the metric that a column "Value" is of').option('--dry-run', 'only say what would come of it')
    .action((file: string, options) => takeMetricValues(file, options, terminal))
  service(throughline.command('update').description('the quarterly update of product marketing, drafted from the data; for people inside alone')).option('--on <day>', 'the quarter of another day')
    .option('--out <file>', 'as a deck: .pptx, .pdf or .html').option('--mail', 'mail it to the people of the stakeholder groups, each once')
    .action((options) => update(options, terminal))
  const strategy = throughline.command('strategy').description('strategy pages, what of them may be read outside, and who reports to whom')
  service(strategy.command('list').description('every strategy page: what it lacks, and when it is looked through again')).action((options) => strategyPages(options, terminal))
  service(strategy.command('direction <page>').description('a page as people outside may read it, by its id')).option('--audience <key>', 'who reads it (default: public)')
    .addOption(new Option('--format <format>', 'as what').choices(['md', 'html']).default('md')).option('--out <file>', 'a file in place of the screen').action((page: string, options) => strategyDirection(page, options, terminal))
  service(strategy.command('people [of]').description('who reports to whom; of one person, by first_last, with all below them')).action((of: string | undefined, options) => strategyPeople(of, options, terminal))
  service(throughline.command('one-page').description('vision, goals and what is planned of one stated time on one page')).option('--from <day>', 'the first day of the time; this quarter, where none is stated').option('--to <day>', 'its last day').option('--audience <key>', 'for whom it is made', 'internal').option('--slide <file>', 'writes it as a slide: .pptx, .pdf, .html or .png').action((options) => onePageRoadmap(options, terminal))
  service(throughline.command('tracking [page]').description('tracking pages and how each stands; of one, by id or by what it tracks, its Markdown')).option('--audience <key>', 'for whom the Markdown is made', 'internal').option('--anew', 'reads the text as it was made before, and keeps what people wrote into it').action((page, options) => tracking(page, options, terminal))
  service(throughline.command('priorities').description('problems in their order with what shows them, and the backlog in its order')).option('--backlog', 'the backlog alone').action((options) => priorities(options, terminal))
  service(throughline.command('hub').description('what there is for each product, with whom it may be shown to; what is old; which links are broken')).option('--broken', 'broken links alone').action((options) => hub(options, terminal))
  service(throughline.command('market').description('segments, personas, competitors and messages: whose each is, whether it is to be looked at again, what it lacks, where it is used'))
    .addOption(new Option('--kind <kind>', 'one kind alone').choices(['segments', 'personas', 'competitors', 'messages'])).option('--due', 'only what is to be looked at again')
    .action((options) => market(options, terminal))
  const productData = throughline.command('product-data').description('features with their teams and levels: what is open, the pages made of them, the handbook’s files')
  service(productData.command('open').description('what points at nothing, what nobody has said, reviews that are late, and until when versions are supported')).action((options) => openProductData(options, terminal))
  service(productData.command('matrix <table>').description(`one page made of product data: ${productPages.join(', ')}`)).addOption(new Option('--format <format>', 'as what').choices([...tableFormats]).default('md')).option('--out <file>', 'a file in place of the screen')
    .action((table: string, options) => matrix(table, options, terminal))
  service(productData.command('export').description('the handbook’s files: features.yml, product_teams.yml and the others')).requiredOption('--out <folder>', 'a folder that is there')
    .action((options) => exportHandbook(options, terminal))
  service(throughline.command('stories').description('every customer story, how far it is, and whether its customer may be named')).option('--on <day>', 'as it stands on a day').action((options) => stories(options, terminal))
  service(throughline.command('quotes').description('every quote of a customer, whether it may be used, and as it is then told')).option('--on <day>', 'as it stands on a day').option('--usable', 'only those that may be used').action((options) => quotes(options, terminal))
  service(throughline.command('customer-feedback').description('what customers and others said of the product, what waits, until when, and who answers it')).addOption(new Option('--stand <stand>', 'one stand alone').choices(['open', 'late', 'held', 'answered', 'answered-late'])).option('--source <key>', 'one source alone')
    .action((options) => customerFeedback(options, terminal))
  service(throughline.command('gaps').description('what the product does not do and how often it was asked for, without names')).action((options) => gaps(options, terminal))
  service(throughline.command('to-tell').description('who asked for what is out by now, and was not told yet')).action((options) => toTell(options, terminal))
  service(throughline.command('take-mail <files...>').description('takes mails to the feedback address as records; - reads one from standard input, as a mail server’s alias hands it on')).action((files: string[], options) => takeMails(files, options, terminal))
  service(throughline.command('key-accounts').description('how each key account stands this month, and of which nobody has spoken')).option('--month <month>', 'another month, such as 2026-11').option('--out <file>', 'its deck: .pptx or .pdf')
    .action((options) => keyAccounts(options, terminal))
  service(throughline.command('balance [roadmap]').description('the fewest moves that end every overload of an activity roadmap, with loads before and after'))
    .option('--take <moves>', 'take all, none, or numbers such as 1,3-5 (default: none)', 'none').option('--reason <text>', 'why, for the history and the ledger of deferrals')
    .option('--keep <ids>', 'activities that stay where they are, separated by commas').option('--seconds <number>', 'how long to look, 1 to 30 (default: 10)')
    .action((name: string | undefined, options) => balance(name, options, terminal))
  service(throughline.command('export').description('everything one audience may see'))
    .requiredOption('--out <file>', '.json, or .csv or .xlsx for the items').option('--audience <key>', 'who may see it').option('--as-of <day>')
    .action((options) => exportFor(options, terminal))
  service(throughline.command('backup').description('writes one file with everything, while the service runs')).requiredOption('--out <file>')
    .action((options) => backup(options, terminal))
  service(throughline.command('verify').description('walks the chain of the log')).action((options) => verify(options, terminal))
  service(throughline.command('workspace <key>').description('makes a workspace: an address in small letters, and its name')).requiredOption('--name <name>', 'the company')
    .option('--zone <zone>', 'IANA time zone (default: UTC)').option('--fiscal-start <month>', 'month in which the fiscal year starts, 01 to 12')
    .action((key: string, options) => makeWorkspaceOf(key, options, terminal))
  addShare(throughline, terminal)
  addSubscriptions(throughline, terminal)
  addWorkshops(throughline, terminal)
  addTokens(throughline, terminal)
  throughline.command('restore <file>').description('restores a backup into an empty data folder (DATA_DIR), and verifies it').action((file: string) => runServer(['restore', file], terminal))
  throughline.command('serve').description('runs the service until it is told to stop').action(() => runServer([], terminal))
  return throughline
}

/** The options of every command that asks the service. */
function service(command: Command): Command {
  return command.option('--url <address>', 'the service (default: THROUGHLINE_URL, else http://127.0.0.1:4600)').option('--workspace <name>', 'the workspace, where there are several').option('--json', 'answer as JSON')
}

function addShare(throughline: Command, terminal: Terminal): void {
  service(throughline.command('survey <edition>').description('how many have answered about an edition, and what came of it once it is closed')).action((edition: string, options) => survey(edition, options, terminal))
  const share = throughline.command('share').description('share links: addresses at which people outside read what is published')
  service(share.command('make <deck>').description('makes a link and prints its address, once')).requiredOption('--label <words>', 'whom it is for; never told outside')
    .option('--audience <key>', 'whose edition it shows (default: customers)').option('--edition <number>', 'the one edition to show (default: whichever is current)').option('--expires <day>', 'the last day it is good, a year from now at most (default: 90 days)')
    .option('--password', 'ask for the password that THROUGHLINE_SHARE_PASSWORD holds').option('--emails <list>', 'let in by mail these addresses alone, separated by commas').option('--sites <list>', 'sites that may show it in a frame, separated by commas')
    .action((deck: string, options) => makeLink(deck, options, terminal))
  service(share.command('list').description('every link, how it stands, and how often it was opened')).action((options) => listLinks(options, terminal))
  service(share.command('revoke <id>').description('takes a link back, for good')).action((id: string, options) => revokeLink(id, options, terminal))
}

function addSubscriptions(throughline: Command, terminal: Terminal): void {
  const subscription = throughline.command('subscription').description('who is told of each new edition: chat rooms, and readers of shared pages')
  service(subscription.command('make <deck>').description('subscribes the chat room whose address THROUGHLINE_ROOM_ADDRESS holds, and prints the id')).requiredOption('--label <words>', 'which room it is')
    .option('--audience <key>', 'whose editions it is told', 'customers').action((deck: string, options) => makeRoom(deck, options, terminal))
  service(subscription.command('list').description('the chat rooms with their last message, and how many readers each link tells')).action((options) => listRooms(options, terminal))
  service(subscription.command('end <id>').description('ends a chat room’s subscription, for good')).action((id: string, options) => endRoom(id, options, terminal))
  service(subscription.command('forget <email>').description('forgets a reader’s address, on every link')).action((email: string, options) => forgetReader(email, options, terminal))
}

function addWorkshops(throughline: Command, terminal: Terminal): void {
  const workshop = throughline.command('workshop').description('planning workshops: what is printed before the day, and its board after it; for people inside')
  service(workshop.command('export <name>').description('writes the board of a workshop, every note with all its words')).requiredOption('--out <file>', '.pdf, .png, .xlsx, .csv or .json')
    .action((name: string, options) => exportWorkshop(name, options, terminal))
  service(workshop.command('print <sheet> <name>').description('writes a sheet to print: note-cards, question-cards, grid, plans or agenda')).requiredOption('--out <file>', '.pdf')
    .option('--paper <size>', 'a4, letter, or for the grid a1, a0', 'a4').action((sheet: string, name: string, options) => printWorkshop(sheet, name, options, terminal))
}

function addTokens(throughline: Command, terminal: Terminal): void {
  const tokens = throughline.command('token').description('API tokens')
  service(tokens.command('make <name>').description('makes a token and prints it, once'))
    .addOption(new Option('--role <role>').choices([...roles])).option('--scopes <list>', 'read, write, publish, admin; separated by commas').option('--expires <day>')
    .action((name: string, options) => token.make(name, options, terminal))
  service(tokens.command('list').description('lists the tokens, without their values')).action((options) => token.list(options, terminal))
  service(tokens.command('sign-in').description('prints an address that signs the owner in, once and within 15 minutes')).action((options) => token.signIn(options, terminal))
  service(tokens.command('end <id>').description('ends a token at once')).action((id: string, options) => token.end(id, options, terminal))
}

/** Runs one command line. Returns the exit code: 0 done, 1 failed, 2 asked wrongly. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const json = args.includes('--json')
  try {
    await program(terminal, json).parseAsync([...args], { from: 'user' })
    return 0
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0
      if (json) terminal.err(JSON.stringify(problemOf('invalid', error.message.replace(/^error: /, ''))))
      return 2
    }
    if (!json) for (const line of remarksIn(error)) terminal.err(line)
    terminal.err(json ? JSON.stringify(problemIn(error)) : `throughline: ${oneLine(error instanceof Error ? error.message : String(error))}`)
    return exitCodeOf(error)
  }
}

/** A refusal for many reasons tells the first in its sentence; here are all of them. */
function remarksIn(error: unknown): string[] {
  if (!(error instanceof Refusal) || !Array.isArray(error.details) || error.details.length < 2) return []
  return (error.details as Remark[]).map(remarkLine)
}

/** What went wrong as the service would say it (RFC 9457). */
function problemIn(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem
  if (error instanceof Refusal) return problemOf(error.code, error.message, { at: error.at, details: error.details })
  const detail = error instanceof Error ? error.message : String(error)
  return error instanceof UsageError ? problemOf('invalid', detail) : { type: 'about:blank', title: 'Failed', status: 500, code: 'failed', detail }
}
