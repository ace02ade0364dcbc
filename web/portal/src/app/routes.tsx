/** The addresses of the portal, each page fetched when somebody goes there. The server knows them too: `src/http/portal.ts`. */
import { createBrowserRouter } from 'react-router';
import { NotFound } from '../ui/not-found';
import { PageFailed } from './page-failed';
import { Shell } from './shell';
import { PageSkeleton } from '../ui/skeletons';

export const routes = createBrowserRouter([
  {
    Component: Shell,
    ErrorBoundary: PageFailed,
    HydrateFallback: PageSkeleton,
    children: [
      {
        ErrorBoundary: PageFailed,
        children: [
          { path: '/', lazy: () => import('../pages/cases/cases-page') },
          { path: '/cases', lazy: () => import('../pages/cases/cases-page') },
          { path: '/cases/:number', lazy: () => import('../pages/case/case-page') },
          { path: '/new', lazy: () => import('../pages/new/new-page') },
          { path: '/new/sent/:number', lazy: () => import('../pages/new/sent-page') },
          { path: '/agreements', lazy: () => import('../pages/agreements/agreements-page') },
          { path: '/agreements/:id', lazy: () => import('../pages/agreements/agreement-page') },
          { path: '/buy', lazy: () => import('../pages/buy/buy-page') },
          { path: '/buy/:id', lazy: () => import('../pages/buy/purchase-page') },
          { path: '/organisations/:handle', lazy: () => import('../pages/organisation/organisation-page') },
          { path: '/desk', lazy: () => import('../pages/desk/desk-page') },
          { path: '/desk/queue', lazy: () => import('../pages/desk/queue-page') },
          { path: '/operator', lazy: () => import('../pages/operator/operator-page') },
          { path: '/profile', lazy: () => import('../pages/profile/profile-page') },
          { path: '*', Component: NotFound },
        ],
      },
    ],
  },
]);
