import { CASE_FIELD_TEXT } from '@zhunsheng/contract/penalty-case-field-text';
import { CASE_ACT_TEXT } from '@zhunsheng/contract/penalty-case-text';
import type { Labelled } from '@zhunsheng/contract/field-text';
import { LIMIT_TEXT } from '@zhunsheng/contract/limit-text';
import { MATTER_TITLES } from '@zhunsheng/contract/matter-titles';
import type { Text } from '@zhunsheng/contract/text';
import type { CaseActName } from '@zhunsheng/domain/penalty-case/commands';
import type { LimitId } from '@zhunsheng/domain/legal-time/limit-table';

interface FieldWords extends Labelled {
  readonly fields?: Readonly<Record<string, FieldWords>>;
}

/** What a field is called; `party.name` is a field of the party. */
export function caseFieldText(path: string, act: CaseActName): Labelled {
  const [first = '', ...rest] = path.split('.');
  const whole = (CASE_FIELD_TEXT[act] as Readonly<Record<string, FieldWords>>)[first];
  const found = rest.reduce<FieldWords | undefined>((words, name) => words?.fields?.[name], whole);
  return found ?? { label: { zh: path, en: path } };
}

export const limitName = (limit: string): Text => LIMIT_TEXT[limit as LimitId]?.name ?? { zh: limit, en: limit };

export function matterName(code: string | null): Text {
  if (code === null) return { zh: '—', en: '—' };
  return MATTER_TITLES[code] ?? { zh: code, en: code };
}

export const actVerb = (act: CaseActName): Text => CASE_ACT_TEXT[act].verb;
