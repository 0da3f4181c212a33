/** Returns the paths of the values that differ, in words: `keyword › phrases`. */
export function changedPaths(before: unknown, after: unknown, path: string[] = []): string[] {
  if (isRecord(before) && isRecord(after)) {
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
      changedPaths(before[key], after[key], [...path, key]),
    )
  }
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [words(path)]
}

function words(path: string[]): string {
  const told = path
    .filter((part) => !['advanced', 'triggers', 'texts'].includes(part))
    .map((part) => part.replaceAll('_', ' '))
  return told.join(' › ') || 'everything'
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
