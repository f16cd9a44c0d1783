import type { PlainDate } from '../legal-time/plain-date.ts';

/** The training of the year that a person brings along; half-days. */
export interface TrainingBrought {
  readonly halfDays: number;
  readonly examined: boolean;
  readonly passed: boolean;
}

/** A person goes from one bureau to another: handed over by the one, accepted by the other, moved on the day by the software. */
export type TransferEvent =
  | {
      readonly type: 'PersonHandedOver.v1';
      readonly person: string;
      readonly personName: string;
      readonly fromBureau: number;
      readonly toBureau: number;
      /** First day in the new bureau. */
      readonly effectiveOn: PlainDate;
      readonly halfDaysThisYear: number;
      readonly examined: boolean;
      readonly passed: boolean;
    }
  | { readonly type: 'TransferAccepted.v1' }
  | { readonly type: 'TransferDeclined.v1'; readonly reason: string }
  | { readonly type: 'TransferTakenBack.v1'; readonly reason: string }
  | ({ readonly type: 'TransferCompleted.v1' } & TrainingBrought)
  /** Somebody else of the old bureau answers for it, because the one who did has left. */
  | { readonly type: 'TransferReassigned.v1'; readonly responsible: string };

/** Who recorded an event, and when. */
export interface Stamp {
  readonly by: string;
  readonly at: string;
}
