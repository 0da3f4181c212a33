// The shop's own button opens the chat, as any page may do.
document.querySelector('[data-open-chat]')?.addEventListener('click', () => window.Baton?.('open'))
