import { parseSync, Visitor } from 'oxc-parser'

export interface Import {
  /** The imported path as it is written: `./auth.ts`, `node:crypto`. */
  from: string
  /** Whether the compiler erases the import. It does not erase `import { type A }`, which still loads the module. */
  typeOnly: boolean
}

/** The facts about a source file that the boundary tests check. */
export interface SourceFacts {
  imports: Import[]
  /** The names of variables, parameters, properties, types and JSX attributes. */
  names: Set<string>
  /** The texts in quotes and templates, without their expressions. */
  texts: string[]
  /** The names of called methods: `query` for `pool.query(…)`. */
  calledMethods: Set<string>
}

/** Returns the facts about a TypeScript file. Throws when it cannot be parsed, because it could not be checked. */
export function readSource(path: string, text: string): SourceFacts {
  const { program, errors } = parseSync(path, text)
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`)
  const facts: SourceFacts = { imports: [], names: new Set(), texts: [], calledMethods: new Set() }
  const found = (from: string, typeOnly: boolean) => facts.imports.push({ from, typeOnly })
  new Visitor({
    ImportDeclaration: ({ source, importKind }) => found(source.value, importKind === 'type'),
    ExportAllDeclaration: ({ source, exportKind }) => found(source.value, exportKind === 'type'),
    ExportNamedDeclaration({ source, exportKind }) {
      if (source) found(source.value, exportKind === 'type')
    },
    ImportExpression({ source }) {
      if (source.type === 'Literal' && typeof source.value === 'string') found(source.value, false)
      // A computed path can be anything. A template without expressions is as good as a string.
      else if (source.type === 'TemplateLiteral' && source.expressions.length === 0)
        found(source.quasis[0]?.value.cooked ?? '', false)
    },
    TSImportType: ({ source }) => found(source.value, true),
    TSExternalModuleReference: ({ expression }) => found(expression.value, false),
    CallExpression({ callee, arguments: [first] }) {
      if (callee.type === 'MemberExpression' && callee.property.type === 'Identifier')
        facts.calledMethods.add(callee.property.name)
      if (callee.type === 'Identifier' && callee.name === 'require' && first?.type === 'Literal')
        found(String(first.value), false)
    },
    Identifier: ({ name }) => facts.names.add(name),
    JSXIdentifier: ({ name }) => facts.names.add(name),
    Literal({ value }) {
      if (typeof value === 'string') facts.texts.push(value)
    },
    TemplateLiteral({ quasis }) {
      facts.texts.push(quasis.map(({ value }) => value.cooked ?? value.raw).join('…'))
    },
  }).visit(program)
  return facts
}

/** Returns whether a text is, or contains, an SQL statement. */
export const isSql = (text: string) =>
  /^\s*(?:select|with\s+\w+\s+as)\s/.test(text) ||
  /\bselect\s[\s\S]*\sfrom\s|\binsert\s+into\s|\bupdate\s+[\w.]+\s+set\s|\bdelete\s+from\s/i.test(text)
