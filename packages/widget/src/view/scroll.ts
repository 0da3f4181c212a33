import type { WidgetClient } from '../client.ts'
import type { State } from '../state.ts'

export interface Scroll {
  /**
   * Call it after each render. Keeps the end in view while the visitor is there, and does not move while they read
   * back.
   */
  settle(state: State): void
  onScroll(): void
  toEnd(): void
  atEnd(): boolean
  box: (element: HTMLElement | null) => void
}

const near = 60
const margin = 16

/** Creates the scroll behaviour of the thread. Loads earlier messages near the top and marks the end as read. */
export function createScroll(client: WidgetClient, redraw: () => void): Scroll {
  let box: HTMLElement | null = null
  let atEnd = true
  let before = { height: 0, first: 0, own: 0 }

  /**
   * Returns where to scroll: to the first line of a new answer, so that a long one is read from its start, else to the
   * end.
   */
  function beginningOf(element: HTMLElement, heightBefore: number): number {
    const last = [...element.querySelectorAll<HTMLElement>(':scope > .theirs')].at(-1)
    const fresh =
      last &&
      heightBefore > 0 &&
      last.offsetTop + last.offsetHeight > heightBefore &&
      !last.nextElementSibling?.matches('.mine')
    return fresh ? last.offsetTop - margin : element.scrollHeight
  }

  return {
    box(element) {
      box = element
    },
    atEnd: () => atEnd,
    settle({ open, thread, outbox, read }) {
      if (!box || !open) return
      const first = thread.items[0]?.seq ?? 0
      // Earlier messages were added above. What the visitor reads stays in place.
      if (first < before.first && !atEnd) box.scrollTop += box.scrollHeight - before.height
      else if (atEnd || outbox.length > before.own)
        box.scrollTop = Math.min(box.scrollHeight, beginningOf(box, before.height))
      before = { height: box.scrollHeight, first, own: outbox.length }
      if (atEnd && thread.log.lastSeq > read && document.visibilityState === 'visible') client.sawEnd()
    },
    onScroll() {
      if (!box) return
      const was = atEnd
      atEnd = box.scrollHeight - box.scrollTop - box.clientHeight < near
      if (box.scrollTop < near && !atEnd) void client.earlier()
      if (was !== atEnd) redraw()
    },
    toEnd: () => box?.scrollTo({ top: box.scrollHeight }),
  }
}
