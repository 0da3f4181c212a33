import type { Language } from './locale.ts'

interface LauncherStrings {
  open: string
  close: string
  /** The text after `open` for screen readers: "Open chat, 2 new". */
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
    failed: 'Der Chat konnte nicht geladen werden. Bitte versuchen Sie es noch einmal.',
  },
  es: {
    open: 'Abrir el chat',
    close: 'Cerrar el chat',
    unread: (n) => `${n} sin leer`,
    failed: 'No se pudo cargar el chat. Inténtelo de nuevo.',
  },
  fr: {
    open: 'Ouvrir le chat',
    close: 'Fermer le chat',
    unread: (n) => (n > 1 ? `${n} non lus` : `${n} non lu`),
    failed: 'Le chat n’a pas pu être chargé. Veuillez réessayer.',
  },
  pt: {
    open: 'Abrir o chat',
    close: 'Fechar o chat',
    unread: (n) => (n > 1 ? `${n} não lidas` : `${n} não lida`),
    failed: 'Não foi possível carregar o chat. Tente novamente.',
  },
  ar: {
    open: 'فتح المحادثة',
    close: 'إغلاق المحادثة',
    unread: (n) => `غير المقروءة: ${n}`,
    failed: 'تعذّر تحميل المحادثة. يُرجى إعادة المحاولة.',
  },
}
