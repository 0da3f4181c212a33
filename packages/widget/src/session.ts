import type { PublicConversation } from '@baton/core/model'
import type { Api, ApiResult } from './api.ts'
import type { Storage } from './storage.ts'

type Refusal = Extract<ApiResult<never>, { ok: false }>
export type Opened<T> = { ok: true; value: T } | Refusal

export interface Session {
  /** The bearer, null before the first interaction. */
  bearer(): string | null
  /**
   * Opens or resumes the session, one call at a time. Returns the bearer and the contact's conversations. With `renew`,
   * or with an identity, replaces an expired session with a new one.
   */
  open(renew: boolean): Promise<Opened<{ bearer: string; conversations: PublicConversation[] }>>
  /** Deletes the bearer, which the server no longer accepts. */
  forget(): void
  setIdentity(token: string): void
}

/** Keeps the visitor's session on the device. Creates it at the first interaction and resumes it later. */
export function createSession(
  api: Api,
  storage: Storage,
  { token, locale, identity: first }: { token: string; locale: string; identity: string | null },
): Session {
  let identity = first
  let opening: ReturnType<Session['open']> | null = null

  async function open(renew: boolean): ReturnType<Session['open']> {
    const known = storage.get('session')
    const body = { token, ...(identity ? { identity } : {}), locale, page: location.href.slice(0, 2000) }
    let answer = await api.resume(body, known)
    if (!answer.ok && answer.status === 401 && known) {
      // The session expired, was revoked, or ended when the visitor signed in. Else the next message creates a new one.
      storage.remove('session')
      if (renew || identity) answer = await api.resume(body, null)
    }
    if (!answer.ok) return answer
    storage.set('session', answer.value.token)
    return { ok: true, value: { bearer: answer.value.token, conversations: answer.value.conversations } }
  }

  return {
    bearer: () => storage.get('session'),
    async open(renew) {
      const running = opening
      if (running) {
        const answer = await running
        if (answer.ok || !renew) return answer
      }
      opening = open(renew).finally(() => {
        opening = null
      })
      return opening
    },
    forget: () => storage.remove('session'),
    setIdentity(next) {
      identity = next
    },
  }
}
