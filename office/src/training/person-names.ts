import { peoplePath, type PeopleView } from '@zhunsheng/contract/people';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { read } from '../shell/api.ts';

const AT_MOST = 10_000;

/** Names of people by subject, those who have left among them. Read once for all pages of this kind. */
export function usePersonNames(subjects: readonly string[]): ReadonlyMap<string, string> {
  const { data } = useQuery({
    queryKey: ['person-names'],
    queryFn: ({ signal }) => read<PeopleView>(peoplePath, { where: ['employment:at-work,left'], limit: AT_MOST }, { signal }),
    enabled: subjects.length > 0,
    staleTime: 60_000,
  });
  return useMemo(() => new Map((data?.rows ?? []).map((row) => [row.subject, row.name])), [data]);
}
