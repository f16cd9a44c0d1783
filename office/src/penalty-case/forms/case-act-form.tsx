import { penaltyCasePaths } from '@zhunsheng/contract/penalty-case';
import { CASE_ACT_TEXT } from '@zhunsheng/contract/penalty-case-text';
import { CASE_SCREEN_TEXT as TEXT } from '@zhunsheng/contract/penalty-case-screen-text';
import { OFFICE_TEXT } from '@zhunsheng/contract/office-text';
import type { Step } from '@zhunsheng/contract/refusal';
import type { CaseActName } from '@zhunsheng/domain/penalty-case/commands';
import { ACT_BASIS } from '@zhunsheng/domain/penalty-case/act-basis';
import Button from 'antd/es/button';
import { useState } from 'react';
import { CommandForm } from '../../form-controls/command-form.tsx';
import { dropDraft, findDraft, keepDraft } from '../../form-controls/draft.ts';
import { ClauseChip } from '../../patterns/clause.tsx';
import { useSay } from '../../shell/locale.ts';
import { useMe } from '../../shell/session.ts';
import { needsApproval } from '../case-acts.ts';
import { CaseField } from './case-field.tsx';
import type { FormSetting, Values } from './form-field.ts';
import { useLaw } from './use-law.ts';
import { inputOf, problemsOf, shownFields, startValues } from './values.ts';

interface CaseActFormProps {
  readonly act: CaseActName;
  readonly subject: string;
  readonly setting: FormSetting;
  readonly done: (answer: Readonly<Record<string, unknown>>) => void;
  readonly lift?: ((step: Step) => void) | undefined;
}

/** Any act of the procedure, drawn from the table of forms. What is typed stays until it is done. */
export function CaseActForm({ act, subject, setting, done, lift }: CaseActFormProps) {
  const say = useSay();
  const { account } = useMe();
  const draft = `case.${setting.view === undefined ? 'new' : subject}.${act}`;
  const [restored, setRestored] = useState(() => readDraft(account, draft));
  const [typed, setTyped] = useState<Values>(() => ({ ...startValues(act, setting), ...restored }));
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const [attempt, setAttempt] = useState(0);
  const law = useLaw(act, typed, setting);
  const values: Values = {
    ...typed,
    ...(law.basis === undefined ? {} : { basis: law.basis.id }),
    lawChanged: law.changed,
    needsBase: law.range !== undefined && law.range.kind !== 'amount',
  };
  const write = (change: Values) => {
    const next = { ...typed, ...change };
    setTyped(next);
    const gone = new Set(Object.keys(change));
    setProblems((old) => Object.fromEntries(Object.entries(old).filter(([path]) => !gone.has(path.split('.')[0] ?? ''))));
    keepDraft(account, draft, Object.fromEntries(Object.entries(next).map(([name, value]) => [name, JSON.stringify(value ?? null)])));
  };
  const startAfresh = () => {
    dropDraft(account, draft);
    setRestored(undefined);
    setTyped(startValues(act, setting));
    setProblems({});
    setAttempt(attempt + 1);
  };
  const approval = needsApproval(act);
  const verb = say(CASE_ACT_TEXT[act].verb);
  return (
    <CommandForm
      key={attempt}
      verb={approval ? say(TEXT.submitFor, { act: verb }) : verb}
      path={penaltyCasePaths.act(act)}
      input={() => {
        const input = inputOf(act, values, setting);
        const wrong = problemsOf(act, input);
        setProblems(wrong);
        return Object.keys(wrong).length === 0 ? { subject, ...input } : undefined;
      }}
      done={(answer) => {
        dropDraft(account, draft);
        done(answer);
      }}
      lift={lift}
    >
      {(found) => {
        const problem = (path: string) => problems[path] ?? found(path);
        return (
          <>
            <p className="zs-form-meaning zs-field-wide">
              {approval && <span>{say(TEXT.needsApproval)} </span>}
              {ACT_BASIS[act].slice(0, 3).map((citation) => (
                <ClauseChip key={`${citation.instrument}${citation.article}`} citation={citation} />
              ))}
            </p>
            {restored !== undefined && (
              <p className="zs-hint zs-field-wide">
                {say(OFFICE_TEXT.draftBack)}{' '}
                <Button size="small" onClick={startAfresh}>
                  {say(OFFICE_TEXT.draftDrop)}
                </Button>
              </p>
            )}
            {shownFields(act, values, setting).map((field) => (
              <CaseField
                key={field.name}
                act={act}
                field={field}
                values={values}
                write={write}
                setting={setting}
                law={law}
                problem={(path) => problem(path === '' ? field.name : `${field.name}.${path}`)}
              />
            ))}
            {Object.keys(problems).length > 0 && (
              <p className="zs-problem zs-field-wide" role="alert">
                {say(OFFICE_TEXT.checkFields, { count: Object.keys(problems).length })}
              </p>
            )}
          </>
        );
      }}
    </CommandForm>
  );
}

function readDraft(account: string, form: string): Values | undefined {
  const kept = findDraft(account, form);
  return kept === undefined
    ? undefined
    : Object.fromEntries(Object.entries(kept).map(([name, text]) => [name, JSON.parse(text) as unknown]));
}
