import type { GradedTier } from '../discretion/ids.ts';
import type { BasisVersion } from '../law/penalty.ts';
import type { Calendar } from '../legal-time/calendar.ts';
import type { PlainDate } from '../legal-time/plain-date.ts';
import type { Refusal } from '../ruling.ts';
import type { Settings } from '../settings/ids.ts';

/** Days on which a certificate is good; both included. */
export interface CertificateSpan {
  readonly number: string;
  readonly from: PlainDate | null;
  readonly until: PlainDate | null;
}

/** What the rules look at in a person's file. */
export interface PersonFacts {
  readonly person: string;
  readonly name: string;
  readonly bureau: number;
  readonly category: 'officer' | 'auxiliary' | 'other';
  readonly joinedOn: PlainDate | null;
  readonly leftOn: PlainDate | null;
  /** Valid, not suspended, not revoked: exactly these days. */
  readonly certified: readonly CertificateSpan[];
}

/** The matter of the case as the bureau may enforce it. */
export interface MatterFacts {
  readonly code: string;
  readonly title: string;
  readonly versions: readonly BasisVersion[];
  /** Null: the bureau is competent. Otherwise the refusal that stands against it (Guideline 5.G1), with the competent bureau where one is known. */
  readonly notCompetent: Refusal | null;
  readonly policeOnly: boolean;
}

/** What the rules of a case need beside the case itself; read in the transaction of the command. */
export interface CaseFacts {
  readonly today: PlainDate;
  /** Instant of the command, UTC. */
  readonly now: string;
  readonly bureau: number;
  readonly calendar: Calendar;
  readonly settings: Settings;
  readonly actor: { readonly account: string; readonly person: string | null };
  /** Everybody whom the input or the case names. */
  readonly people: ReadonlyMap<string, PersonFacts>;
  readonly matter: MatterFacts | null;
  /** The benchmark's tier for the circumstances that were entered; a problem where it cannot be told; null where no benchmark is on record. */
  readonly tier: GradedTier | { readonly problem: string; readonly missing: readonly string[] } | null;
  /** Files of the bureau that are on record and intact. */
  readonly files: ReadonlySet<string>;
  /** Minutes in which a named officer stands in another record already: person → what, from, until. */
  readonly elsewhere: readonly { readonly person: string; readonly from: string; readonly until: string; readonly where: string }[];
}
