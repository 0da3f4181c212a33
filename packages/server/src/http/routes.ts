import { assistantRoutes } from './assistants/assistants.ts'
import { healthRoutes } from './base/health.ts'
import { channelRoutes } from './channels/channels.ts'
import { contactRoutes } from './contacts/contacts.ts'
import { conversationRoutes } from './conversations/conversations.ts'
import { deletionRoutes } from './conversations/deletions.ts'
import { conversationListRoutes } from './conversations/lists.ts'
import { handoffRoutes } from './handoffs/handoffs.ts'
import { inboundRoutes } from './inbound/inbound.ts'
import { jobRoutes } from './jobs/jobs.ts'
import { articleRoutes } from './knowledge/articles.ts'
import { knowledgeImportRoutes } from './knowledge/knowledge-import.ts'
import { markRoutes } from './marks/marks.ts'
import { apiKeyRoutes } from './people/api-keys.ts'
import { inviteRoutes } from './people/invites.ts'
import { onboardingRoutes } from './people/onboarding.ts'
import { sessionRoutes } from './people/session.ts'
import { teammateRoutes } from './people/teammates.ts'
import { workspaceRoutes } from './people/workspace.ts'
import { settingsRoutes } from './settings/settings.ts'
import { simulationRoutes } from './simulations/simulations.ts'
import { statusRoutes } from './status/status.ts'
import { widgetRoutes } from './widget/widget.ts'

/** The routes of every resource, in the order of the manual. */
export const routes = [
  conversationRoutes,
  conversationListRoutes,
  deletionRoutes,
  handoffRoutes,
  markRoutes,
  contactRoutes,
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
  simulationRoutes,
  jobRoutes,
  onboardingRoutes,
  statusRoutes,
  healthRoutes,
]
