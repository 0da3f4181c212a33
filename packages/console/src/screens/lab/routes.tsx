import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'

export function labRoutes(parent: AnyRoute) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: '/lab',
      component: lazyRouteComponent(() => import('./lab.tsx'), 'Lab'),
    }),
  ]
}
