import { type AnyRoute, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'

/** Creates the routes of the settings pages. Each page is loaded on first use. */
export function settingsScreens(parent: AnyRoute) {
  const frame = createRoute({
    getParentRoute: () => parent,
    path: '/settings',
    component: lazyRouteComponent(() => import('./frame.tsx'), 'SettingsFrame'),
  })
  const page = (path: string, component: ReturnType<typeof lazyRouteComponent>) =>
    createRoute({ getParentRoute: () => frame, path, component })
  return [
    frame.addChildren([
      createRoute({
        getParentRoute: () => frame,
        path: '/',
        beforeLoad: () => {
          throw redirect({ to: '/settings/handoff', replace: true })
        },
      }),
      page(
        'handoff',
        lazyRouteComponent(() => import('./handoff.tsx'), 'HandoffPage'),
      ),
      page(
        'hours',
        lazyRouteComponent(() => import('./hours.tsx'), 'HoursPage'),
      ),
      page(
        'texts',
        lazyRouteComponent(() => import('./texts.tsx'), 'TextsPage'),
      ),
      page(
        'assistants',
        lazyRouteComponent(() => import('./assistants.tsx'), 'AssistantsPage'),
      ),
      page(
        'assistants/new',
        lazyRouteComponent(() => import('./new-assistant.tsx'), 'NewAssistantPage'),
      ),
      page(
        'assistants/new/$kind',
        lazyRouteComponent(() => import('./new-assistant.tsx'), 'NewAssistantOfKindPage'),
      ),
      page(
        'assistants/$id',
        lazyRouteComponent(() => import('./assistant.tsx'), 'AssistantPage'),
      ),
      page(
        'knowledge',
        lazyRouteComponent(() => import('./knowledge.tsx'), 'KnowledgePage'),
      ),
      page(
        'knowledge/$id',
        lazyRouteComponent(() => import('./article.tsx'), 'ArticlePage'),
      ),
      page(
        'channels',
        lazyRouteComponent(() => import('./channels.tsx'), 'ChannelsPage'),
      ),
      page(
        'channels/new',
        lazyRouteComponent(() => import('./new-channel.tsx'), 'NewChannelPage'),
      ),
      page(
        'channels/new/$kind',
        lazyRouteComponent(() => import('./new-channel.tsx'), 'NewChannelOfKindPage'),
      ),
      page(
        'channels/$id',
        lazyRouteComponent(() => import('./channel.tsx'), 'ChannelPage'),
      ),
      page(
        'teammates',
        lazyRouteComponent(() => import('./teammates.tsx'), 'TeammatesPage'),
      ),
      page(
        'api-keys',
        lazyRouteComponent(() => import('./api-keys.tsx'), 'ApiKeysPage'),
      ),
      page(
        'status',
        lazyRouteComponent(() => import('./status.tsx'), 'StatusPage'),
      ),
      page(
        'failed-jobs',
        lazyRouteComponent(() => import('./failed-jobs.tsx'), 'FailedJobsPage'),
      ),
      page(
        'workspace',
        lazyRouteComponent(() => import('./workspace.tsx'), 'WorkspacePage'),
      ),
      page(
        'profile',
        lazyRouteComponent(() => import('./profile.tsx'), 'ProfilePage'),
      ),
    ]),
  ]
}
