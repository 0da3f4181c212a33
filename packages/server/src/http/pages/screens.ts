/** The first parts of the paths of the console's screens. */
const screens = ['sign-in', 'join', 'inbox', 'settings', 'lab', 'start']

/** Returns whether a path is, or is below, a screen of the console. Every other path has nothing. */
export const isScreen = (path: string): boolean =>
  path === '/' || (screens.includes(path.split('/')[1] ?? '') && !/\.\w+$/.test(path))
