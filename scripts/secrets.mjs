import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'

// Refuses credentials in tracked files: tokens of well-known makers by their shape, and long random words next to a
// name such as “secret”. Values for tests say in words that they are not real, so they are not random enough to be
// found.
const shapes = {
  'a private key': /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/,
  'an AWS key': /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/,
  'a GitHub token': /\b(?:gh[opsur]_[A-Za-z0-9]{36}|github_pat_\w{60,})/,
  'a GitLab token': /\bglpat-[\w-]{20}/,
  'an npm token': /\bnpm_[A-Za-z0-9]{36}\b/,
  'a Slack token': /\bxox[abeoprs]-[\w-]{10,}/,
  'a Slack webhook': /hooks\.slack\.com\/services\/T\w+\/B\w+\/\w+/,
  'a model provider’s key': /\bsk-(?:ant-|proj-)?[A-Za-z0-9_-]{32,}/,
  'a Google key': /\bAIza[\w-]{35}\b/,
  'a Stripe key': /\b[rs]k_live_[A-Za-z0-9]{16,}/,
  'a SendGrid key': /\bSG\.[\w-]{22}\.[\w-]{43}/,
  'a Twilio credential': /\b(?:AC|SK)[0-9a-f]{32}\b/,
  'a JSON Web Token': /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/,
  'a password in an address': /\b[a-z][a-z+]*:\/\/[^\s:/@'"`$]+:(?!baton@|password@|\$\{)[^\s:/@'"`$]{8,}@/,
}
const named = /(?:secret|token|password|passwd|api_?key|authorization)\b['"]?\s*[:=]\s*['"`]([\w+/=-]{24,})['"`]/gi
/** Bits per character: words stay under 3.6, random base64 is above 4. */
const randomFrom = 4

/** Files whose random words are not credentials. */
const exempt = {
  'package-lock.json': 'hashes of packages',
}

const root = fileURLToPath(new URL('..', import.meta.url))
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) scan()

function scan() {
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root })
    .toString()
    .split('\0')
    .filter((file) => file !== '' && !(file in exempt) && !/\.(?:png|ico|woff2?)$/.test(file))
  const found = files.flatMap((file) => secretsIn(file, read(file)))
  if (found.length > 0) {
    console.error(`These look like credentials. Remove them, and revoke those that are real:\n${found.join('\n')}`)
    process.exit(1)
  }
  console.log(`No credentials in ${files.length} files.`)
}

function read(file) {
  try {
    return readFileSync(`${root}${file}`, 'utf8')
  } catch (error) {
    // Deleted and not committed yet.
    if (error.code === 'ENOENT') return ''
    throw error
  }
}

/** Returns `file:line: what was found` for everything in a text that looks like a credential. */
export function secretsIn(file, text) {
  return text.split('\n').flatMap((line, i) => {
    const place = `${file}:${i + 1}`
    const shaped = Object.entries(shapes).flatMap(([name, shape]) => (shape.test(line) ? [`${place}: ${name}`] : []))
    const random = [...line.matchAll(named)].flatMap(([, value]) =>
      entropy(value) >= randomFrom ? [`${place}: a random word that is named a secret`] : [],
    )
    return [...shaped, ...random]
  })
}

function entropy(word) {
  const counts = new Map()
  for (const letter of word) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  return [...counts.values()].reduce((sum, n) => sum - (n / word.length) * Math.log2(n / word.length), 0)
}
