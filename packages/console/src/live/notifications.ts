/**
 * Whether this browser shows notifications: it does, it was not asked yet, it refuses, it has none, or it has none for
 * pages that are not served over https.
 */
export type NotificationState = 'granted' | 'default' | 'denied' | 'missing' | 'insecure'

/** Returns whether this browser shows notifications. */
export function notificationState(): NotificationState {
  if (!window.isSecureContext) return 'insecure'
  return 'Notification' in window ? Notification.permission : 'missing'
}

/** Asks for the permission to notify. Browsers require a click or a key before. */
export async function askToNotify(): Promise<NotificationState> {
  if (notificationState() === 'default') await Notification.requestPermission()
  return notificationState()
}
