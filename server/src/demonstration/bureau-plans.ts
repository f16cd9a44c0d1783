/** The bureaus that have people in the demonstration; all others of the registry are empty. */
export interface BureauPlan {
  readonly bureau: number;
  readonly officers: number;
  readonly auxiliaries: number;
  /** Auxiliaries more, who left within the time that the demonstration covers. */
  readonly left?: number;
}

export const BUREAU_PLANS: readonly BureauPlan[] = [
  { bureau: 101, officers: 9, auxiliaries: 2 },
  { bureau: 103, officers: 6, auxiliaries: 2 },
  { bureau: 104, officers: 6, auxiliaries: 2 },
  { bureau: 1001, officers: 12, auxiliaries: 6, left: 2 },
  { bureau: 1002, officers: 10, auxiliaries: 5 },
  { bureau: 1003, officers: 8, auxiliaries: 5 },
  { bureau: 1004, officers: 8, auxiliaries: 4 },
  { bureau: 1005, officers: 7, auxiliaries: 5 },
  { bureau: 1006, officers: 7, auxiliaries: 4 },
  { bureau: 1007, officers: 6, auxiliaries: 4 },
  { bureau: 1008, officers: 7, auxiliaries: 4 },
  { bureau: 1009, officers: 8, auxiliaries: 4, left: 1 },
  { bureau: 1011, officers: 8, auxiliaries: 4 },
  { bureau: 1016, officers: 9, auxiliaries: 5, left: 1 },
];
