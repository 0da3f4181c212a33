/** The reported values: a name, how it is read from a run, and the number of decimals. */
const measures = [
  ['p50 at {low}/s, ms', ({ slow }) => slow.p50, 1],
  ['p99 at {low}/s from the first message, ms', ({ slow }) => slow.p99, 1],
  ['p50 at {high}/s, ms', ({ fast }) => fast.p50, 1],
  ['p99 at {high}/s, ms', ({ fast }) => fast.p99, 1],
  ['CPU per message at {high}/s, ms', ({ cpuMs }) => cpuMs, 2],
  ['PostgreSQL CPU per message, ms', ({ databaseCpuMs }) => databaseCpuMs, 2],
  ['highest clean rate, messages/s', ({ ceiling }) => ceiling, 0],
  ['refused or unanswered, messages', ({ slow, fast }) => slow.refused + fast.refused, 0],
  [
    'lost or repeated, messages',
    ({ slow, fast, lostAtRamp }) => slow.lost + fast.lost + slow.repeated + fast.repeated + lostAtRamp,
    0,
  ],
  ['memory idle, MB', ({ memory }) => memory.idle, 0],
  ['memory after the first visitor, MB', ({ memory }) => memory.firstVisitor, 0],
  ['memory under load, MB', ({ memory }) => memory.load, 0],
]

/** Returns a Markdown table: the medians of each system's runs, and the ratios to the first system. */
export function report(results, [low, high]) {
  const systems = [...results.keys()]
  const [reference, ...others] = systems
  const header = [
    `median of ${results.get(reference).length}`,
    ...systems,
    ...others.map((name) => `${name} ÷ ${reference}`),
  ]
  const rows = measures.map(([name, read, decimals]) => {
    const medians = new Map(systems.map((system) => [system, median(results.get(system).map(read))]))
    const ratios = others.map((system) => medians.get(system) / medians.get(reference))
    return [
      name.replace('{low}', low).replace('{high}', high),
      ...systems.map((system) => shown(medians.get(system), decimals)),
      ...ratios.map((ratio) => shown(ratio, 2)),
    ]
  })
  return [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** Returns one run as a line that shows the progress. */
export function summary({ slow, fast, cpuMs, ceiling }, [low, high]) {
  const speed = (rate, { p50, p99 }) => `${rate}/s: p50 ${shown(p50, 1)} p99 ${shown(p99, 1)}`
  return `${speed(low, slow)}   ${speed(high, fast)} CPU ${shown(cpuMs, 2)} ms   clean up to ${shown(ceiling, 0)}/s`
}

const shown = (value, decimals) => (Number.isFinite(value) ? value.toFixed(decimals) : '–')

function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}
