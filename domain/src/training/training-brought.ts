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

type Attended = AttendedInYear & { readonly centralised: boolean };

/** What a bureau knows of a person's year: his sessions there, and what he himself brought along. */
export function trainingBrought(year: number, attended: readonly Attended[], credits: readonly CreditOfYear[]) {
  const [own, brought] = [inYear(year, attended), credits.filter((credit) => credit.year === year)];
  return { halfDays: centralisedHalfDays(own) + sum(brought), ...exams(own, brought) };
}

/**
 * What the new bureau counts on: his sessions of the year everywhere else, less what it credits him with already. Who comes back
 * within the year has his own sessions there still, and they count once.
 */
export function trainingCredited(year: number, attendedElsewhere: readonly Attended[], creditedHere: readonly CreditOfYear[]) {
  const [elsewhere, here] = [inYear(year, attendedElsewhere), creditedHere.filter((credit) => credit.year === year)];
  return { halfDays: Math.max(0, centralisedHalfDays(elsewhere) - sum(here)), ...exams(elsewhere, []) };
}

const inYear = (year: number, attended: readonly Attended[]) => attended.filter(({ from }) => Number(from.slice(0, 4)) === year);
const sum = (entries: readonly { readonly halfDays: number }[]) => entries.reduce((total, { halfDays }) => total + halfDays, 0);
const centralisedHalfDays = (attended: readonly Attended[]) => sum(attended.filter(({ centralised }) => centralised));

function exams(attended: readonly Attended[], credits: readonly CreditOfYear[]) {
  return {
    examined: attended.some(({ score, passed }) => score !== null || passed !== null) || credits.some(({ examined }) => examined),
    passed: attended.some(({ passed }) => passed === true) || credits.some(({ passed }) => passed),
  };
}
