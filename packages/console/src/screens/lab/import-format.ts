/** Returns the format of a file by the ending of its name, else by how its text begins. */
export function formatOf(name: string, text: string): 'jsonl' | 'csv' {
  if (/\.(?:jsonl|ndjson|json)$/i.test(name)) return 'jsonl'
  if (/\.(?:csv|tsv)$/i.test(name)) return 'csv'
  return /^[\s\uFEFF]*\{/.test(text) ? 'jsonl' : 'csv'
}
