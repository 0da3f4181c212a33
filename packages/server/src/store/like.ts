/** Returns a pattern for `like` and `ilike` that finds `text` as it is; its wildcards are escaped. */
export const containing = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`
