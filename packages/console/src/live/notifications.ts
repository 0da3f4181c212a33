/**
 * Whether this browser shows notifications: it does, it was not asked yet, it refuses, it has none, or it has none for
 * pages that are not served over https.
 */
export type NotificationState = 'granted' | 'default' | 'denied' | 'missing' | 'insecure'

/** Chrome on Android has `Notification` and a permission, but pages cannot create one. */
let throws = false

/** Returns whether this browser shows notifications. */
export function notificationState(): NotificationState {
  if (!window.isSecureContext) return 'insecure'
  return 'Notification' in window && !throws ? Notification.permission : 'missing'
}

/** Shows a notification. Returns null where the browser cannot. */
export function show(title: string, options: NotificationOptions): Notification | null {
  try {
    return new Notification(title, options)
  } catch {
    throws = true
    return null
  }
}

/** Asks for the permission to notify. Browsers require a click or a key before. */
export async function askToNotify(): Promise<NotificationState> {
  if (notificationState() === 'default') await Notification.requestPermission()
  return notificationState()
}
