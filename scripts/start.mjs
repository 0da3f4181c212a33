import { buildMissing } from './build.mjs'

// `npm run baton -- …` passes --cli. The arguments after it belong to the command.
const cli = process.argv.indexOf('--cli')
const command = cli >= 0 ? process.argv.slice(cli + 1) : []
await buildMissing({ quiet: cli >= 0 })
process.argv = [process.argv[0] ?? 'node', 'baton', ...(cli >= 0 && command.length === 0 ? ['help'] : command)]
await import('../packages/server/dist/main.js')
