import { useBlocker } from '@tanstack/react-router'
import { ask } from '../../ui/ask.tsx'

/** Nobody loses what he typed by a stray press: whoever leaves is asked, whoever closes the tab too. */
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
