import { z } from 'zod'
import { refusalCodes } from '../../core/kernel/refusal.ts'
import { jsonSchemaOf, sentCommands } from '../../protocol/command-schemas.ts'
import { noTokenProblem, statusOf, titleOf, unexpectedProblem } from '../../protocol/problem.ts'
import { isBytes, type Route, scopeOfCommand, type Who } from '../../protocol/route.ts'
import { routes } from '../../protocol/routes.ts'

const escape = (text: string) => text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c)

function fields(type: z.ZodType): string {
  if (!(type instanceof z.ZodObject)) return ''
  const schema = jsonSchemaOf(type) as { properties?: Record<string, Record<string, unknown>>; required?: string[] }
  const rows = Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const kind = Array.isArray(property['enum']) ? (property['enum'] as string[]).join(' | ') : String(property['type'] ?? 'any')
    const needed = (schema.required ?? []).includes(name) ? '' : ' <i>optional</i>'
    return `<tr><th scope="row"><code>${escape(name)}</code></th><td>${escape(kind)}${needed}</td></tr>`
  })
  return rows.length === 0 ? '' : `<table>${rows.join('')}</table>`
}

function whoInWords(who: Who): string {
  if (who === 'anyone') return 'everyone, each as much as they may see'
  return who === 'members' ? 'members' : `those who may ${who}`
}

function section(route: Route): string {
  const path = route.path.replace(/:([a-z]+)/gi, '{$1}')
  const answer = isBytes(route.answer) ? `<p class="quiet">Answers ${escape(route.answer.bytes.join(' or '))}.</p>` : ''
  const body = route.files === true ? '<p class="quiet">Takes multipart form data, one part a file with its path as the file name.</p>' : fields(route.body)
  return `<section id="${escape(route.id)}"><h3><b>${route.method}</b> <code>/api/v1${escape(path)}</code></h3><p>${escape(route.summary)}</p>
<p class="quiet">For ${whoInWords(route.who)}, with a token of the scope ${route.scope}.</p>${fields(route.query)}${body}${answer}</section>`
}

const style = `:root{color-scheme:light dark;--paper:#fcfaf7;--ink:#231e19;--ink2:#5a544e;--line:#e4e1dc;--accent:#2863ab}
@media(prefers-color-scheme:dark){:root{--paper:#171412;--ink:#eae6e1;--ink2:#aea8a1;--line:#35302b;--accent:#8db8ee}}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.5 Inter,system-ui,sans-serif}
main{max-width:860px;margin:0 auto;padding:48px 20px 96px}h1,h2{font-family:"Source Serif 4",Georgia,serif;font-weight:400}h1{font-size:34px;margin:0 0 8px}
h2{font-size:24px;margin:56px 0 4px;padding-top:20px;border-top:1px solid var(--line)}h3{font-size:15px;font-weight:400;margin:28px 0 4px;overflow-wrap:anywhere}h3 b{font-weight:600;color:var(--accent)}
p{margin:4px 0}.quiet,i{color:var(--ink2);font-style:normal;font-size:13px}code{font:13px/1.5 ui-monospace,monospace}a{color:var(--accent)}
table{border-collapse:collapse;margin:8px 0;width:100%}th,td{text-align:left;font-weight:400;padding:4px 12px 4px 0;border-bottom:1px solid var(--line);vertical-align:top}th{width:34%}td{overflow-wrap:anywhere}
nav{display:flex;flex-wrap:wrap;gap:4px 16px}`

/** The page at /api: every route and command in words, from the same definitions as OpenAPI. Needs no script. */
export function apiPage(version: string): string {
  const groups = new Map<string, Route[]>()
  for (const route of routes) {
    const name = route.id.split('.')[0] ?? ''
    groups.set(name, [...(groups.get(name) ?? []), route])
  }
  const sections = [...groups].map(([name, list]) => `<h2 id="${name}">${name[0]?.toUpperCase()}${name.slice(1)}</h2>${list.map(section).join('')}`).join('')
  const commands = sentCommands
    .map((type) => `<section id="command-${escape(type.name)}"><h3><code>${escape(type.name)}</code></h3><p>${escape(type.summary)}</p><p class="quiet">For those who may ${type.may}, with a token of the scope ${scopeOfCommand(type.may)}.</p>${fields(type.args)}</section>`).join('')
  const ofTheEdge = [noTokenProblem, unexpectedProblem('')].map(({ code, status, title }) => `<tr id="problem-${code}"><th scope="row"><code>${code}</code></th><td>${status} ${escape(title)}</td></tr>`).join('')
  const problems = refusalCodes.map((code) => `<tr id="problem-${code}"><th scope="row"><code>${code}</code></th><td>${statusOf[code]} ${escape(titleOf[code])}</td></tr>`).join('')
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Throughline API</title><style>${style}</style></head><body><main>
<h1>Throughline API</h1><p>Version ${escape(version)}. Send a token as <code>Authorization: Bearer …</code>. The same, for programs: <a href="/api/v1/openapi.json">openapi.json</a>.</p>
<nav>${[...groups.keys()].map((name) => `<a href="#${name}">${name}</a>`).join('')}<a href="#commands">the commands</a><a href="#problems">problems</a></nav>
${sections}<h2 id="commands">The commands</h2><p>Sent to <code>POST /workspaces/{ws}/commands</code> as <code>{id, name, args, reason?}</code>.</p>${commands}
<h2 id="problems">Problems</h2><p>Every answer that is not a success is a problem document (RFC 9457) with one of these codes.</p><table>${problems}${ofTheEdge}</table></main></body></html>`
}
