import { useState, useSyncExternalStore } from 'react'
import { type AnnouncementKind, announcementKinds } from '../../live/announcement.ts'
import { canSound, chime } from '../../live/chime.ts'
import { askToNotify, type NotificationState, notificationState } from '../../live/notifications.ts'
import { type Announced, prefs } from '../../live/prefs.ts'
import { Button } from '../../ui/button.tsx'
import { Switch } from '../../ui/form.tsx'

const titles: Record<AnnouncementKind, string> = {
  handoff: 'A customer begins to wait for a person',
  assigned: 'A waiting conversation is assigned to you',
  passed: 'A conversation is passed to you',
  reply: 'A customer writes in a conversation of yours',
}

/** Why notifications do not show, and what to do. */
const obstacles: Record<Exclude<NotificationState, 'granted'>, string> = {
  default: 'This browser has not been asked yet whether it may show notifications.',
  denied:
    'This browser blocks notifications of this site. Allow them in the site settings, next to the address, then load ' +
    'this page again.',
  missing: 'This browser has no notifications. Sounds work.',
  insecure: 'Browsers show notifications only on pages that are served over https. Sounds work here.',
}

/** Draws which news is announced by a sound or a notification on this device. */
export function Announcements() {
  const { announce } = useSyncExternalStore(prefs.subscribe, prefs.get)
  const [state, setState] = useState(notificationState)

  function set(kind: AnnouncementKind, change: Partial<Announced>) {
    prefs.set({ announce: { ...announce, [kind]: { ...announce[kind], ...change } } })
    if (change.sound && canSound()) chime(kind)
    if (change.notification) askToNotify().then(setState)
  }
  return (
    <section id="announcements" className="mt-8 scroll-mt-4">
      <h2 className="mb-1 font-semibold">Sounds and notifications</h2>
      <p className="mb-3 text-muted">
        On this device. What you do yourself is never announced, nor the conversation that you look at.
      </p>
      {state === 'granted' ? null : (
        <div className="mb-3 flex items-center gap-3 rounded-lg border border-waiting-line bg-waiting-soft px-3 py-2">
          <p className="flex-1">{obstacles[state]}</p>
          {state === 'default' ? (
            <Button onClick={() => askToNotify().then(setState)}>Allow notifications</Button>
          ) : null}
        </div>
      )}
      <table className="w-full border-collapse">
        <thead>
          <tr className="text-xs text-muted">
            <th scope="col" className="py-1.5 text-start font-medium">
              When
            </th>
            <th scope="col" className="w-20 py-1.5 text-center font-medium">
              Sound
            </th>
            <th scope="col" className="w-24 py-1.5 text-center font-medium">
              Notification
            </th>
          </tr>
        </thead>
        <tbody>
          {announcementKinds.map((kind) => (
            <tr key={kind} className="border-t border-line">
              <th scope="row" className="py-2 pe-3 text-start font-normal">
                {titles[kind]}
              </th>
              {(['sound', 'notification'] as const).map((way) => (
                <td key={way} className="py-2 text-center">
                  <span className="inline-flex align-middle">
                    <Switch
                      label={`${titles[kind]}: ${way}`}
                      checked={announce[kind][way]}
                      onChange={(on) => set(kind, { [way]: on })}
                    />
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
