import { useBlocker } from '@tanstack/react-router'
import { ask } from '../../ui/ask.tsx'

/** Asks before the teammate leaves a page with unsaved changes or closes the tab. */
export function useUnsaved(changed: boolean) {
  useBlocker({
    shouldBlockFn: async () =>
      changed &&
      !(await ask({
        title: 'Leave without saving?',
        text: 'Your changes are not saved.',
        action: 'Leave',
        stay: 'Stay',
      })),
    enableBeforeUnload: () => changed,
    disabled: !changed,
  })
}
