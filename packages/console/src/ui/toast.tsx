import { toast as show } from 'sonner'

/** Shows a short message. */
export const toast = {
  done: (text: string) => show.success(text),
  failed: (error: unknown) => show.error(error instanceof Error ? error.message : String(error)),
  /** Shows a message with an undo button. It stays until the function that is returned hides it. */
  undo(text: string, undo: () => void): () => void {
    const id = show(text, { duration: Number.POSITIVE_INFINITY, action: { label: 'Undo', onClick: undo } })
    return () => void show.dismiss(id)
  },
}
