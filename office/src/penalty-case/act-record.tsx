import { type CaseView, SEALED_MARK } from '@zhunsheng/contract/penalty-case';
import { PENALTY_KIND_TEXT } from '@zhunsheng/contract/penalty-kind-text';
import { CASE_SCREEN_TEXT as TEXT } from '@zhunsheng/contract/penalty-case-screen-text';
import { NO, showDate, showInstant, showList, YES } from '@zhunsheng/contract/text';
import type { Circumstances } from '@zhunsheng/domain/discretion/benchmark';
import type { PenaltyKind } from '@zhunsheng/domain/law/penalty';
import { REGISTRY_BUREAUS } from '@zhunsheng/domain/organisation/registry/bureaus';
import { amountInBoth, yuanInWords } from '@zhunsheng/domain/document/amount-words';
import type { CaseActName } from '@zhunsheng/domain/penalty-case/commands';
import type { ReactNode } from 'react';
import { type FactLine, Facts } from '../patterns/subject-page.tsx';
import { type Say, useLocale, useSay } from '../shell/locale.ts';
import { BasisName, CircumstancesShown } from './act-record-law.tsx';
import { CaseFiles } from './case-files.tsx';
import { caseFieldText, matterName } from './case-words.ts';
import { optionText } from './forms/choices.tsx';
import type { FormField, OptionTopic } from './forms/form-field.ts';
import { FORMS } from './forms/forms.ts';
import { SealedValue } from './sealed.tsx';

interface ActRecordProps {
  readonly act: CaseActName;
  /** What was entered, as it lies on the file. */
  readonly input: Readonly<Record<string, unknown>>;
  /** Where it lies: `interviews.0`; its sealed values are opened by that place. */
  readonly place: string;
  readonly view: CaseView;
  readonly without?: readonly string[];
}

