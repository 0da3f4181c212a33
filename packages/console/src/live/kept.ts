import { browserArea, keptIn } from '@baton/client/kept'

/** What this device keeps, and what this tab keeps. */
export const device = keptIn(browserArea('localStorage'), { memory: new Map(), prefix: 'baton:' })
export const tab = keptIn(browserArea('sessionStorage'), { memory: new Map(), prefix: 'baton:' })
