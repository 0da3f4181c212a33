import { toast as show } from 'sonner'

/** A short word at the edge; an `undo` stays ten seconds, as long as the server allows it. */
export const toast = {
  done: (text: string) => show.success(text),
  failed: (error: unknown) => show.error(error instanceof Error ? error.message : String(error)),
  undo: (text: string, undo: () => void) => show(text, { duration: 10_000, action: { label: 'Undo', onClick: undo } }),
}
