import type { PublicConversation } from '@baton/core/model'
import type { Answer, Api } from './api.ts'
import type { Storage } from './storage.ts'

type Refusal = Extract<Answer<never>, { ok: false }>
export type Opened<T> = { ok: true; value: T } | Refusal

export interface Session {
  /** The bearer, null before the first interaction. */
  bearer(): string | null
  /**
   * Opens or resumes, one at a time; tells the contact's conversations. `renew`: where the old one has expired, make
   * another.
   */
  open(renew: boolean): Promise<Opened<{ bearer: string; conversations: PublicConversation[] }>>
  /** The bearer is worth nothing any more. */
  forget(): void
  setIdentity(token: string | null): void
}

/** Who the visitor is: made at the first interaction, kept on the device, resumed by itself. */
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
      // Expired or revoked: a new visit begins with the next word.
      storage.remove('session')
      if (renew) answer = await api.resume(body, null)
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
