import type { ListView } from '@zhunsheng/contract/ledger';
import type { PersonLine } from '@zhunsheng/contract/people';
import { PEOPLE_TEXT } from '@zhunsheng/contract/people-text';
import { showDate, showHalfDays } from '@zhunsheng/contract/text';
import { guideline } from '@zhunsheng/domain/law/instruments';
import { type Explanation, Figure } from '../patterns/figure.tsx';
import { read } from '../shell/api.ts';
import { useAsOf } from '../shell/as-of.ts';
import { type Say, useLocale, useSay } from '../shell/locale.ts';

export interface Attended {
  readonly subject: string;
  readonly session: string;
  readonly title: string;
  readonly from: string;
  readonly until: string;
  readonly halfDays: number;
  readonly centralised: boolean;
}

/** This year's attendances of one person with their sessions, and what a transfer brought along. */
export async function readTrainingYear(
  person: string,
  asOf: { on?: string | undefined; known?: string | undefined },
  day: string,
  signal: AbortSignal,
) {
  const list = (kind: string, where: readonly string[]) =>
    read<ListView>(`/api/ledger/${kind}`, { on: asOf.on, known: asOf.known, where, limit: 500 }, { signal });
  const [attendances, sessions, credits] = await Promise.all([
    list('attendance', [`person:${person}`]),
    list('training-session', []),
    list('training-credit', [`person:${person}`, `year:${day.slice(0, 4)}`]),
  ]);
  const held = new Map(sessions.rows.map((row) => [row.subject, row.values]));
  const attended = attendances.rows
    .map((row): Attended => {
      const session = held.get(String(row.values['session']));
      return {
        subject: row.subject,
        session: String(row.values['session']),
        title: String(session?.['title'] ?? ''),
        from: String(row.values['from']),
        until: String(row.values['until']),
        halfDays: Number(row.values['halfDays']),
        centralised: session?.['centralised'] === true,
      };
    })
    .filter((each) => each.from >= `${day.slice(0, 4)}-01-01` && each.until <= day)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const credit = credits.rows.reduce((sum, row) => sum + Number(row.values['halfDays']), 0);
  return { attended, credit };
}

/** Days of training this year against the five that article 6 asks for. */
export function TrainingFigure({ line }: { readonly line: PersonLine }) {
  const say = useSay();
  const locale = useLocale();
  const asOf = useAsOf();
  const asked = line.halfDaysAsked ?? 0;
  const missing = Math.max(0, asked - line.halfDays) / 2;
  async function explain(signal: AbortSignal): Promise<Explanation> {
    const { attended, credit } = await readTrainingYear(line.subject, asOf, asOf.day, signal);
    const counted = attended.filter((each) => line.category !== 'officer' || each.centralised);
    const records = counted.map((each) => ({
      key: each.subject,
      label: each.title,
      detail: `${showDate(each.from, locale)} · ${showHalfDays(each.halfDays, locale)}`,
      link: `/training/${each.session}`,
    }));
    return {
      computation: say(PEOPLE_TEXT.trainingHow),
      change: missing === 0 ? say(PEOPLE_TEXT.trainingChangeNone) : say(PEOPLE_TEXT.trainingChange, { missing }),
      basis: [guideline(line.category === 'officer' ? '6.2' : '6.3')],
      records:
        credit === 0 ? records : [...records, { key: 'credit', label: say(PEOPLE_TEXT.credit), detail: showHalfDays(credit, locale) }],
    };
  }
  return (
    <Figure
      value={figureText(line, say)}
      label={`${line.name} ${say(PEOPLE_TEXT.training)}`}
      queryKey={['training', line.subject, asOf.on, asOf.known]}
      explain={explain}
    />
  );
}

function figureText(line: PersonLine, say: Say): string {
  return say(PEOPLE_TEXT.trainingLine, { done: line.halfDays / 2, asked: (line.halfDaysAsked ?? 0) / 2 });
}
