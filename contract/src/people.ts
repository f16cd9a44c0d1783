import { z } from 'zod';
import type { StandingOfCertificate } from './people-text.ts';
import { asOfShape } from './as-of.ts';
import type { Light } from './worklist.ts';

export const peoplePath = '/api/people';

/** Own choice (guideline.md art. 6, Screen): a certificate that expires within so many days is due. */
export const CERTIFICATE_DUE_DAYS = 90;

export const PEOPLE_SORTS = ['name', 'certificate', 'training', 'joined', 'number'] as const;
export const PEOPLE_FILTERS = ['category', 'certificate', 'training', 'employment', 'team'] as const;

/** `where=category:officer,auxiliary`; employment is `at-work` unless another is asked for. */
export const peopleQuery = z.object({
  ...asOfShape,
  subject: z.optional(z.uuid({ error: 'not-a-reference' })),
  q: z.optional(z.string().max(60)),
  bureau: z.optional(z.coerce.number().int().min(1).max(99_999)),
  where: z.optional(z.union([z.string(), z.array(z.string())]).transform((value) => (typeof value === 'string' ? [value] : value))),
  sort: z.optional(z.enum(PEOPLE_SORTS, { error: 'unknown-field' })),
  order: z.optional(z.enum(['asc', 'desc'])),
  limit: z.coerce.number().int().min(1).max(10_000).default(50),
  after: z.optional(z.string().max(400)),
});

export type PeopleQuery = z.infer<typeof peopleQuery>;

/** A person with what his line in a roster says: certificate, posts, training year, as of the day asked for. */
export interface PersonLine {
  readonly subject: string;
  readonly bureau: number;
  readonly personNumber: string;
  readonly name: string;
  readonly sex: '男' | '女';
  readonly category: 'officer' | 'auxiliary' | 'other';
  readonly team: string | null;
  readonly position: string | null;
  readonly joinedOn: string | null;
  readonly leftOn: string | null;
  /** Titles of the posts held on the day. */
  readonly posts: readonly string[];
  readonly enforcing: boolean;
  readonly certificate: {
    readonly subject: string | null;
    readonly number: string | null;
    readonly expiresOn: string | null;
    readonly standing: StandingOfCertificate;
    readonly light: Light;
  };
  /** Half-days of this year that count: centralised ones for officers, all for auxiliaries; credits brought along included. */
  readonly halfDays: number;
  /** Half-days that the year asks for; null where nothing is asked of this category. */
  readonly halfDaysAsked: number | null;
  readonly examined: boolean;
  /** Working days of onboarding on record before the day. */
  readonly onboardingDays: number;
}

export interface PeopleView {
  readonly on: string;
  readonly rows: readonly PersonLine[];
  readonly next: string | null;
}
