import type { PointerEvent } from 'react'

/**
 * Returns what a grip needs to move its row within a list by mouse, pen or finger. The rows are the children of `list`
 * that have `data-row`, in their order.
 */
export function dragBy(
  list: HTMLElement | null,
  from: number,
  move: (from: number, to: number) => void,
): (event: PointerEvent) => void {
  return (event) => {
    if (event.button !== 0 || !list) return
    event.preventDefault()
    let at = from
    function follow({ clientY }: globalThis.PointerEvent) {
      const rows = [...(list?.querySelectorAll<HTMLElement>(':scope > [data-row]') ?? [])]
      const middles = rows.map((row) => row.getBoundingClientRect()).map(({ top, height }) => top + height / 2)
      const above = middles.filter((middle, row) => row !== at && middle < clientY).length
      if (above === at) return
      move(at, above)
      at = above
    }
    function end() {
      removeEventListener('pointermove', follow)
      removeEventListener('pointerup', end)
      removeEventListener('pointercancel', end)
    }
    addEventListener('pointermove', follow)
    addEventListener('pointerup', end)
    addEventListener('pointercancel', end)
  }
}
