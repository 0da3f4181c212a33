import { existsSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { buildMissing } from '../scripts/build.mjs'
import { batonAt } from './speed/baton.mjs'
import { floorAt } from './speed/floor.mjs'
import { measure } from './speed/measure.mjs'
import { report, summary } from './speed/report.mjs'

const usage = `npm run bench -- [options]

Measures the way of a contact's message to the teammate's socket, on PostgreSQL. Everything stays on this machine.

  --tree FOLDER      another built source tree to compare with, such as ../before; may be repeated
  --floor FOLDER     where the floor is (default ../shared/tools/floor)
  --channel KIND     web (default), or sms: signed webhooks of a vendor
  --runs N           runs of each system, in turn (default 3)
  --visitors N       (default 200; at most 200, which is what one socket may watch)
  --seconds N        for each of the two rates (default 8)
  --rates LOW,HIGH   messages per second (default 200,1000)
  --no-ceiling       leaves out the search for the highest clean rate
  --profile FOLDER   writes a CPU profile of this tree's server

DATABASE_URL names the PostgreSQL server (default postgres://postgres@127.0.0.1:5432/postgres).`

const root = fileURLToPath(new URL('..', import.meta.url))
const { values } = parseArgs({
  options: {
    tree: { type: 'string', multiple: true, default: [] },
    floor: { type: 'string', default: join(root, '../shared/tools/floor') },
    channel: { type: 'string', default: 'web' },
    runs: { type: 'string', default: '3' },
    visitors: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '8' },
    rates: { type: 'string', default: '200,1000' },
    'no-ceiling': { type: 'boolean', default: false },
    profile: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})

if (values.help) console.log(usage)
else await compare()

async function compare() {
  const rates = values.rates.split(',').map((rate) => numberWithin(rate, { name: 'rates', most: 10_000 }))
  const [low, high] = rates
  if (high === undefined) throw new Error('--rates needs two numbers, such as 200,1000.')
  const runs = numberWithin(values.runs, { name: 'runs', most: 20 })
  const options = {
    databaseUrl: process.env['DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres',
    visitors: numberWithin(values.visitors, { name: 'visitors', most: 200 }),
    seconds: numberWithin(values.seconds, { name: 'seconds', most: 120 }),
    rates: [low, high],
    ceiling: !values['no-ceiling'],
  }
  const systems = await systemsToCompare()
  const results = new Map(systems.map(({ name }) => [name, []]))
  for (let run = 1; run <= runs; run++) {
    for (const system of systems) {
      const result = await measure(system, options)
      results.get(system.name).push(result)
      console.log(`run ${run}  ${system.name.padEnd(12)}${summary(result, rates)}`)
    }
  }
  console.log(`\n${report(results, rates)}`)
}

/** Returns the systems to compare: the floor if it is there, the other trees, and this one last. */
async function systemsToCompare() {
  if (!['web', 'sms'].includes(values.channel)) throw new Error('--channel is web or sms.')
  await buildMissing()
  const floor = floorAt(resolve(values.floor), root)
  if (!floor) console.log(`There is no floor in ${values.floor}: no ratios to it. Name it with --floor FOLDER.`)
  const others = values.tree.map((folder) => {
    const tree = resolve(folder)
    if (!existsSync(join(tree, 'packages/server/dist/main.js')))
      throw new Error(`Build it first: npm run build in ${folder}`)
    return batonAt(tree, { name: basename(tree), channel: values.channel })
  })
  return [
    ...(floor ? [floor] : []),
    ...others,
    batonAt(root, { name: 'this tree', channel: values.channel, profile: values.profile && resolve(values.profile) }),
  ]
}

function numberWithin(text, { name, most }) {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1 || number > most)
    throw new Error(`--${name}: a whole number from 1 to ${most}.`)
  return number
}
