import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  retainSearchParams,
} from '@tanstack/react-router';
import { asOfIn } from './shell/as-of.ts';
import { failureOf } from './shell/failure.ts';
import { FailurePanel } from './shell/failure-panel.tsx';
import { Root } from './shell/root.tsx';
import { parseAddress, textIn, textsIn, writeAddress } from './shell/search-text.ts';
import { meQuery } from './shell/session.ts';

type Search = Readonly<Record<string, unknown>>;

const rootRoute = createRootRouteWithContext<{ readonly client: QueryClient }>()({ component: Root, notFoundComponent: NotFound });

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search: Search) => ({ to: textIn(search, 'to') }),
  component: lazyRouteComponent(() => import('./shell/sign-in-page.tsx'), 'SignInPage'),
});

const passwordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/password',
  component: lazyRouteComponent(() => import('./shell/password-page.tsx'), 'PasswordPage'),
});

/** For anybody: nothing of these pages asks who is there. */
const publicRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/public',
    validateSearch: (search: Search) => ({ number: textIn(search, 'number'), bureau: textIn(search, 'bureau') }),
    component: lazyRouteComponent(() => import('./publicity/decisions-page.tsx'), 'DecisionsPage'),
    errorComponent: Failed,
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/public/decisions/$id',
    component: lazyRouteComponent(() => import('./publicity/decision-page.tsx'), 'DecisionPage'),
    errorComponent: Failed,
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/public/certificate',
    validateSearch: (search: Search) => ({ number: textIn(search, 'number') }),
    component: lazyRouteComponent(() => import('./publicity/certificate-page.tsx'), 'CertificatePage'),
    errorComponent: Failed,
  }),
];

/** Everything behind the sign-in. Nobody gets here without a session, nor with a password that somebody else chose. */
const officeRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'office',
  validateSearch: (search: Search) => asOfIn(search),
  search: { middlewares: [retainSearchParams(['on', 'known'])] },
  beforeLoad: async ({ context, location }) => {
    const me = await context.client.ensureQueryData(meQuery).catch((error: unknown) => {
      if (failureOf(error).kind === 'signed-out') throw redirect({ to: '/sign-in', search: { to: location.href } });
      throw error;
    });
    if (me.mustChange) throw redirect({ to: '/password' });
  },
  component: lazyRouteComponent(() => import('./shell/layout.tsx'), 'Layout'),
  errorComponent: Failed,
});

/** What a page keeps in the address: search, order, column filters, hidden columns, the tab above it, an act begun, a month. */
function tableSearch(search: Search) {
  return {
    q: textIn(search, 'q'),
    sort: textIn(search, 'sort'),
    order: textIn(search, 'order'),
    tab: textIn(search, 'tab'),
    hide: textIn(search, 'hide'),
    where: textsIn(search, 'where'),
    act: textIn(search, 'act'),
    month: textIn(search, 'month'),
  };
}

/** A page of the office: its address, the file that it comes with, and its component. */
function page<M extends Record<string, unknown>>(path: string, load: () => Promise<M>, component: keyof M & string) {
  return createRoute({
    getParentRoute: () => officeRoute,
    path,
    validateSearch: tableSearch,
    component: lazyRouteComponent(load as never, component as never),
    errorComponent: Failed,
  });
}

const officePages = [
  page('/', () => import('./worklist/worklist-page.tsx'), 'WorklistPage'),
  page('/people', () => import('./people/people-page.tsx'), 'PeoplePage'),
  page('/people/$subject', () => import('./people/person-page.tsx'), 'PersonPage'),
  page('/training', () => import('./training/training-page.tsx'), 'TrainingPage'),
  page('/training/$subject', () => import('./training/session-page.tsx'), 'SessionPage'),
  page('/transfers', () => import('./transfers/transfers-page.tsx'), 'TransfersPage'),
  page('/organisation', () => import('./organisation/organisation-page.tsx'), 'OrganisationPage'),
  page('/organisation/$subject', () => import('./organisation/bureau-page.tsx'), 'BureauPage'),
  page('/standing', () => import('./standing/standing-page.tsx'), 'StandingPage'),
  page('/attestation', () => import('./attestation/attestation-page.tsx'), 'AttestationPage'),
  page('/roster', () => import('./roster/roster-page.tsx'), 'RosterPage'),
  page('/roster/$preview', () => import('./roster/preview-page.tsx'), 'PreviewPage'),
  page('/cases', () => import('./penalty-case/cases-page.tsx'), 'CasesPage'),
  page('/cases/$subject', () => import('./penalty-case/case-page.tsx'), 'CasePage'),
  page('/approvals', () => import('./penalty-case/approvals-page.tsx'), 'ApprovalsPage'),
  page('/reviews', () => import('./penalty-case/reviews-page.tsx'), 'ReviewsPage'),
  page('/limits', () => import('./penalty-case/limits-page.tsx'), 'LimitsPage'),
  page('/benchmarks', () => import('./benchmarks/benchmarks-page.tsx'), 'BenchmarksPage'),
  page('/benchmarks/new', () => import('./benchmarks/new-benchmark-page.tsx'), 'NewBenchmarkPage'),
  page('/benchmarks/$subject', () => import('./benchmarks/benchmark-page.tsx'), 'BenchmarkPage'),
  page('/refusals', () => import('./refusals/refusals-page.tsx'), 'RefusalsPage'),
  page('/settings', () => import('./settings/settings-page.tsx'), 'SettingsPage'),
  page('/matters', () => import('./mandate/matters-page.tsx'), 'MattersPage'),
  page('/mandate', () => import('./mandate/mandate-page.tsx'), 'MandatePage'),
  page('/accounts', () => import('./accounts/accounts-page.tsx'), 'AccountsPage'),
  page('/delegations', () => import('./accounts/delegations-page.tsx'), 'DelegationsPage'),
  page('/reminders', () => import('./reminder/undelivered-page.tsx'), 'UndeliveredPage'),
  page('/audit', () => import('./audit/audit-page.tsx'), 'AuditPage'),
];

function NotFound() {
  return <FailurePanel error={undefined} />;
}

function Failed({ error, reset }: { readonly error: unknown; readonly reset: () => void }) {
  return <FailurePanel error={error} again={reset} />;
}

export function createOfficeRouter(client: QueryClient) {
  return createRouter({
    routeTree: rootRoute.addChildren([signInRoute, passwordRoute, ...publicRoutes, officeRoute.addChildren(officePages)]),
    context: { client },
    parseSearch: parseAddress,
    stringifySearch: writeAddress,
    scrollRestoration: true,
    defaultPreload: false,
  });
}