/** One act of the file, read through the same table that its form was drawn from. */
export function ActRecord({ act, input, place, view, without = [] }: ActRecordProps) {
  const say = useSay();
  const locale = useLocale();
  const fields = FORMS[act].filter(({ kind, name }) => kind !== 'new' && !without.includes(name) && isFilled(input[name]));
  const sealed = fields.filter(({ name }) => input[name] === SEALED_MARK).map(({ name }) => `${place}.${name}`);
  const lines: FactLine[] = fields.flatMap((field) =>
    field.kind === 'party'
      ? partyLines(input[field.name] as Readonly<Record<string, unknown>>, `${place}.${field.name}`, say, locale)
      : [
          {
            label: say(caseFieldText(field.name, act).label),
            value:
              input[field.name] === SEALED_MARK ? (
                <SealedValue place={`${place}.${field.name}`} together={sealed} />
              ) : (
                shownValue(field, input[field.name], { view, say, locale, title: textOf(input['title']) })
              ),
          },
        ],
  );
  return <Facts lines={lines} />;
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

function isFilled(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return false;
  if (Array.isArray(value)) return value.length > 0;
  return typeof value !== 'object' || Object.keys(value as object).length > 0;
}

interface Shown {
  readonly view: CaseView;
  readonly say: Say;
  readonly locale: 'zh' | 'en';
  readonly title: string | undefined;
}

function shownValue(field: FormField, value: unknown, { view, say, locale, title }: Shown): ReactNode {
  const text = String(value);
  const rows = Array.isArray(value) ? (value as readonly Readonly<Record<string, unknown>>[]) : [];
  switch (field.kind) {
    case 'date':
      return showDate(text, locale);
    case 'minute':
      return showInstant(text, locale);
    case 'choice':
      return say(optionText(field.of as OptionTopic, text));
    case 'many':
      return showList(
        (value as readonly string[]).map((one) => say(optionText(field.of as OptionTopic, one))),
        locale,
      );
    case 'flag':
      return say(value === true ? YES : NO);
    case 'yuan':
      return `${text} ${say(TEXT.yuan)}（${yuanInWords(Number(value))}）`;
    case 'fen':
      return amountInBoth(Number(value));
    case 'people':
      return showList(
        (value as readonly string[]).map((person) => view.names[person] ?? say(TEXT.someone)),
        locale,
      );
    case 'person':
      return view.names[text] ?? say(TEXT.someone);
    case 'files':
      return <CaseFiles digests={value as readonly string[]} title={title} />;
    case 'file':
    case 'signature':
      return <CaseFiles digests={[text]} title={say(TEXT.signedFile)} />;
    case 'penalties':
      return <Penalties penalties={rows} />;
    case 'items':
      return showList(
        rows.map((row) => `${String(row['name'])} ${String(row['quantity'])}${String(row['unit'])}`),
        locale,
      );
    case 'instalments':
      return showList(
        rows.map((row) => `${showDate(String(row['dueOn']), locale)} ${String(row['yuan'])} ${say(TEXT.yuan)}`),
        locale,
      );
    case 'matter':
      return say(matterName(text));
    case 'bureau':
      return REGISTRY_BUREAUS.find((bureau) => bureau.number === value)?.name ?? text;
    case 'points': {
      const points = value as Readonly<Record<string, boolean>>;
      const wanting = Object.keys(points).filter((point) => points[point] === false);
      return wanting.length === 0 ? say(TEXT.pointsAll) : say(TEXT.pointsWanting, { points: showList(wanting, locale) });
    }
    case 'circumstances':
      return <CircumstancesShown matter={matterOf(view)} circumstances={value as Circumstances} />;
    case 'basis':
      return <BasisName matter={matterOf(view) || text.split('/')[0] || ''} id={text} on={view.file.filing?.actFrom ?? ''} />;
    case 'ref':
      return view.names[text] ?? refTitle(view, text) ?? text.slice(0, 8);
    case 'text':
    case 'long':
    case 'number':
    case 'party':
    case 'new':
      return text;
  }
}

const matterOf = ({ file }: CaseView): string => file.filing?.matter ?? file.spot?.matter ?? '';

const refTitle = ({ file }: CaseView, id: string): string | undefined =>
  file.evidence.find(({ evidence }) => evidence === id)?.title ??
  file.corrections.find(({ correction }) => correction === id)?.content.slice(0, 30);

export function Penalties({ penalties }: { readonly penalties: readonly Readonly<Record<string, unknown>>[] }) {
  const say = useSay();
  return (
    <ul>
      {penalties.map((penalty) => (
        <li key={String(penalty['kind'])}>
          {say(PENALTY_KIND_TEXT[penalty['kind'] as PenaltyKind])}
          {typeof penalty['yuan'] === 'number' && ` ${amountInBoth(penalty['yuan'] * 100)}`}
          {typeof penalty['detail'] === 'string' && `　${penalty['detail']}`}
        </li>
      ))}
    </ul>
  );
}

const PARTY = ['kind', 'name', 'creditCode', 'representative', 'idNumber', 'age', 'phone', 'address'] as const;

/** The party's own lines; what is sealed of it is opened together. */
export function partyLines(party: Readonly<Record<string, unknown>>, place: string, say: Say, locale: 'zh' | 'en'): FactLine[] {
  const filled = PARTY.filter((name) => isFilled(party[name]));
  const sealed = filled.filter((name) => party[name] === SEALED_MARK).map((name) => `${place}.${name}`);
  return filled.map((name) => ({
    label: say(caseFieldText(`party.${name}`, 'file').label),
    value:
      party[name] === SEALED_MARK ? (
        <SealedValue place={`${place}.${name}`} together={sealed} />
      ) : name === 'kind' ? (
        say(optionText('partyKind', String(party[name])))
      ) : name === 'age' ? (
        say(optionText('age', String(party[name])))
      ) : (
        showDate(String(party[name]), locale)
      ),
  }));
}
