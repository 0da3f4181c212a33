import type { Conversation } from '@baton/core'
import { X } from 'lucide-react'
import { Tabs } from 'radix-ui'
import type { RefObject } from 'react'
import { Button } from '../../ui/button.tsx'
import { DetailsPanel } from './details-panel.tsx'
import { WhyPanel } from './why-panel.tsx'

export type PanelTab = 'customer' | 'why'

const tab = `h-full px-1 font-medium text-muted hover:text-text data-[state=active]:text-text
  data-[state=active]:shadow-[inset_0_-2px_var(--text)]`

/** Draws what is next to a conversation: the customer, and why a message was handed off or not. */
export function SidePanel({
  conversation,
  shown,
  show,
  focus,
  onClose,
}: {
  conversation: Conversation
  shown: PanelTab
  show: (tab: PanelTab) => void
  /** Takes the focus when a message is explained. */
  focus: RefObject<HTMLDivElement | null>
  onClose: () => void
}) {
  return (
    <Tabs.Root value={shown} onValueChange={(next) => show(next === 'why' ? 'why' : 'customer')}>
      <div className="sticky top-0 z-10 flex h-12 items-center gap-3 border-b border-line bg-panel px-4">
        <Tabs.List aria-label="Conversation details" className="flex h-full flex-1 gap-3">
          <Tabs.Trigger value="customer" className={tab}>
            Customer
          </Tabs.Trigger>
          <Tabs.Trigger value="why" className={tab}>
            Why
          </Tabs.Trigger>
        </Tabs.List>
        <span className="min-[1100px]:hidden">
          <Button kind="quiet" icon aria-label="Close" onClick={onClose}>
            <X />
          </Button>
        </span>
      </div>
      <Tabs.Content value="customer" className="outline-none">
        <DetailsPanel conversation={conversation} />
      </Tabs.Content>
      <Tabs.Content value="why" ref={focus} tabIndex={-1} className="outline-none">
        <WhyPanel conversation={conversation} />
      </Tabs.Content>
    </Tabs.Root>
  )
}
