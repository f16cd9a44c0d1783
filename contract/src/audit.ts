import { z } from 'zod';
import type { SecurityEventKind } from './role-text.ts';

export const auditPaths = {
  register: '/api/register',
  securityEvents: '/api/security-events',
  checkpoint: '/log/checkpoint',
  logKey: '/log/key',
};

/** Single facts that somebody may be asked about: kept by the commands themselves, listed for the audit administrator. */
export const AUDITED_KINDS = [
  'sealed-opening',
  'sealed-export',
  'roster-export',
  'roster-import',
  'key-erasure',
  'password-reset',
  'reaction-refusal',
  'file-damaged',
  'published-decision',
] as const;
export type AuditedKind = (typeof AUDITED_KINDS)[number];

export const registerQuery = z.object({
  kind: z.optional(z.enum(AUDITED_KINDS)),
  /** Cursor of the page before. */
  after: z.optional(z.string().max(100)),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});

/** Who did what, where and when. Whom it was about is a person number, never a name or anything sealed. */
export interface RegisterLine {
  readonly subject: string;
  readonly kind: AuditedKind;
  readonly bureau: number;
  readonly actorName: string;
  readonly personNumber: string | null;
  readonly accountName: string | null;
  readonly happenedAt: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

export interface RegisterView {
  readonly rows: readonly RegisterLine[];
  readonly next: string | null;
}

export interface SecurityEventLine {
  readonly id: string;
  readonly account: string | null;
  readonly name: string | null;
  readonly bureau: number | null;
  readonly kind: SecurityEventKind;
  readonly happened_at: string;
}
