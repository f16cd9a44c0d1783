/** A tier of a benchmark as the calculator found it for the facts of a case. Amounts in whole yuan, both ends included. */
export interface GradedTier {
  /** Subject of the benchmark in its ledger, and its title with number of publication. */
  readonly benchmark: string;
  readonly title: string;
  readonly tier: string;
  /** The tier's name and condition in the benchmark's own words. */
  readonly name: string;
  readonly condition: string;
  readonly min: number;
  readonly max: number;
}
