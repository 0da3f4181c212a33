import type { JobKind } from '@baton/core'
import { z } from 'zod'
import { closeEmpty } from '../actions/close-empty.ts'
import { decideMessage } from '../actions/decide-message.ts'
import type { Deps } from '../deps.ts'
import type { JobHandler } from '../store/outbox.ts'
import { answer } from './answer.ts'
import { answerDue } from './answer-due.ts'
import { deliver } from './deliver.ts'
import type { Troubles } from './troubles.ts'

const Conversation = z.object({ conversationId: z.string() })
const Asked = z.object({ conversationId: z.string(), messageId: z.string() })

/** Returns the handler of each kind of job. Jobs run after the commit that wrote them. */
export function subscribers(deps: Deps, troubles: Troubles): Record<JobKind, JobHandler> {
  return {
    decide: (job) => decideMessage(deps, { workspaceId: job.workspaceId, ...Asked.parse(job.payload) }),
    answer: (job, stopping) => answer({ ...deps, troubles }, job, stopping),
    deliver: (job) => deliver({ ...deps, troubles }, job),
    close_empty: (job) => closeEmpty(deps, { workspaceId: job.workspaceId, ...Conversation.parse(job.payload) }),
    answer_due: (job) => answerDue(deps, job),
  }
}
