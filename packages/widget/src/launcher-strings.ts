import type { Language } from './locale.ts'

interface LauncherStrings {
  open: string
  close: string
  /** Follows `open` for a screen reader: "Open chat, 2 new". */
  unread(count: number): string
  failed: string
}

export const launcherStrings: Record<Language, LauncherStrings> = {
  en: {
    open: 'Open chat',
    close: 'Close chat',
    unread: (n) => `${n} new`,
    failed: 'The chat could not be loaded. Try again.',
  },
  de: {
    open: 'Chat öffnen',
    close: 'Chat schließen',
    unread: (n) => `${n} neu`,
    failed: 'Der Chat konnte nicht geladen werden. Bitte noch einmal versuchen.',
  },
  es: {
    open: 'Abrir el chat',
    close: 'Cerrar el chat',
    unread: (n) => `${n} sin leer`,
    failed: 'No se pudo cargar el chat. Inténtalo de nuevo.',
  },
  fr: {
    open: 'Ouvrir le chat',
    close: 'Fermer le chat',
    unread: (n) => `${n} non lus`,
    failed: 'Le chat n’a pas pu être chargé. Réessayez.',
  },
  pt: {
    open: 'Abrir o chat',
    close: 'Fechar o chat',
    unread: (n) => `${n} por ler`,
    failed: 'Não foi possível carregar o chat. Tente de novo.',
  },
  ar: {
    open: 'فتح المحادثة',
    close: 'إغلاق المحادثة',
    unread: (n) => `غير المقروءة: ${n}`,
    failed: 'تعذّر تحميل المحادثة. حاول مرة أخرى.',
  },
}
