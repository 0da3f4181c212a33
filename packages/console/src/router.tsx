import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { basePath } from './base.ts'
import { isView } from './live/views.ts'
import { accountRoutes } from './screens/account/routes.tsx'
import { labRoutes } from './screens/lab/routes.tsx'
import { settingsScreens } from './screens/settings/routes.tsx'
import { startRoutes } from './screens/start/routes.tsx'
import { NotFound, Shell } from './shell/shell.tsx'
import { ScreenFailed } from './ui/boundary.tsx'

const root = createRootRoute({ notFoundComponent: NotFound })

/** The parent of all routes that need a signed-in teammate. */
const signedIn = createRoute({ getParentRoute: () => root, id: 'signed-in', component: Shell })

const home = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/inbox/$view', params: { view: 'needs' } })
  },
})
const Inbox = lazyRouteComponent(() => import('./screens/inbox/inbox.tsx'), 'Inbox')
const onlyViews = ({ params }: { params: { view: string } }) => {
  if (!isView(params.view)) throw redirect({ to: '/inbox/$view', params: { view: 'needs' } })
}
const inbox = createRoute({
  getParentRoute: () => signedIn,
  path: '/inbox/$view',
  beforeLoad: onlyViews,
  component: Inbox,
})
const conversation = createRoute({ getParentRoute: () => inbox, path: '/$conversationId' })

export const router = createRouter({
  routeTree: root.addChildren([
    ...accountRoutes(root),
    signedIn.addChildren([
      home,
      inbox.addChildren([conversation]),
      ...settingsScreens(signedIn),
      ...labRoutes(signedIn),
      ...startRoutes(signedIn),
    ]),
  ]),
  basepath: basePath,
  defaultPreload: 'intent',
  defaultErrorComponent: ScreenFailed,
})
