import type { AssistantKindName } from '@baton/core'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { fieldsIn } from './kind-draft.ts'
import type { Schema } from './schema-form.tsx'

/** Loads the fields of a kind of assistant. `fields` is undefined until they are loaded. */
export function useKind(kind: AssistantKindName) {
  const { data, error, refetch } = useQuery({
    queryKey: ['/v1/assistants/kinds'],
    queryFn: () => api.get<{ items: { kind: string; schema: Schema }[] }>('/v1/assistants/kinds'),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const found = data?.items.find((one) => one.kind === kind)
  return { fields: found && fieldsIn(found.schema), error, refetch }
}
