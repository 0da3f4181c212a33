const isMac = typeof navigator !== 'undefined' && /mac|iphone|ipad/i.test(navigator.platform)

/** The signs of a Mac's keys, with their names there and the keys that do the same on other systems. */
const macKeys: Record<string, { mac: string; other: string }> = {
  '⌘': { mac: 'Command', other: 'Ctrl' },
  '⌥': { mac: 'Option', other: 'Alt' },
  '⇧': { mac: 'Shift', other: 'Shift' },
  '⏎': { mac: 'Return', other: 'Enter' },
}

/**
 * Returns a combination of keys for this machine: as it is drawn, and as a screen reader says it. `keys` is written
 * with a Mac's signs: `⌘Z`.
 */
export function keyNames(keys: string, mac = isMac): { shown: string; says: string } {
  const words = (name: 'mac' | 'other') =>
    (keys.match(/[⌘⌥⇧⏎]|[^⌘⌥⇧⏎]+/gu) ?? []).map((key) => macKeys[key]?.[name] ?? key).join(' ')
  const says = words(mac ? 'mac' : 'other')
  return { shown: mac ? keys : says, says: says.replace('Ctrl', 'Control') }
}

export const undoKey = keyNames('⌘Z')
export const noteKey = keyNames('⌥N')
export const sendKey = keyNames('⌘⏎')
