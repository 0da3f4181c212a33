import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useSession } from '../../live/context.tsx'
import { linkLook } from '../../ui/button.tsx'
import { valuesOf } from '../settings/handoff-choices.ts'
import { handoffSchema, handoffSettings } from '../settings/save-handoff.ts'
import { moodWords } from './mood-words.ts'

/** Suggests to let triggers only watch at first, while they act and the reader can change that. */
export function WatchFirst() {
  const { me } = useSession()
  const mayChange = me.role === 'owner' || me.role === 'admin'
  const settings = useQuery({ ...handoffSettings, enabled: mayChange })
  const schema = useQuery({ ...handoffSchema, enabled: mayChange })
  if (!settings.data || !schema.data) return null
  const acting = moodWords(valuesOf(settings.data, schema.data['x-levels']))
  if (acting.length === 0) return null
  return (
    <section className="mt-8">
      <h2 className="font-semibold">Watch first</h2>
      <p className="mt-1 mb-3 text-muted">
        {acting.join(' ')} Set to “watching”, {acting.length === 1 ? 'it decides and logs' : 'they decide and log'}, and
        the assistant goes on. Then the decisions under the messages in the inbox say what would have been handed off.
      </p>
      <Link to="/settings/handoff" className={linkLook()}>
        Choose what watches
      </Link>
    </section>
  )
}
