import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'

/** The screens in front of the door. */
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
