import { CircleCheck, MessagesSquare, Sparkles, User } from 'lucide-react'
import { at } from '../../base.ts'
import { useSession } from '../../live/context.tsx'
import type { ViewName } from '../../live/views.ts'
import { Empty } from '../../ui/empty.tsx'

/** Says why a view is empty and what would fill it. */
export function NoConversations({ view }: { view: ViewName }) {
  const { workspace } = useSession()
  const demo = (
    <a href={at('/demo')} target="_blank" rel="noreferrer" className="text-human underline">
      open the demo page ↗
    </a>
  )
  switch (view) {
    case 'needs':
      return (
        <Empty icon={<CircleCheck />} title="Nobody is waiting for you">
          Customers who wait for your reply, or for anyone, appear here. Try it: {demo} and ask for a person.
        </Empty>
      )
    case 'queue':
      return (
        <Empty icon={<CircleCheck />} title="Nobody is waiting">
          Try it: {demo} and ask for a person.
        </Empty>
      )
    case 'mine':
      return (
        <Empty icon={<User />} title="You have no conversations">
          Claim a waiting conversation. It stays here until you resolve or return it.
        </Empty>
      )
    case 'assistant':
      return (
        <Empty icon={<Sparkles />} title="No conversations with the assistant">
          Conversations that the assistant answers appear here live. You can watch and take over. {demo}
        </Empty>
      )
    default:
      return (
        <Empty
          icon={<MessagesSquare />}
          title={view === 'resolved' ? 'Nothing resolved yet' : `No conversations in ${workspace.name} yet`}
        >
          Put the widget on your page, or {demo}.
        </Empty>
      )
  }
}
