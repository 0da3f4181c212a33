import type { SettingsVersion as VersionSchema } from '@baton/core/api'
import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { api, queryClient } from '../../api.ts'
import { Button } from '../../ui/button.tsx'
import { Ago } from '../../ui/time.tsx'
import { toast } from '../../ui/toast.tsx'
import { changedLabels, defaultsOf } from './diff.ts'
import type { Schema } from './schema-form.tsx'

const shown = 20

type SettingsVersion = z.infer<typeof VersionSchema>

/** Lists the saved versions of the handoff settings, with what changed, and restores one. */
export function HandoffVersions({ mayChange, schema }: { mayChange: boolean; schema: Schema }) {
  const { data } = useQuery({
    queryKey: ['settings', 'versions'],
    queryFn: () =>
      // One more than is shown, to compare the last one with.
      api.get<{ items: SettingsVersion[] }>(`/v1/settings/handoff/versions?limit=${shown + 1}`),
  })
  const items = data?.items ?? []
  if (items.length === 0) return null
  async function restore(version: number) {
    try {
      await api.post(`/v1/settings/handoff/versions/${version}/restore`)
      toast.done(`Version ${version} restored.`)
      await queryClient.invalidateQueries({ queryKey: ['settings'] })
    } catch (error) {
      toast.failed(error)
    }
  }
  return (
    <section className="mt-10">
      <h2 className="mb-2 font-semibold">History</h2>
      <ul className="divide-y divide-line rounded-lg border border-line">
        {items.slice(0, shown).map((item, i) => (
          <li key={item.version} className="flex items-center gap-3 px-4 py-2">
            <span className="w-8 text-muted tabular-nums">{item.version}</span>
            <span className="line-clamp-2 min-w-0 flex-1">
              <span className="font-medium">{item.by ?? 'A teammate'}</span>{' '}
              <span className="text-muted">
                {changedLabels(schema, items[i + 1]?.settings ?? defaultsOf(schema), item.settings)
                  .slice(0, 4)
                  .join(', ') || 'no changes'}
              </span>
            </span>
            <Ago at={item.at} className="text-xs text-muted" />
            {mayChange && i > 0 ? (
              <Button kind="quiet" aria-label={`Restore version ${item.version}`} onClick={() => restore(item.version)}>
                Restore
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
