import { z } from 'zod'
import { problem } from './problem.ts'
import { isBytes, type Route } from './route.ts'
import { routes } from './routes.ts'

type Node = Record<string, unknown>

function schemaOf(type: z.ZodType): Node {
  const { $schema: _, ...schema } = z.toJSONSchema(type, { io: 'input', unrepresentable: 'any', target: 'openapi-3.0' }) as Node
  return schema
}

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
  if (route.body instanceof z.ZodObject) return { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(route.body) } } } }
  return {}
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
        operationId: route.id, summary: route.summary, tags: [route.id.split('.')[0]], 'x-scope': route.scope,
        parameters: parametersOf(route), ...bodyOf(route),
        responses: { 200: { description: 'Done.', content: answerOf(route) }, '4XX': refused, '5XX': refused },
      },
    }
  }
  return {
    openapi: '3.0.3',
    info: { title: 'Throughline', version, description: 'Plans in, audience-safe roadmap decks out, with every change on record.', license: { name: 'Apache-2.0' } },
    servers: [{ url: '/api/v1' }],
    security: [{ token: [] }],
    paths,
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } }, schemas: { Problem: schemaOf(problem) } },
  }
}
