/** Attendance at centralised training, as far as a year's account needs it. The year of a session is that of its first day. */
export interface AttendedInYear {
  readonly from: string;
  readonly halfDays: number;
  readonly score: number | null;
  readonly passed: boolean | null;
}

export interface CreditOfYear {
  readonly year: number;
  readonly halfDays: number;
  readonly examined: boolean;
  readonly passed: boolean;
}

/** What a person has attended in a year and takes to another bureau: his sessions, and what he himself brought along. */
export function trainingBrought(year: number, attended: readonly (AttendedInYear & { readonly centralised: boolean })[], credits: readonly CreditOfYear[]) {
  const own = attended.filter(({ from }) => Number(from.slice(0, 4)) === year);
  const brought = credits.filter((credit) => credit.year === year);
  const halfDays = [...own.filter(({ centralised }) => centralised), ...brought].reduce((sum, entry) => sum + entry.halfDays, 0);
  return {
    halfDays,
    examined: own.some(({ score, passed }) => score !== null || passed !== null) || brought.some(({ examined }) => examined),
    passed: own.some(({ passed }) => passed === true) || brought.some(({ passed }) => passed),
  };
}
