import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { type CSSProperties, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Toaster } from 'sonner'
import { queryClient } from './api.ts'
import { unlockSound } from './live/chime.ts'
import { applyTheme } from './live/prefs.ts'
import { router } from './router.tsx'
import { AskHost } from './ui/ask.tsx'
import { TimeTip } from './ui/time-tip.tsx'
import './styles.css'

applyTheme()
unlockSound()
const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
        <AskHost />
        <TimeTip />
        {/* Toasts cover the lists, never a title, an action or the composer. */}
        <Toaster
          position="bottom-left"
          style={{ fontFamily: 'inherit', '--width': '264px' } as CSSProperties}
          offset={{ bottom: 'var(--toasts)', left: 60 }}
          mobileOffset={{ bottom: 'var(--toasts)', left: 12, right: 12 }}
          toastOptions={{ className: '!bg-raised !text-text !border-line-strong !shadow-raise' }}
        />
      </QueryClientProvider>
    </StrictMode>,
  )
}
