import type { Role } from '@zhunsheng/domain/identity/roles';
import { plainDateSchema, subjectIdSchema, textSchema } from '@zhunsheng/domain/ledger/schema';
import { z } from 'zod';

export const personnelPaths = {
  replaceLiaison: '/api/personnel/replace-liaison',
  assignPosts: '/api/personnel/assign-posts',
  recordAttendance: '/api/personnel/record-attendance',
  recordLeaving: '/api/personnel/record-leaving',
  colleagues: '/api/colleagues',
  duplicates: '/api/duplicates',
  settleDuplicate: '/api/duplicates/settle',
  openSealed: '/api/sealed/open',
  eraseKey: '/api/sealed/erase-key',
  sealedOf: (person: string) => `/api/sealed/${person}`,
};

/** How many people one command takes at once. */
export const MOST_PEOPLE = 500;

const reason = textSchema(500);

function people<E extends { readonly subject: string; readonly person: string }>(entry: z.ZodType<E>) {
  const once = (key: 'subject' | 'person') => (entries: readonly E[]) => new Set(entries.map((item) => item[key])).size === entries.length;
  return z
    .array(entry)
    .min(1, 'required')
    .max(MOST_PEOPLE, 'out-of-range')
    .refine(once('person'), 'not-a-reference')
    .refine(once('subject'), 'not-a-reference');
}

export const replaceLiaisonInput = z.strictObject({ person: subjectIdSchema, from: plainDateSchema, dutySubject: subjectIdSchema });

export const assignPostsInput = z.strictObject({
  entries: people(z.strictObject({ subject: subjectIdSchema, person: subjectIdSchema })),
  title: textSchema(60),
  enforcing: z.boolean({ error: 'not-an-option' }),
  line: z.enum(['frontline', 'office'], { error: 'not-an-option' }),
  team: z.union([textSchema(60), z.null()]),
  from: plainDateSchema,
});

export const recordAttendanceInput = z.strictObject({
  session: subjectIdSchema,
  entries: people(
    z.strictObject({
      subject: subjectIdSchema,
      person: subjectIdSchema,
      halfDays: z.int({ error: 'not-a-whole-number' }).min(1, 'out-of-range').max(120, 'out-of-range'),
      score: z.union([z.int({ error: 'not-a-whole-number' }).min(0, 'out-of-range').max(1000, 'out-of-range'), z.null()]),
      passed: z.union([z.boolean({ error: 'not-an-option' }), z.null()]),
    }),
  ),
});

export const recordLeavingInput = z.strictObject({
  person: subjectIdSchema,
  /** Last day at the bureau. */
  on: plainDateSchema,
  reason,
  /** Account of the same bureau that takes over what is open. */
  successor: z.union([subjectIdSchema, z.null()]).default(null),
});

/** What a leaving ended and what passed to whom. */
export interface LeavingResult {
  readonly person: string;
  readonly position: number;
  readonly posts: readonly string[];
  readonly duties: readonly string[];
  /** Open transfers that the successor now answers for. */
  readonly transfers: readonly { readonly transfer: string; readonly personName: string }[];
  readonly successor: string | null;
  /** Accounts that are being disabled. */
  readonly accounts: readonly string[];
}

/** The people who were refused, each with his obstacle: the lists of facts run in step. */
export interface PeopleRefusedFacts {
  readonly people: readonly string[];
  readonly codes: readonly string[];
  readonly gates: readonly string[];
  readonly subjects: readonly string[];
}

/** An account of one's own bureau: to take work over, to stand in for somebody or be stood in for. */
export interface ColleagueView {
  readonly account: string;
  readonly name: string;
  readonly person: string | null;
  readonly roles: readonly Role[];
}

export interface ColleaguesView {
  readonly colleagues: readonly ColleagueView[];
}

export const settleDuplicateInput = z.strictObject({ subject: subjectIdSchema, outcome: textSchema(500) });

export interface DuplicateView {
  readonly subject: string;
  readonly person: string;
  readonly personNumber: string;
  readonly personName: string;
  readonly claimedName: string;
  readonly heldBy: number;
  readonly claimedBy: number;
  readonly reportedAt: string;
  readonly status: 'open' | 'settled';
  readonly outcome: string | null;
  readonly settledAt: string | null;
}

export interface DuplicatesView {
  readonly duplicates: readonly DuplicateView[];
}

export const openSealedInput = z.strictObject({
  /** A person, or an entry about one that has sealed fields. */
  subject: subjectIdSchema,
  fields: z.array(z.string().max(40)).min(1, 'required').max(10, 'out-of-range'),
  reason,
});

/** `values` is null where the same command id came again: each opening is an act of its own. */
export interface OpenSealedResult {
  readonly opening: string;
  readonly values: Readonly<Record<string, string | null>> | null;
}

export const eraseKeyInput = z.strictObject({ person: subjectIdSchema, reason });

export interface SealedView {
  /** Whether what is sealed about the person can still be opened. */
  readonly keyErased: boolean;
  readonly openings: readonly {
    readonly openedAt: string;
    readonly byName: string;
    readonly fields: readonly string[];
    readonly reason: string;
  }[];
}
