/** Where the focus goes when the element that had it is gone. The first that can take it gets it. */
const homes = ['[data-testid="row"][aria-current="true"]', '[data-focus-home]']

/** Moves the focus to the open conversation: to its row, or to itself where the list is not shown. */
export function focusHome() {
  for (const home of homes) {
    const element = document.querySelector<HTMLElement>(home)
    element?.focus({ preventScroll: true })
    if (element && document.activeElement === element) return
  }
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}
