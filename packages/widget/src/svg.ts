/** Creates an SVG element node by node, because Trusted Types forbid `innerHTML`. */
export function svg(paths: readonly string[], size: number): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg'
  const picture = document.createElementNS(space, 'svg')
  for (const [name, value] of Object.entries({
    viewBox: '0 0 24 24',
    width: size,
    height: size,
    'aria-hidden': 'true',
  })) {
    picture.setAttribute(name, String(value))
  }
  for (const d of paths) {
    const path = document.createElementNS(space, 'path')
    path.setAttribute('d', d)
    picture.append(path)
  }
  return picture
}
