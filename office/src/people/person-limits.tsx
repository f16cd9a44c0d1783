import type { PersonLine } from '@zhunsheng/contract/people';
import { PEOPLE_TEXT } from '@zhunsheng/contract/people-text';
import { showDate, showHalfDays } from '@zhunsheng/contract/text';
import { useQuery } from '@tanstack/react-query';
import { DayBars } from '../patterns/day-bars.tsx';
import { useAsOf } from '../shell/as-of.ts';
import { useLocale, useSay } from '../shell/locale.ts';
import { CertificateLight } from './certificate-light.tsx';
import type { PersonData } from './person-data.ts';
import { missingOf } from './person-missing.ts';
import { readTrainingYear, TrainingFigure } from './training-figure.tsx';

/** What runs for this person: certificate, training year, contract; and what is missing. */
export function PersonLimits({ data, line }: { readonly data: PersonData; readonly line: PersonLine }) {
  const say = useSay();
  const locale = useLocale();
  const { day } = useAsOf();
  const missing = missingOf(data, line, day, say);
  const contract = data.entries.contract.find((row) => row.values['until'] !== null && String(row.values['until']) >= day);
  return (
    <ul className="zs-limit-list">
      {line.category === 'officer' && (
        <li>
          <span className="zs-hint">{say(PEOPLE_TEXT.certificateLimit)}</span>
          <span>
            <CertificateLight line={line} day={day} />{' '}
            {line.certificate.number !== null &&
              (line.certificate.expiresOn === null ? say(PEOPLE_TEXT.unlimited) : showDate(line.certificate.expiresOn, locale))}
          </span>
        </li>
      )}
      {line.halfDaysAsked !== null && <TrainingYear line={line} />}
      {contract !== undefined && (
        <li>
          <span className="zs-hint">{say(PEOPLE_TEXT.contractLimit)}</span>
          <span>{showDate(String(contract.values['until']), locale)}</span>
        </li>
      )}
      <li>
        <span className="zs-hint">{say(PEOPLE_TEXT.missing)}</span>
        {missing.length === 0 ? (
          <span>{say(PEOPLE_TEXT.missingNothing)}</span>
        ) : (
          <ul className="zs-dots">
            {missing.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        )}
      </li>
    </ul>
  );
}

function TrainingYear({ line }: { readonly line: PersonLine }) {
  const say = useSay();
  const locale = useLocale();
  const asOf = useAsOf();
  const { data } = useQuery({
    queryKey: ['training-year', line.subject, asOf.on, asOf.known],
    queryFn: ({ signal }) => readTrainingYear(line.subject, asOf, asOf.day, signal),
  });
  const counts = (centralised: boolean) => line.category !== 'officer' || centralised;
  const part = (each: { subject: string; title: string; halfDays: number }) => ({
    key: each.subject,
    halfDays: each.halfDays,
    title: `${each.title} ${showHalfDays(each.halfDays, locale)}`,
  });
  const attended = data?.attended ?? [];
  const credited =
    data === undefined || data.credit === 0 ? [] : [{ key: 'credit', halfDays: data.credit, title: say(PEOPLE_TEXT.credit) }];
  const others = attended.filter((each) => !counts(each.centralised));
  const label = say(PEOPLE_TEXT.trainingYear, { year: Number(asOf.day.slice(0, 4)) });
  const total = others.reduce((sum, each) => sum + each.halfDays, 0);
  return (
    <li>
      <span className="zs-hint">{label}</span>
      <DayBars
        label={label}
        line={line.halfDaysAsked ?? 0}
        bars={[
          {
            key: 'counted',
            label: say(PEOPLE_TEXT.training),
            parts: [...attended.filter((each) => counts(each.centralised)).map(part), ...credited],
            shown: showHalfDays(line.halfDays, locale),
          },
          ...(total === 0
            ? []
            : [{ key: 'others', label: say(PEOPLE_TEXT.otherTraining), parts: others.map(part), shown: showHalfDays(total, locale) }]),
        ]}
      />
      <span>
        <TrainingFigure line={line} />{' '}
        {line.halfDays >= (line.halfDaysAsked ?? 0)
          ? say(PEOPLE_TEXT.trainingEnough)
          : say(PEOPLE_TEXT.trainingMissing, { missing: ((line.halfDaysAsked ?? 0) - line.halfDays) / 2 })}
      </span>
    </li>
  );
}
