const isMac = /mac|iphone|ipad/i.test(navigator.platform)

/** The keys of this machine, as they are drawn and as a screen reader says them. */
export const undoKey = isMac ? { shown: '⌘Z', says: 'Command Z' } : { shown: 'Ctrl Z', says: 'Control Z' }
export const noteKey = isMac ? { shown: '⌥N', says: 'Option N' } : { shown: 'Alt N', says: 'Alt N' }
export const sendKey = isMac ? { shown: '⌘⏎', says: 'Command Enter' } : { shown: 'Ctrl ⏎', says: 'Control Enter' }
