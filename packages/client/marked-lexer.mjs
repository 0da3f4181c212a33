import { readFile } from 'node:fs/promises'

/**
 * An esbuild plugin for the widget, whose 35 KB do not hold all of `marked`. It leaves the lexer with the options that
 * src/markdown.ts uses. A bundler cannot do that: the module ends by making the whole parser. The plugin changes the
 * module's text, which another version may write differently. That is why package.json pins `marked` to one version.
 */
export const markedLexer = {
  name: 'marked-lexer',
  setup({ onLoad }) {
    onLoad({ filter: /marked\.esm\.js$/ }, async ({ path }) => ({
      contents: lexerOf(await readFile(path, 'utf8')),
      loader: 'js',
    }))
  },
}

/** Rules for the renderer and for options that are off. */
const unusedRules = [
  'escapeTest',
  'escapeReplace',
  'escapeTestNoEncode',
  'escapeReplaceNoEncode',
  'unescapeTest',
  'percentDecode',
  'notSpaceStart',
  'endingNewline',
  'listReplaceNesting',
  'pedanticHrefTitle',
  'spaceLine',
]
const regularExpression = /\/(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/[\\\n])+\/[a-z]*/.source

/** Returns the trimmed module. */
export function lexerOf(code) {
  const lexer = code.match(/export\{.*?([\w$]+) as Lexer\b/)?.[1]
  const renderer = code.search(/var \w+=class\{options;parser;/)
  if (renderer < 0 || !lexer) throw changed('Lexer')
  let part = code.slice(0, renderer)
  const replace = (what, by) => {
    if (part.search(what) < 0) throw changed(what)
    part = part.replace(what, by)
  }
  for (const [, name] of [...part.matchAll(/,pedantic:(\w+)\}/g)]) part = withoutObject(part, name)
  replace(/,pedantic:\w+\}/g, '}')
  replace(/static get rules\(\)\{.*?\}\}static lex\(.*?\}static lexInline\(.*?\}/, '')
  for (const name of unusedRules) replace(new RegExp(`\\b${name}:${regularExpression},`), '')
  // The bundler drops what hangs on a constant.
  replace(/this\.options\.(?:pedantic|silent)/g, 'false')
  replace(/this\.options\.(?:gfm|breaks)/g, 'true')
  replace(/this\.options\.(?:extensions|hooks)/g, 'null')
  return `${part}\nexport { ${lexer} as Lexer }`
}

/** Takes `name={…}` out of a list of declarations. */
function withoutObject(code, name) {
  const start = code.indexOf(`,${name}={`)
  if (start < 0) throw changed(name)
  let depth = 0
  for (let at = start; at < code.length; at++) {
    if (code[at] === '{') depth++
    if (code[at] === '}' && --depth === 0) return code.slice(0, start) + code.slice(at + 1)
  }
  throw changed(name)
}

const changed = (what) => new Error(`marked is written differently now: look for ${what} again in marked-lexer.mjs.`)
