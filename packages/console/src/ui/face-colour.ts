/** The number of colours that styles.css declares as `--face-0`, `--face-1` … */
export const faceColours = 9

/** Returns the number of a person's colour. It follows from their id, so it is the same everywhere and stays. */
export function faceColour(id: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193)
  return ((hash ^ (hash >>> 15)) >>> 0) % faceColours
}
