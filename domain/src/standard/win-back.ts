import type { PlainDate } from '../legal-time/plain-date.ts';

/** What would win a lost standard back: a sentence (contract/src/standing-text.ts) and its facts. */
export type WinBack =
  | ({ readonly sentence: 'name-expected' } & NameExpected)
  | ({ readonly sentence: 'team-name-expected' } & NameExpected)
  | { readonly sentence: 'enforcement-unit-missing' }
  | { readonly sentence: 'declaration-missing' }
  | { readonly sentence: 'declaration-unconfirmed' }
  | { readonly sentence: 'declaration-sent-back'; readonly reason: string }
  | { readonly sentence: 'declaration-expired'; readonly until: PlainDate }
  | { readonly sentence: 'certificates-missing'; readonly people: number }
  | { readonly sentence: 'business-training-missing'; readonly until: PlainDate }
  | ({ readonly sentence: 'officer-days-missing'; readonly heldHalfDaysMissing: number } & DaysMissing)
  | ({ readonly sentence: 'auxiliary-days-missing' } & DaysMissing)
  | { readonly sentence: 'onboarding-missing'; readonly people: number; readonly workingDaysMissing: number; readonly onPost: number }
  | { readonly sentence: 'assessments-missing'; readonly people: number; readonly year: number }
  | { readonly sentence: 'institutions-missing'; readonly topics: readonly string[] }
  | {
      readonly sentence: 'levels-unclear' | 'grounds-missing' | 'mandates-missing' | 'mandates-unpublished' | 'matters-left-to-others';
      readonly matters: number;
    }
  | {
      readonly sentence:
        | 'cases-late'
        | 'files-incomplete'
        | 'decisions-unpublished'
        | 'reviews-missing'
        | 'recordings-missing'
        | 'education-missing'
        | 'steps-late';
      readonly cases: number;
    }
  | { readonly sentence: 'liaison-missing' }
  | { readonly sentence: 'liaison-too-many'; readonly people: number };

export interface NameExpected {
  readonly actual: string;
  readonly expected: readonly string[];
}

export interface DaysMissing {
  readonly people: number;
  /** Of all of them together. */
  readonly halfDaysMissing: number;
  /** Of the one who lacks most. */
  readonly mostHalfDays: number;
  /** Hundredths of a day a month that the one who lacks most needs from now on; null where the days left are too few. */
  readonly pace: number | null;
  readonly until: PlainDate;
}
