import type { ChannelCheck } from '@baton/core/api'
import { useMutation } from '@tanstack/react-query'
import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react'
import type { z } from 'zod'
import { api } from '../../api.ts'
import { Button } from '../../ui/button.tsx'
import { useInView } from '../../ui/use-in-view.ts'

/** Tests a channel and lists its problems with their fixes. Errors stop the channel, warnings do not. */
export function Check({
  id,
  action = 'Test this channel',
  works = 'It works.',
}: {
  id: string
  action?: string
  works?: string
}) {
  const check = useMutation({ mutationFn: () => api.post<z.infer<typeof ChannelCheck>>(`/v1/channels/${id}/test`) })
  const results = useInView<HTMLUListElement>(check.data ?? check.error)
  return (
    <section className="mt-10">
      <h2 className="mb-2 font-semibold">Check</h2>
      <Button disabled={check.isPending} onClick={() => check.mutate()}>
        {check.isPending ? 'Testing…' : action}
      </Button>
      <ul ref={results} aria-live="polite" className="mt-3 flex scroll-mb-4 flex-col gap-1.5 [overflow-wrap:anywhere]">
        {check.error ? <li className="text-failed">{check.error.message}</li> : null}
        {check.data?.problems.map(({ severity, message }) => (
          <li key={message} className={`flex gap-2 ${severity === 'error' ? 'text-failed' : 'text-waiting'}`}>
            {severity === 'error' ? (
              <CircleAlert aria-label="Error" className="mt-0.5" />
            ) : (
              <TriangleAlert aria-label="Warning" className="mt-0.5" />
            )}
            <span className="min-w-0">{message}</span>
          </li>
        ))}
        {check.data?.ok ? (
          <li className="flex gap-2 text-done">
            <CircleCheck className="mt-0.5" /> {works}
          </li>
        ) : null}
      </ul>
    </section>
  )
}
