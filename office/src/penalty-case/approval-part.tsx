import { type ApprovalLine, type CaseView, penaltyCasePaths } from '@zhunsheng/contract/penalty-case';
import { CASE_ACT_TEXT } from '@zhunsheng/contract/penalty-case-text';
import { SIX_POINT_TEXT } from '@zhunsheng/contract/penalty-case-option-text';
import { CASE_SCREEN_TEXT as TEXT } from '@zhunsheng/contract/penalty-case-screen-text';
import { SIX_POINTS } from '@zhunsheng/domain/penalty-case/ids';
import { Link } from '@tanstack/react-router';
import Checkbox from 'antd/es/checkbox';
import Radio from 'antd/es/radio';
import { useState } from 'react';
import { CommandForm } from '../form-controls/command-form.tsx';
import { TextInput } from '../form-controls/text-input.tsx';
import { Loading } from '../patterns/loading.tsx';
import { FailurePanel } from '../shell/failure-panel.tsx';
import { useSay } from '../shell/locale.ts';
import { useMe } from '../shell/session.ts';
import { ActRecord } from './act-record.tsx';
import { useCase } from './case-queries.ts';
import { Defects } from './defects.tsx';
import { FineRange } from './forms/law-part.tsx';
import { useLaw } from './forms/use-law.ts';

interface ApprovalPartProps {
  readonly line: ApprovalLine;
  readonly done: (notice: string) => void;
}

/** What was proposed, what the file lacks, and the head's answer. */
export function ApprovalPart({ line, done }: ApprovalPartProps) {
  const say = useSay();
  const { data, error } = useCase(line.subject);
  if (error !== null) return <FailurePanel error={error} />;
  if (data === undefined) return <Loading />;
  const pending = data.file.pending[line.act];
  return (
    <div className="zs-case-approval">
      <p>
        <Link to={`/cases/${line.subject}` as never}>{say(TEXT.openCase)}</Link>
        <span className="zs-hint">　{say(TEXT.askedBy, { name: line.askedBy, day: pending?.on ?? '' })}</span>
      </p>
      <section className="zs-case-record">
        <h3>{say(TEXT.proposedContent)}</h3>
        {pending === undefined ? (
          <p className="zs-hint">{say(TEXT.noLongerPending)}</p>
        ) : (
          <ActRecord
            act={line.act}
            input={pending.input as Readonly<Record<string, unknown>>}
            place={`pending.${line.act}.input`}
            view={data}
          />
        )}
      </section>
      {line.act === 'conclude' && pending !== undefined && (
        <ProposedLaw view={data} input={pending.input as Readonly<Record<string, unknown>>} />
      )}
      {line.act === 'decide' && data.file.conclusion !== null && (
        <details className="zs-case-record">
          <summary>{say(CASE_ACT_TEXT.conclude.title)}</summary>
          <ActRecord act="conclude" input={data.file.conclusion} place="conclusion" view={data} />
        </details>
      )}
      <section>
        <h3>{say(TEXT.fileDefects)}</h3>
        <Defects view={data} />
      </section>
      {pending !== undefined && <Answer line={line} view={data} done={done} />}
    </div>
  );
}

/** Where the proposed fine lies: by the same rule as in the form. */
function ProposedLaw({ view, input }: { readonly view: CaseView; readonly input: Readonly<Record<string, unknown>> }) {
  const me = useMe();
  const law = useLaw('conclude', input, { view, today: me.today, bureau: me.bureau, officers: [] });
  return <FineRange law={law} />;
}

function Answer({ line, view, done }: ApprovalPartProps & { readonly view: CaseView }) {
  const say = useSay();
  const [answer, setAnswer] = useState<'approve' | 'send-back'>('approve');
  const [points, setPoints] = useState<readonly string[]>([]);
  const [text, setText] = useState('');
  const asksPoints = line.act === 'decide';
  const { subject, act } = line;
  const verb = say(CASE_ACT_TEXT[act].verb);
  const back = answer === 'send-back';
  return (
    <CommandForm
      key={answer}
      verb={say(back ? TEXT.sendBack : TEXT.approve)}
      path={back ? penaltyCasePaths.sendBack : penaltyCasePaths.approve}
      input={() =>
        back
          ? { subject, act, reason: text, points: asksPoints ? SIX_POINTS.filter((point) => !points.includes(point)) : [] }
          : { subject, act, points, note: text === '' ? null : text, askedAt: view.file.pending[act]?.at ?? null }
      }
      done={(result) => {
        const number = typeof result['number'] === 'string' ? result['number'] : (view.file.filing?.derived.number ?? '');
        done(say(back ? TEXT.sentBackDone : TEXT.approvedDone, { act: verb, number }));
      }}
    >
      {(problem) => (
        <>
          {asksPoints && (
            <fieldset className="zs-fieldset zs-field-wide">
              <legend>{say(TEXT.sixPoints)}</legend>
              <Checkbox.Group
                className="zs-case-many"
                value={[...points]}
                options={SIX_POINTS.map((point) => ({ value: point, label: say(SIX_POINT_TEXT[point]) }))}
                onChange={(ticked) => setPoints(ticked.map(String))}
              />
              <p className="zs-hint">{say(TEXT.sixPointsHint)}</p>
            </fieldset>
          )}
          <fieldset className="zs-fieldset zs-field-wide">
            <legend>{say(TEXT.answer)}</legend>
            <Radio.Group value={answer} onChange={(event) => setAnswer(event.target.value === 'send-back' ? 'send-back' : 'approve')}>
              <Radio value="approve">{say(TEXT.approve)}</Radio>
              <Radio value="send-back">{say(TEXT.sendBack)}</Radio>
            </Radio.Group>
          </fieldset>
          <TextInput
            label={say(back ? TEXT.sendBackReason : TEXT.approveNote)}
            required={back}
            wide
            max={1_000}
            value={text}
            write={setText}
            problem={problem(back ? 'reason' : 'note')}
          />
        </>
      )}
    </CommandForm>
  );
}
