const script = import.meta.url

/**
 * The path that the console is served under, with a slash at its end: `/`, or for example `/chat/` behind a proxy. It
 * is where the folder of this script is.
 */
export const basePath = URL.canParse('..', script) ? new URL('..', script).pathname : '/'

/** Returns the address of a path of this server, such as `/v1/me`. */
export const at = (path: string): string => basePath + path.slice(1)

/** Returns the path of the open page without the base path. */
export const herePath = (): string => location.pathname.slice(basePath.length - 1)
