import type { EvidenceView, StandingCell, StandingRow, StandingView } from '@zhunsheng/contract/standing';
import type { StandardId } from '@zhunsheng/domain/standard/standing';
import type { Client } from '@zhunsheng/server/testing/test-server';
import { expect } from 'vitest';

/** Where one bureau stands, as this reader sees it. */
export async function standingOf(client: Client, bureau: number, query = ''): Promise<StandingRow['standings']> {
  const { body } = await client.get(`/api/standing?bureau=${bureau}${query}`);
  const [row] = (body as StandingView).rows;
  if (row === undefined) throw new Error(`no row for ${bureau}`);
  return row.standings;
}

export async function cellOf(client: Client, bureau: number, standard: StandardId, query = ''): Promise<StandingCell> {
  return (await standingOf(client, bureau, query))[standard];
}

export async function evidenceOf(client: Client, bureau: number, standard: StandardId, query = ''): Promise<EvidenceView> {
  const { status, body } = await client.get(`/api/standing/evidence?bureau=${bureau}&standard=${standard}${query}`);
  expect(status).toBe(200);
  return body as EvidenceView;
}
