/** What no text that was read fixes (law digest, annex D). The shipped values and their sources stand in settings.ts. */
export interface Settings {
  /** Working days for checking a clue, and how many the head may add. */
  readonly clueCheckDays: number;
  readonly clueCheckExtensionDays: number;
  /** Working days for statement and defence after the notice. */
  readonly defenceDays: number;
  /** Days that the head may add to the 90, and that collective deliberation may add after that. */
  readonly decisionExtensionDays: number;
  readonly decisionSecondExtensionDays: number;
  /** Working days for the closing form. */
  readonly closeFormDays: number;
  /** Whole yuan from which a hearing must be offered. */
  readonly hearingThresholdCitizen: number;
  readonly hearingThresholdOrganisation: number;
  readonly hearingThresholdBusinessHousehold: number;
  /** Whole yuan from which a case counts as major: collective deliberation and legal review. */
  readonly majorCaseCitizen: number;
  readonly majorCaseOrganisation: number;
  /** Working days for the legal review. */
  readonly legalReviewDays: number;
  readonly businessHouseholdAsCitizen: boolean;
  /** Days after closing for archiving. */
  readonly archiveDays: number;
  /** Working days within which a case outside the mandate is transferred. */
  readonly transferDays: number;
  /** Working days within which a party notifies a changed address. */
  readonly addressChangeDays: number;
  /** Whether a fine outside its benchmark tier needs collective deliberation beside the reasons. */
  readonly departureNeedsDeliberation: boolean;
  /** Whether an illegal building counts as a continuing act while it stands, so that the limitation does not run. */
  readonly standingBuildingContinues: boolean;
}

export type SettingKey = keyof Settings;
