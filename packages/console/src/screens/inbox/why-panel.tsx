import type { Conversation, ConversationEvent, ExplainedDecision } from '@baton/core'
import { Link } from '@tanstack/react-router'
import { ChevronDown, ChevronUp, Copy } from 'lucide-react'
import { useLive } from '../../live/context.tsx'
import { Button } from '../../ui/button.tsx'
import { copyText } from '../../ui/copy-text.ts'
import { TimeOfDay } from '../../ui/time.tsx'
import { toast } from '../../ui/toast.tsx'
import { iconOf } from './decision-line.tsx'
import { headlineOf, tellingIn } from './decision-words.ts'
import { useDecisions } from './decisions.tsx'
import { MarkBox } from './mark-box.tsx'
import { showInThread } from './thread.tsx'
import { WhyTriggers } from './why-triggers.tsx'

/** Explains what was decided about one message: what happened, what every trigger read, and by which settings. */
export function WhyPanel({ conversation }: { conversation: Conversation }) {
  const { list, error, chosen, explain } = useDecisions()
  const items = useLive((state) => state.threads.get(conversation.id)?.thread?.log.items)
  const at = list.findIndex(({ seq }) => seq === chosen)
  const decision = list[at]
  if (error && list.length === 0) return <p className="p-4 text-failed">{error.message}</p>
  if (!decision)
    return (
      <p className="p-4 text-muted">
        {list.length === 0
          ? 'Nothing was decided yet. The customer has not written.'
          : 'Choose a message of the customer.'}
      </p>
    )
  const go = (step: number) => {
    const next = list[at + step]
    if (!next) return
    explain(next.seq)
    showInThread(next.seq)
  }
  const quote = (seq: number) => textOf(items?.find((item) => item.seq === seq))
  const asked = decision.triggers.length > 0
  const telling = tellingIn(decision)?.trigger ?? null
  return (
    <div className="flex flex-col gap-4 p-4">
      <div className="flex items-center gap-2">
        <p className="min-w-0 flex-1 truncate text-xs text-muted" dir="auto">
          {quote(decision.seq) ? `“${quote(decision.seq)}”` : null}
        </p>
        <span className="text-xs whitespace-nowrap text-muted tabular-nums">
          {at + 1} of {list.length}
        </span>
        <Button kind="quiet" icon aria-label="Previous message" disabled={at === 0} onClick={() => go(-1)}>
          <ChevronUp />
        </Button>
        <Button kind="quiet" icon aria-label="Next message" disabled={at === list.length - 1} onClick={() => go(1)}>
          <ChevronDown />
        </Button>
      </div>
      <Headline decision={decision} />
      {asked ? (
        <section aria-label="Triggers">
          <h3 className="mb-1 flex items-baseline justify-between gap-2 text-xs">
            <span className="font-medium">Triggers, in the order they are asked</span>
            <span className="whitespace-nowrap text-muted">score of threshold</span>
          </h3>
          <WhyTriggers key={decision.seq} triggers={decision.triggers} telling={telling} quote={quote} />
        </section>
      ) : null}
      {decision.amended ? (
        <section aria-label="After the answer">
          <h3 className="mb-1 text-xs font-medium">After the answer</h3>
          <WhyTriggers
            key={decision.seq}
            triggers={decision.amended.triggers}
            telling={decision.amended.reason}
            quote={quote}
          />
        </section>
      ) : null}
      <MarkBox decision={decision} conversationId={conversation.id} />
      {asked ? <By decision={decision} /> : null}
      <Button className="self-start" onClick={() => copy(decision)}>
        <Copy /> Copy as JSON
      </Button>
    </div>
  )
}

function Headline({ decision }: { decision: ExplainedDecision }) {
  const { title, why, need } = headlineOf(decision)
  const handed = decision.handoff !== null
  return (
    <div
      role="status"
      className={`flex gap-2.5 rounded-lg border p-3
        ${handed ? 'border-waiting-line bg-waiting-soft' : 'border-line-strong bg-raised'}`}
    >
      <span aria-hidden="true" className={`mt-0.5 ${handed ? 'text-waiting' : 'text-assistant'}`}>
        {iconOf(decision)}
      </span>
      <div className="min-w-0">
        <p className="font-medium">{title}</p>
        {why ? <p className="text-muted">{why}</p> : null}
        {need ? <p className="text-waiting">{need}</p> : null}
        {need && decision.closest?.setting ? (
          <Link to="/lab" className="mt-1 inline-block font-medium text-human hover:underline">
            Try other values in Trigger Lab
          </Link>
        ) : null}
      </div>
    </div>
  )
}

/** Says by which settings and which detectors it was decided. */
function By({ decision: { settingsVersion, detectorVersion, at } }: { decision: ExplainedDecision }) {
  return (
    <dl className="grid grid-cols-[80px_1fr] gap-x-3 text-xs">
      <dt className="text-muted">Settings</dt>
      <dd>
        <Link to="/settings/handoff" className="text-human underline">
          {settingsVersion === 0 ? 'As installed' : `Version ${settingsVersion}`}
        </Link>
      </dd>
      <dt className="text-muted">Decided by</dt>
      <dd>Built-in detectors, version {detectorVersion}</dd>
      <dt className="text-muted">At</dt>
      <dd>
        <TimeOfDay at={at} />
      </dd>
    </dl>
  )
}

const textOf = (item: ConversationEvent | undefined): string | null =>
  item?.type === 'message.created' && item.message.text ? item.message.text : null

function copy(decision: ExplainedDecision) {
  copyText(JSON.stringify(decision, null, 2)).then(() => toast.done('Copied'), toast.failed)
}
