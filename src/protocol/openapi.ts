import { z } from 'zod'
import { jsonSchemaOf, sentCommands } from './command-schemas.ts'
import { commandBody, sendBatch, sendCommand } from './log-routes.ts'
import { problem } from './problem.ts'
import { isBytes, type Route, scopeOfCommand, statusOf } from './route.ts'
import { routes } from './routes.ts'

type Node = Record<string, unknown>

const schemaOf = (type: z.ZodType): Node => jsonSchemaOf(type, 'openapi-3.0')

function parametersOf(route: Route): Node[] {
  const found: Node[] = []
  for (const [place, type] of [['path', route.params], ['query', route.query]] as const) {
    const schema = schemaOf(type) as { properties?: Record<string, Node>; required?: string[] }
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      found.push({ name, in: place, required: place === 'path' || (schema.required ?? []).includes(name), schema: property })
    }
  }
  return found
}

function bodyOf(route: Route): Node {
  if (route.files === true) {
    const content = { 'multipart/form-data': { schema: { type: 'object', properties: { file: { type: 'array', items: { type: 'string', format: 'binary' } } }, required: ['file'] } } }
    return { requestBody: { required: true, content } }
  }
  if (route.id === sendCommand.id) return { requestBody: { required: true, content: { 'application/json': { schema: anyCommand } } } }
  if (route.id === sendBatch.id) return { requestBody: { required: true, content: { 'application/json': { schema: { type: 'object', properties: { commands: { type: 'array', minItems: 1, maxItems: 1_000, items: anyCommand } }, required: ['commands'] } } } } }
  if (route.forms === true) {
    const form = { schema: { type: 'object', additionalProperties: { type: 'string' } } }
    return { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(route.body) }, 'multipart/form-data': form, 'application/x-www-form-urlencoded': form, 'message/rfc822': { schema: { type: 'string', format: 'binary' } } } } }
  }
  if (route.body instanceof z.ZodObject) return { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(route.body) } } } }
  return {}
}

const anyCommand: Node = { $ref: '#/components/schemas/Command' }

/** One schema a command, with its own arguments, and the one that is any of them. */
function commandSchemas(): Node {
  const body = schemaOf(commandBody) as { properties: Node }
  const each = sentCommands.map(({ name, summary, may, args }): [string, Node] => [
    `Command.${name}`,
    { ...body, description: summary, 'x-may': may, 'x-scope': scopeOfCommand(may), properties: { ...body.properties, name: { type: 'string', enum: [name] }, args: schemaOf(args) } },
  ])
  const mapping = Object.fromEntries(sentCommands.map(({ name }) => [name, `#/components/schemas/Command.${name}`]))
  return { Command: { oneOf: each.map(([name]) => ({ $ref: `#/components/schemas/${name}` })), discriminator: { propertyName: 'name', mapping } }, ...Object.fromEntries(each) }
}

function answerOf(route: Route): Node {
  if (!isBytes(route.answer)) return { 'application/json': { schema: schemaOf(route.answer) } }
  return Object.fromEntries(route.answer.bytes.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]))
}

/** The OpenAPI 3.0 description of the API, printed from the route definitions. `version` is the product's. */
export function openApi(version: string): Node {
  const paths: Record<string, Node> = {}
  for (const route of routes) {
    const path = route.path.replace(/:([a-z]+)/gi, '{$1}')
    const refused = { description: 'A problem: what happened, and what to do.', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } }
    paths[path] = {
      ...paths[path],
      [route.method.toLowerCase()]: {
        operationId: route.id, summary: route.summary, tags: [route.id.split('.')[0]], ...(route.open === true ? { security: [] } : { 'x-scope': route.scope, 'x-who': route.who }),
        parameters: parametersOf(route), ...bodyOf(route),
        responses: { [statusOf(route)]: { description: route.accepts === true ? 'Begun.' : 'Done.', content: answerOf(route) }, 401: { ...refused, description: 'There is no valid token in the request.' }, '4XX': refused, '5XX': refused },
      },
    }
  }
  return {
    openapi: '3.0.3',
    info: { title: 'Throughline', version, description: 'Plans in, audience-safe roadmap decks out, with every change on record.', license: { name: 'Apache-2.0' } },
    servers: [{ url: '/api/v1' }],
    security: [{ token: [] }, { session: [] }],
    paths,
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' }, session: { type: 'apiKey', in: 'cookie', name: 'throughline.session_token' } }, schemas: { Problem: schemaOf(problem), ...commandSchemas() } },
  }
}
