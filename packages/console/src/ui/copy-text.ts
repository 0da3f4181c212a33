/**
 * Copies a text. Plain http hosts have no clipboard API; there the text is selected in a field and copied as a person
 * would. Throws an error for the teammate when the browser refuses.
 */
export async function copyText(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text)
  const focused = document.activeElement
  const field = document.createElement('textarea')
  field.value = text
  field.style.position = 'fixed'
  field.style.opacity = '0'
  // An open dialog keeps the focus inside itself, so the field must be a part of it.
  const around = focused?.closest('[role="dialog"], [role="alertdialog"]') ?? document.body
  around.append(field)
  field.select()
  const copied = document.execCommand('copy')
  field.remove()
  if (focused instanceof HTMLElement) focused.focus()
  if (!copied) throw new Error('The browser does not allow copying here. Select the text and copy it yourself.')
}
