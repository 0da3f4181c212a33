/** A row of a table, with the number of the line on which it begins. */
export interface CsvRow {
  line: number
  cells: string[]
}

/** A text that is not a table. `line` is where the trouble begins. */
export class CsvError extends Error {
  readonly line: number
  constructor(line: number, message: string) {
    super(message)
    this.line = line
  }
}

/**
 * Reads a table (RFC 4180): cells between separators, in quotes where they contain separators, quotes or line ends.
 * Empty lines are left out. The separator is the comma, semicolon or tab that is most frequent in the first line.
 * Throws CsvError for a quote that is never closed.
 */
export function readCsv(text: string): CsvRow[] {
  const input = text.startsWith('\uFEFF') ? text.slice(1) : text
  const separator = separatorOf(input)
  const rows: CsvRow[] = []
  let row: CsvRow = { line: 1, cells: [] }
  let line = 1
  let at = 0

  function endRow() {
    if (row.cells.some((cell) => cell !== '')) rows.push(row)
    row = { line, cells: [] }
  }

  while (at < input.length) {
    if (input[at] === '"') {
      const { cell, end } = quoted(input, at, line)
      row.cells.push(cell)
      line += lineEnds(cell)
      at = end
      // Whatever follows the quote up to the separator belongs to the cell, as spreadsheets read it.
      const rest = plain(input, at, separator)
      if (rest.end > at) row.cells.push(`${row.cells.pop() ?? ''}${rest.cell.trimEnd()}`)
      at = rest.end
    } else {
      const { cell, end } = plain(input, at, separator)
      row.cells.push(cell)
      at = end
    }
    if (input[at] === separator) {
      at++
      // A separator at the very end opens one more, empty cell.
      if (at === input.length) row.cells.push('')
      continue
    }
    if (at >= input.length) break
    at += input.startsWith('\r\n', at) ? 2 : 1
    line++
    endRow()
  }
  endRow()
  return rows
}

function plain(input: string, from: number, separator: string) {
  let end = from
  while (end < input.length && input[end] !== separator && input[end] !== '\n' && input[end] !== '\r') end++
  return { cell: input.slice(from, end), end }
}

function quoted(input: string, from: number, line: number) {
  for (let end = input.indexOf('"', from + 1); end >= 0; end = input.indexOf('"', end + 2)) {
    if (input[end + 1] === '"') continue
    return { cell: input.slice(from + 1, end).replaceAll('""', '"'), end: end + 1 }
  }
  throw new CsvError(line, 'A quotation mark opens here and is never closed.')
}

const lineEnds = (cell: string) => cell.match(/\r\n|\n|\r/g)?.length ?? 0

function separatorOf(input: string): string {
  const end = input.search(/[\r\n]/)
  const first = (end < 0 ? input : input.slice(0, end)).replace(/"[^"]*"/g, '')
  const counted = [',', ';', '\t'].map((sign) => ({ sign, times: first.split(sign).length }))
  return counted.reduce((most, one) => (one.times > most.times ? one : most)).sign
}
