import type { MeView } from '@zhunsheng/contract/identity';
import type { Power } from '@zhunsheng/domain/identity/roles';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { keepCsrf, post, read } from './api.ts';

/** Not from contract/identity: that would bring every schema of it to the sign-in page. */
const PATHS = { me: '/api/me', signIn: '/api/sign-in', signOut: '/api/sign-out', password: '/api/password' } as const;

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }) => {
    const me = await read<MeView>(PATHS.me, {}, { signal, whenSignedOut: 'throw' });
    keepCsrf(me.csrf);
    return me;
  },
  staleTime: 5 * 60_000,
});

/** Who is signed in. Only below the office route, which waits for it. */
export function useMe(): MeView {
  return useSuspenseQuery(meQuery).data;
}

export function useMay(): (power: Power) => boolean {
  const { powers } = useMe();
  return (power) => powers.includes(power);
}

export async function signIn(login: string, password: string): Promise<{ readonly mustChange: boolean }> {
  const answer = await post<{ csrf: string; mustChange: boolean }>(PATHS.signIn, { login, password }, { whenSignedOut: 'throw' });
  keepCsrf(answer.csrf);
  return answer;
}

export function signOut(): Promise<unknown> {
  return post(PATHS.signOut, {}, { whenSignedOut: 'throw' });
}

export function changePassword(current: string, next: string): Promise<unknown> {
  return post(PATHS.password, { current, next }, { whenSignedOut: 'throw' });
}
