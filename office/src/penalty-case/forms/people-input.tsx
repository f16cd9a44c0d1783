import { CASE_SCREEN_TEXT as TEXT } from '@zhunsheng/contract/penalty-case-screen-text';
import type { CaseOfficer } from '@zhunsheng/contract/penalty-case';
import { showDate } from '@zhunsheng/contract/text';
import Select from 'antd/es/select';
import type { ControlIds } from '../../form-controls/labelled.tsx';
import { type Say, useLocale, useSay } from '../../shell/locale.ts';

interface PeopleInputProps {
  readonly ids: ControlIds;
  readonly officers: readonly CaseOfficer[];
  readonly value: readonly string[];
  readonly write: (people: readonly string[]) => void;
  readonly several: boolean;
}

/** People of the bureau, each with how he stands today: who may not be named is seen before he is chosen. */
export function PeopleInput({ ids, officers, value, write, several }: PeopleInputProps) {
  const say = useSay();
  const locale = useLocale();
  const options = officers.map((officer) => ({
    value: officer.person,
    label: officer.name,
    standing: standingOf(officer, say, (day) => showDate(day, locale)),
  }));
  const select = (
    <Select
      {...ids}
      className="zs-full"
      {...(several ? { mode: 'multiple' as const } : {})}
      showSearch={{ optionFilterProp: 'label' }}
      value={(several ? [...value] : (value[0] ?? null)) as never}
      placeholder={say(TEXT.personPick)}
      onChange={(next: unknown) =>
        write(Array.isArray(next) ? next.map(String) : next === null || next === undefined ? [] : [String(next)])
      }
      options={options}
      optionRender={(option) => (
        <span className="zs-case-person">
          <span>{option.label}</span>
          <span className="zs-hint">{option.data.standing}</span>
        </span>
      )}
      notFoundContent={say(TEXT.nobody)}
    />
  );
  // The list would take Tab for a choice and name one more person, or one fewer, in passing.
  return <div onKeyDownCapture={(event) => event.key === 'Tab' && event.stopPropagation()}>{select}</div>;
}

function standingOf(officer: CaseOfficer, say: Say, day: (day: string) => string): string {
  const team = officer.team === null ? '' : `${officer.team}　`;
  if (officer.category === 'auxiliary') return `${team}${say(TEXT.auxiliary)}`;
  if (officer.certificate === null) return `${team}${say(TEXT.notCertified)}`;
  return `${team}${say(officer.certifiedUntil === null ? TEXT.certified : TEXT.certifiedUntil, {
    number: officer.certificate,
    until: officer.certifiedUntil === null ? null : day(officer.certifiedUntil),
  })}`;
}
