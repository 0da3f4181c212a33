import { apiKeyRoutes } from './api-keys.ts'
import { articleRoutes } from './articles.ts'
import { assistantRoutes } from './assistants.ts'
import { channelRoutes } from './channels.ts'
import { conversationRoutes } from './conversations.ts'
import { handoffRoutes } from './handoffs.ts'
import { healthRoutes } from './health.ts'
import { inboundRoutes } from './inbound.ts'
import { inviteRoutes } from './invites.ts'
import { knowledgeImportRoutes } from './knowledge-import.ts'
import { onboardingRoutes } from './onboarding.ts'
import { sessionRoutes } from './session.ts'
import { settingsRoutes } from './settings.ts'
import { teammateRoutes } from './teammates.ts'
import { widgetRoutes } from './widget.ts'
import { workspaceRoutes } from './workspace.ts'

/** Every resource, in the order of the manual. */
export const routes = [
  conversationRoutes,
  handoffRoutes,
  widgetRoutes,
  sessionRoutes,
  inviteRoutes,
  teammateRoutes,
  apiKeyRoutes,
  workspaceRoutes,
  channelRoutes,
  inboundRoutes,
  assistantRoutes,
  articleRoutes,
  knowledgeImportRoutes,
  settingsRoutes,
  onboardingRoutes,
  healthRoutes,
]
