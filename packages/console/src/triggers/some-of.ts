/** Returns the first three of a list, and how many more there are: `Legal, Safety, Money and 2 more`. */
export function someOf(list: readonly string[], none: string): string {
  if (list.length === 0) return none
  const more = list.length - 3
  return list.slice(0, 3).join(', ') + (more > 0 ? ` and ${more} more` : '')
}
