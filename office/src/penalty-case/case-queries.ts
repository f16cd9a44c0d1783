import { type ApprovalLine, type CaseOfficer, type CaseView, penaltyCasePaths, type SimilarCases } from '@zhunsheng/contract/penalty-case';
import { mandatePaths, type MattersView } from '@zhunsheng/contract/mandate';
import { useQuery } from '@tanstack/react-query';
import { read } from '../shell/api.ts';

export function useCase(subject: string) {
  return useQuery({
    queryKey: ['penalty-case', subject],
    queryFn: ({ signal }) => read<CaseView>(penaltyCasePaths.page(subject), {}, { signal }),
    enabled: subject !== '',
  });
}

const NOBODY: readonly CaseOfficer[] = [];

/** Who is at work in one's own bureau; undefined while it is read. */
export function useOfficers(enabled = true): readonly CaseOfficer[] | undefined {
  const { data, error } = useQuery({
    queryKey: ['case-officers'],
    queryFn: ({ signal }) => read<{ rows: CaseOfficer[] }>(penaltyCasePaths.officers, {}, { signal }),
    enabled,
  });
  return error === null ? data?.rows : NOBODY;
}

export function useMatters() {
  return useQuery({
    queryKey: ['matters'],
    queryFn: ({ signal }) => read<MattersView>(mandatePaths.matters, {}, { signal }),
  });
}

export function useSimilar(subject: string, enabled: boolean) {
  return useQuery({
    queryKey: ['similar-cases', subject],
    queryFn: ({ signal }) => read<SimilarCases>(penaltyCasePaths.similar(subject), {}, { signal }),
    enabled,
  });
}

export function useApprovals() {
  return useQuery({
    queryKey: ['case-approvals'],
    queryFn: ({ signal }) => read<{ rows: ApprovalLine[] }>(penaltyCasePaths.approvals, {}, { signal }),
  });
}
