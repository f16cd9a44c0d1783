import { z } from 'zod';

export const searchPath = '/api/search';
export const searchQuery = z.object({ q: z.string().max(60) });

export interface SearchHit {
  readonly kind: 'person' | 'certificate' | 'training-session' | 'institution' | 'section' | 'bureau' | 'penalty-case';
  readonly subject: string;
  /** Subject whose page shows it: the person of a certificate, otherwise itself. */
  readonly page: string;
  readonly label: string;
  readonly detail: string;
  readonly bureau: number;
}

export interface SearchView {
  readonly hits: readonly SearchHit[];
}
