import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// Checks that every dependency has a licence that an MIT project may use. A new licence is a decision: add it here or
// take another dependency.
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MPL-2.0', // Its files stay MPL; ours stay MIT.
  'OFL-1.1', // Fonts.
  'Unlicense',
])

const root = fileURLToPath(new URL('..', import.meta.url))
const { packages } = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8'))
const refused = []
let count = 0
for (const [path, { license, link }] of Object.entries(packages)) {
  if (link || !path.includes('node_modules/')) continue
  count++
  const found = license ?? oldLicence(path)
  if (!found || !isAllowed(found)) refused.push(`${path}: ${found ?? 'no licence'}`)
}
if (refused.length > 0) {
  console.error(`These dependencies have a licence that scripts/licences.mjs does not allow:\n${refused.join('\n')}`)
  process.exit(1)
}
console.log(`The licences of ${count} dependencies are allowed.`)

/** Returns the licences from the field `licenses` that packages from before 2015 have. */
function oldLicence(path) {
  const file = `${root}${path}/package.json`
  if (!existsSync(file)) return null
  const { licenses = [] } = JSON.parse(readFileSync(file, 'utf8'))
  return licenses.length > 0 ? licenses.map(({ type }) => type).join(' OR ') : null
}

/** Reads an SPDX expression: one allowed side of an OR is enough, an AND needs both. */
function isAllowed(expression) {
  const plain = expression.replace(/^\((.*)\)$/, '$1')
  if (/[()]/.test(plain)) return false
  return plain.split(/ OR /i).some((side) => side.split(/ AND /i).every((id) => allowed.has(id.trim())))
}
