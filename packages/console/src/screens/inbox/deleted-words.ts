import { when } from '../../ui/time.tsx'

/** Returns who deleted a message or a note, and when. */
export function deletedWords({ deletedBy, deletedAt }: { deletedBy?: string; deletedAt?: string }): string {
  return `Deleted${deletedBy ? ` by ${deletedBy}` : ''}${deletedAt ? ` ${when(deletedAt, Date.now())}` : ''}`
}
