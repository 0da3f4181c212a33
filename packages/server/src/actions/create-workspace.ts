import { WebSettings } from '@baton/core/api'
import { demoArticles } from '../demo/articles.ts'
import type { Deps } from '../deps.ts'
import { insertArticle } from '../store/articles.ts'
import { insertAssistant } from '../store/assistants.ts'
import type { Client } from '../store/client.ts'
import { insertWorkspace } from '../store/workspaces.ts'
import { createChannel } from './create-channel.ts'

/**
 * Creates a workspace with sample content: an assistant, a web channel and the articles of an invented shop. Returns
 * its id.
 */
export async function createWorkspace(
  deps: Pick<Deps, 'newId' | 'secrets' | 'env'>,
  tx: Client,
  name: string,
): Promise<string> {
  const workspaceId = deps.newId('wsp')
  await insertWorkspace(tx, { id: workspaceId, name })
  await insertAssistant(tx, workspaceId, {
    id: deps.newId('ast'),
    name: 'Assistant',
    kind: 'builtin',
    allowHandoff: true,
    instructions: '',
    settings: {},
    sealed: null,
  })
  await createChannel(deps, tx, {
    workspaceId,
    channel: { kind: 'web', name: 'Website', settings: WebSettings.parse({}) },
  })
  for (const article of demoArticles)
    await insertArticle(tx, workspaceId, { id: deps.newId('art'), ...article, sample: true })
  return workspaceId
}
