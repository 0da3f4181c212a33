/** The settings pages in groups, in the order of the menu. */
export const settingsGroups = [
  {
    title: 'When a person is needed',
    pages: [
      { to: '/settings/handoff', name: 'Handoff' },
      { to: '/settings/hours', name: 'Office hours' },
      { to: '/settings/texts', name: 'Texts' },
    ],
  },
  {
    title: 'Who answers',
    pages: [
      { to: '/settings/assistants', name: 'Assistants' },
      { to: '/settings/knowledge', name: 'Knowledge' },
    ],
  },
  { title: 'Where customers are', pages: [{ to: '/settings/channels', name: 'Channels' }] },
  {
    title: 'Workspace',
    pages: [
      { to: '/settings/teammates', name: 'Teammates' },
      { to: '/settings/api-keys', name: 'API keys', admins: true },
      { to: '/settings/status', name: 'Status', admins: true },
      { to: '/settings/failed-jobs', name: 'Failed jobs', admins: true },
      { to: '/settings/workspace', name: 'Workspace' },
      { to: '/settings/profile', name: 'Profile' },
    ],
  },
] as const satisfies readonly { title: string; pages: readonly SettingsPage[] }[]

interface SettingsPage {
  to: string
  name: string
  /** Whether only admins and owners can open it. */
  admins?: true
}

/** Returns the pages of a group that a role can open. */
export const pagesFor = (pages: readonly SettingsPage[], role: string): readonly SettingsPage[] =>
  pages.filter(({ admins }) => !admins || role === 'admin' || role === 'owner')
