import type { Conversation } from '@baton/core'
import { at } from '../base.ts'
import { lookOf } from '../triggers/reasons.tsx'
import { prefs } from './prefs.ts'
import { nameOf } from './views.ts'

const fresh = 20_000
let audio: AudioContext | null = null

/** Prepares sound: browsers allow it only after the first interaction with the page. */
export function unlockSound() {
  const open = () => {
    audio ??= new AudioContext()
    // If the browser forbids sound, the badge and the title still show new handoffs.
    audio.resume().catch(() => undefined)
  }
  addEventListener('pointerdown', open, { once: true })
  addEventListener('keydown', open, { once: true })
}

/**
 * Plays a sound and shows a notification for a new handoff, in one tab only. Skips handoffs that a teammate requested
 * or that are assigned to this teammate.
 */
export function announce(item: Conversation, before: Conversation | undefined, teammateId: string) {
  const { handoff } = item
  if (item.owner !== 'queue' || !handoff || handoff.status !== 'pending') return
  if (before?.handoff?.id === handoff.id && before.owner === 'queue') return
  if (handoff.reason === 'teammate_request' || handoff.assignee?.id === teammateId) return
  if (Date.now() - Date.parse(handoff.requestedAt) > fresh) return
  inOneTab(`baton-${handoff.id}`, () => {
    if (prefs.get().sound) chime()
    notify(item, lookOf(handoff.reason).reason)
  })
}

function inOneTab(name: string, act: () => void) {
  if (!navigator.locks) return act()
  navigator.locks
    .request(name, { ifAvailable: true }, async (lock) => {
      if (!lock) return
      act()
      await new Promise((resolve) => setTimeout(resolve, 3_000))
    })
    .catch(act)
}

/** Plays two soft notes. They are generated, so there is no file to load. */
export function chime() {
  if (audio?.state !== 'running') return
  for (const [at, hertz] of [
    [0, 659],
    [0.14, 880],
  ] as const) {
    const tone = audio.createOscillator()
    const volume = audio.createGain()
    const start = audio.currentTime + at
    tone.frequency.value = hertz
    volume.gain.setValueAtTime(0, start)
    volume.gain.linearRampToValueAtTime(0.12, start + 0.02)
    volume.gain.exponentialRampToValueAtTime(0.001, start + 0.5)
    tone.connect(volume).connect(audio.destination)
    tone.start(start)
    tone.stop(start + 0.55)
  }
}

function notify(item: Conversation, why: string) {
  if (!('Notification' in window) || Notification.permission !== 'granted' || document.visibilityState === 'visible')
    return
  const quote = item.handoff?.evidence[0]?.quote ?? item.lastMessage?.text ?? ''
  const shown = new Notification(`${nameOf(item)} · ${why}`, { body: quote.slice(0, 140), tag: item.id })
  shown.onclick = () => {
    window.focus()
    history.pushState(null, '', at(`/inbox/queue/${item.id}`))
    dispatchEvent(new PopStateEvent('popstate'))
  }
}
