import { z } from 'zod'

const Operation = z.object({
  summary: z.string().optional(),
  description: z.string().optional(),
  tags: z.array(z.string()).optional(),
  parameters: z
    .array(
      z.object({
        name: z.string(),
        in: z.string(),
        required: z.boolean().optional(),
        schema: z.unknown().optional(),
        description: z.string().optional(),
      }),
    )
    .optional(),
  requestBody: z.object({ content: z.record(z.string(), z.object({ schema: z.unknown() })) }).optional(),
  responses: z.record(z.string(), z.unknown()).optional(),
})
type Operation = z.infer<typeof Operation>

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c)
const prose = (text: string) =>
  escaped(text)
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/\n\n/g, '<br>')

/** Returns the API reference as one HTML page without scripts: every operation by resource, with its fields. */
export function referencePage(document: object): string {
  const { paths, info } = z
    .object({
      info: z.object({ title: z.string(), description: z.string().optional() }),
      paths: z.record(z.string(), z.record(z.string(), z.unknown())),
    })
    .parse(document)
  const groups = new Map<string, { method: string; path: string; operation: Operation }[]>()
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, raw] of Object.entries(methods)) {
      const operation = Operation.parse(raw)
      const tag = operation.tags?.[0] ?? 'Other'
      groups.set(tag, [...(groups.get(tag) ?? []), { method, path, operation }])
    }
  }
  const anchor = (tag: string) => tag.toLowerCase().replace(/\W+/g, '-')
  const nav = [...groups.keys()].map((tag) => `<a href="#${anchor(tag)}">${escaped(tag)}</a>`).join('')
  const body = [...groups]
    .map(([tag, list]) => `<h2 id="${anchor(tag)}">${escaped(tag)}</h2>${list.map(section).join('')}`)
    .join('')
  const title = escaped(info.title)
  const head = [
    '<meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    `<title>${title} API</title><style>${style}</style>`,
  ]
  const menu = `<nav><strong>${title} API</strong>${nav}<a href="openapi.json">openapi.json</a></nav>`
  const main = `<main><h1>${title} API</h1><p>${prose(info.description ?? '')}</p>${body}</main>`
  return `<!doctype html><html lang="en"><head>${head.join('')}</head>\n<body>${menu}${main}</body></html>`
}

function section({ method, path, operation }: { method: string; path: string; operation: Operation }): string {
  const parameters = (operation.parameters ?? []).map(({ name, in: place, required, schema, description }) =>
    field(name, schema, { required: required ?? false, place, description }),
  )
  const body = Object.values(operation.requestBody?.content ?? {})[0]?.schema
  const answers = Object.keys(operation.responses ?? {}).join(', ')
  return [
    `<section><h3><span class="${method}">${method.toUpperCase()}</span> <code>${escaped(path)}</code></h3>`,
    `<p><b>${escaped(operation.summary ?? '')}</b> ${prose(operation.description ?? '')}</p>\n`,
    parameters.length ? `<table>${parameters.join('')}</table>` : '',
    body ? `<h4>Body</h4><table>${fields(body)}</table>` : '',
    `<p class="answers">Answers ${escaped(answers)}</p></section>`,
  ].join('')
}

const Shape = z.looseObject({
  type: z.unknown().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  description: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  anyOf: z.array(z.unknown()).optional(),
  items: z.unknown().optional(),
  maxLength: z.number().optional(),
  default: z.unknown().optional(),
  const: z.unknown().optional(),
})

function fields(schema: unknown, prefix = ''): string {
  const { properties = {}, required = [] } = Shape.catch({}).parse(schema)
  return Object.entries(properties)
    .map(
      ([name, inner]) =>
        field(prefix + name, inner, { required: required.includes(name) }) + fields(inner, `${prefix}${name}.`),
    )
    .join('')
}

function field(
  name: string,
  schema: unknown,
  { required, place, description }: { required: boolean; place?: string; description?: string | undefined },
): string {
  const shape = Shape.catch({}).parse(schema ?? {})
  const note = [
    description ?? shape.description,
    shape.maxLength ? `at most ${shape.maxLength} characters` : null,
    shape.default === undefined || typeof shape.default === 'object'
      ? null
      : `default ${JSON.stringify(shape.default)}`,
  ]
  return [
    `<tr><td><code>${escaped(name)}</code>${required ? ' <b title="required">*</b>' : ''}</td>`,
    `<td>${escaped(kind(shape))}${place ? ` · ${place}` : ''}</td>`,
    `<td>${prose(note.filter(Boolean).join('; '))}</td></tr>`,
  ].join('')
}

function kind(shape: z.infer<typeof Shape>): string {
  if (shape.enum) return shape.enum.map(String).join(' | ')
  if (shape.const !== undefined) return String(shape.const)
  if (shape.anyOf) return shape.anyOf.map((one) => kind(Shape.catch({}).parse(one))).join(' | ')
  if (shape.type === 'array') return `${kind(Shape.catch({}).parse(shape.items))}[]`
  return String(shape.type ?? 'any')
}

const style = `
:root{color-scheme:light dark;--bg:#fff;--text:#1c2024;--muted:#60646c;--line:#e6e6ea;--soft:#f6f6f8;
  --accent:#3a5bc7}
@media(prefers-color-scheme:dark){
  :root{--bg:#151517;--text:#edeef0;--muted:#b0b4ba;--line:#2a2c30;--soft:#1b1c1e;--accent:#9eb1ff}
}
*{box-sizing:border-box}
body{margin:0;display:flex;font:14px/22px Inter,system-ui,sans-serif;color:var(--text);background:var(--bg)}
nav{position:sticky;top:0;height:100vh;width:200px;flex:none;padding:24px 16px;
  border-right:1px solid var(--line);display:flex;flex-direction:column;gap:6px;overflow:auto}
nav a{color:var(--muted);text-decoration:none}
nav a:hover{color:var(--accent)}
main{padding:24px 32px 96px;max-width:860px;min-width:0}
h1{font-size:24px}
h2{margin-top:48px;font-size:18px;border-bottom:1px solid var(--line);padding-bottom:8px}
section{padding:8px 0 16px;border-bottom:1px solid var(--line)}
h3{font-size:14px;margin:12px 0 4px}
h3 span{font-size:12px;color:var(--accent);display:inline-block;min-width:52px}
h4{margin:8px 0 0;font-size:12px;color:var(--muted)}
p{margin:4px 0}
code{font:13px ui-monospace,monospace;background:var(--soft);padding:1px 4px;border-radius:4px}
table{border-collapse:collapse;width:100%;margin:8px 0}
td{padding:4px 8px 4px 0;border-top:1px solid var(--line);vertical-align:top;color:var(--muted)}
td:first-child{color:var(--text);white-space:nowrap}
.answers{font-size:12px;color:var(--muted)}
@media(max-width:760px){
  body{display:block}
  nav{position:static;height:auto;width:auto;flex-direction:row;flex-wrap:wrap}
  main{padding:16px}
  table{display:block;overflow-x:auto}
}
`
