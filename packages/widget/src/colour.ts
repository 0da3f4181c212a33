export type Rgb = readonly [red: number, green: number, blue: number]

/** Returns white if its contrast with the accent is at least 4.5:1, else black, whose contrast is then high enough. */
export function onAccent(accent: Rgb): '#ffffff' | '#000000' {
  return contrast(accent, [255, 255, 255]) >= 4.5 ? '#ffffff' : '#000000'
}

/** Returns the WCAG contrast ratio of two colours, 1 to 21. */
export function contrast(one: Rgb, two: Rgb): number {
  const [dark, light] = [luminance(one), luminance(two)].sort((a, b) => a - b)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((channel) => {
    const part = channel / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Returns the screen colour of any CSS colour (a name, hsl, oklch), or null if it is invalid. */
export function rgbOf(colour: string): Rgb | null {
  if (!CSS.supports('color', colour)) return null
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = 1
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  if (!pen) return null
  pen.fillStyle = colour
  pen.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0] = pen.getImageData(0, 0, 1, 1).data
  return [red, green, blue]
}
