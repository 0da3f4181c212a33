/**
 * Draws the panel: a function of the state returns what should be there, and `render` changes what differs. The views
 * keep no state of their own, so this is all that a framework would be used for.
 */

/** What a view returns. `null`, `false` and `undefined` draw nothing, but keep their place among their siblings. */
export type Drawing = VNode | string | number | boolean | null | undefined | readonly Drawing[]

export interface VNode {
  /** The element's name; null for a group of siblings. */
  tag: string | null
  props: Record<string, unknown>
  children: readonly Drawing[]
  /** Tells siblings apart that move. Without it, the place among the siblings counts. */
  key: unknown
}

type View = (props: Record<string, unknown>) => Drawing

/** Describes an element, or what a view draws. JSX compiles to this. */
export function h(type: string | View, attributes: object | null, ...children: Drawing[]): VNode {
  const { key, ...props }: Record<string, unknown> & { key?: unknown } = { ...attributes }
  return typeof type === 'string'
    ? { tag: type, props, children, key }
    : { tag: null, props: {}, children: [type({ ...props, children })], key }
}

/** Draws its children without an element around them. */
export const Fragment: View = ({ children }) => children as Drawing

interface Drawn {
  of: VNode | string
  node: Element | Text
  children: Children
}
type Children = Map<string, Drawn>

const drawings = new WeakMap<Element, Children>()

/** Changes the children of `parent` to what is drawn. Keeps every element that is still there, and its focus. */
export function render(drawing: Drawing, parent: Element): void {
  drawings.set(parent, fill(parent, drawings.get(parent) ?? new Map(), [drawing]))
}

function fill(parent: Element, before: Children, wanted: readonly Drawing[]): Children {
  const named = new Map<string, VNode | string>()
  name(wanted, '', named)
  for (const [id, { of, node }] of before) {
    const next = named.get(id)
    if (next !== undefined && tagOf(next) === tagOf(of)) continue
    node.remove()
    before.delete(id)
  }
  const after: Children = new Map()
  let place = parent.firstChild
  for (const [id, next] of named) {
    const drawn = before.get(id) ?? create(next)
    after.set(id, drawn)
    change(drawn, next)
    if (drawn.node === place) place = place.nextSibling
    else parent.insertBefore(drawn.node, place)
  }
  return after
}

/** Gives every child a name by its key or its place, through groups and lists. */
function name(children: readonly Drawing[], path: string, named: Map<string, VNode | string>): void {
  children.forEach((child, index) => {
    const id = `${path}.${index}`
    if (child === null || child === undefined || typeof child === 'boolean') return
    if (typeof child !== 'object') named.set(id, String(child))
    else if (!('tag' in child)) name(child, id, named)
    else {
      const own = child.key === undefined ? id : `${path}:${child.key}`
      if (child.tag) named.set(own, child)
      else name(child.children, own, named)
    }
  })
}

const tagOf = (of: VNode | string) => (typeof of === 'string' ? '' : of.tag)

function create(wanted: VNode | string): Drawn {
  if (typeof wanted === 'string') return { of: '', node: document.createTextNode(''), children: new Map() }
  const { tag, props } = wanted
  const space = /^(svg|path)$/.test(tag ?? '') ? 'http://www.w3.org/2000/svg' : 'http://www.w3.org/1999/xhtml'
  const node = document.createElementNS(space, tag ?? '')
  if (typeof props['ref'] === 'function') props['ref'](node)
  return { of: { ...wanted, props: {}, children: [] }, node, children: new Map() }
}

function change(drawn: Drawn, next: VNode | string): void {
  const { of, node } = drawn
  if (of === next) return
  drawn.of = next
  if (node instanceof Text) node.data = String(next)
  else if (typeof next !== 'string' && typeof of !== 'string') {
    for (const attribute of Object.keys({ ...of.props, ...next.props }))
      set(node, attribute, [next.props[attribute], of.props[attribute]])
    drawn.children = fill(node, drawn.children, next.children)
  }
}

function set(node: Element, attribute: string, [value, before]: [unknown, unknown]): void {
  // What the visitor has typed is newer than what was drawn.
  if (attribute === 'value') {
    if (Reflect.get(node, attribute) !== value) Reflect.set(node, attribute, value)
  } else if (value === before || attribute === 'ref') return
  else if (attribute.startsWith('on')) Reflect.set(node, attribute.toLowerCase(), value ?? null)
  else if (value === undefined || value === null || (value === false && !attribute.startsWith('aria-')))
    node.removeAttribute(attribute)
  else node.setAttribute(attribute, value === true && !attribute.startsWith('aria-') ? '' : String(value))
}
