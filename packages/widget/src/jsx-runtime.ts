import { type Drawing, h, type VNode } from './render.ts'

/** JSX for tools that know only its automatic form, and its types. The build compiles JSX to calls of `h`. */
export const jsx = (type: string, { children, ...props }: { children?: Drawing }, key?: string): VNode =>
  h(type, { ...props, key }, children)
export { Fragment } from './render.ts'
export { jsx as jsxDEV, jsx as jsxs }

type Listeners<E> = {
  [Name in 'Click' | 'Input' | 'KeyDown' | 'Scroll' | 'Submit' as `on${Name}`]?: (
    event: HTMLElementEventMap[Lowercase<Name>] & { currentTarget: E },
  ) => void
}

interface Attributes<E> extends Listeners<E> {
  [attribute: string]: unknown
  key?: string | number
  /** Called once, when the element is created. */
  ref?: (element: E) => void
  class?: string
}

export declare namespace JSX {
  type Element = VNode | null
  type ElementType = string | ((props: never) => Drawing)
  interface ElementChildrenAttribute {
    children: unknown
  }
  interface IntrinsicAttributes {
    key?: string | number
  }
  type IntrinsicElements = {
    [Tag in keyof HTMLElementTagNameMap]: Attributes<HTMLElementTagNameMap[Tag]>
  } & { svg: Attributes<SVGElement>; path: Attributes<SVGElement> }
}
