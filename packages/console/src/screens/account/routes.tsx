import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'

/** Creates the routes that work without signing in. */
export function accountRoutes(root: AnyRoute) {
  return [
    createRoute({
      getParentRoute: () => root,
      path: '/sign-in',
      component: lazyRouteComponent(() => import('./sign-in.tsx'), 'SignIn'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/join/$token',
      component: lazyRouteComponent(() => import('./join.tsx'), 'Join'),
    }),
  ]
}
