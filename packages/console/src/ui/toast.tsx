import { toast as show } from 'sonner'

/**
 * Shows a short message. One with an undo button stays ten seconds, because the server allows an undo for ten seconds.
 */
export const toast = {
  done: (text: string) => show.success(text),
  failed: (error: unknown) => show.error(error instanceof Error ? error.message : String(error)),
  undo: (text: string, undo: () => void) => show(text, { duration: 10_000, action: { label: 'Undo', onClick: undo } }),
}
