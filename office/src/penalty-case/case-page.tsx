import type { CaseView } from '@zhunsheng/contract/penalty-case';
import { penaltyCasePaths } from '@zhunsheng/contract/penalty-case';
import { CASE_ACT_TEXT, CASE_PROCEDURE_TEXT, CASE_STATUS_TEXT } from '@zhunsheng/contract/penalty-case-text';
import { CASE_SCREEN_TEXT as TEXT } from '@zhunsheng/contract/penalty-case-screen-text';
import { refusalSentences } from '@zhunsheng/contract/refusal-text';
import { showBureau } from '@zhunsheng/contract/ledger-text';
import type { Step } from '@zhunsheng/contract/refusal';
import { showDate, showList } from '@zhunsheng/contract/text';
import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import { CASE_ACTS, type CaseActName } from '@zhunsheng/domain/penalty-case/commands';
import { useParams, useRouter } from '@tanstack/react-router';
import Button from 'antd/es/button';
import Drawer from 'antd/es/drawer';
import { useMemo, useState } from 'react';
import { CommandOutcome } from '../form-controls/command-outcome.tsx';
import { useCommand } from '../form-controls/use-command.ts';
import { Light } from '../patterns/light.tsx';
import { Loading } from '../patterns/loading.tsx';
import { type ActionLine, type FactLine, type RefusedLine, SubjectPage } from '../patterns/subject-page.tsx';
import { useAddress } from '../shell/address.ts';
import { useAsOf } from '../shell/as-of.ts';
import { FailurePanel } from '../shell/failure-panel.tsx';
import { type Say, useLocale, useSay } from '../shell/locale.ts';
import { useNames } from '../shell/names.ts';
import { useMay, useMe } from '../shell/session.ts';
import { isOfThisFile } from './acts-of-file.ts';
import { mainStep, powerOf, STAGE_OF, STAGES } from './case-acts.ts';
import { CaseLimits, worstLight } from './case-limits.tsx';
import { useCase, useOfficers } from './case-queries.ts';
import { useCaseTabs } from './case-tabs.tsx';
import { matterName } from './case-words.ts';
import './penalty-case.css';
import { CaseActForm } from './forms/case-act-form.tsx';
import { liftTo } from './lift.ts';
import { SealedOf } from './sealed.tsx';
import { Stages } from './stages.tsx';

export function CasePage() {
  const { subject = '' } = useParams({ strict: false });
  const { data, error } = useCase(subject);
  if (error !== null && data === undefined) return <FailurePanel error={error} />;
  if (data === undefined) return <Loading />;
  return (
    <SealedOf key={subject} subject={subject}>
      <CaseFile view={data} />
    </SealedOf>
  );
}

function CaseFile({ view }: { readonly view: CaseView }) {
  const say = useSay();
  const locale = useLocale();
  const me = useMe();
  const may = useMay();
  const names = useNames(useMemo(() => new Map(Object.entries(view.names)), [view.names]));
  const router = useRouter();
  const [address, write] = useAddress();
  const [done, setDone] = useState<string>();
  const officers = useOfficers(view.bureau === me.bureau);
  const tabs = useCaseTabs(view);
  const act = CASE_ACTS.find((name) => name === address['act']);
  const open = (name: CaseActName) => {
    setDone(undefined);
    write({ act: name }, 'push');
  };
  const { past } = useAsOf();
  const steps = past ? [] : view.steps.filter((step) => may(powerOf(step.act)) && isOfThisFile(step.act, view));
  const main = mainStep(view);
  const actions: ActionLine[] = steps
    .filter(({ refusal }) => refusal === null)
    .sort((a, b) => STAGES.indexOf(STAGE_OF[a.act]) - STAGES.indexOf(STAGE_OF[b.act]))
    .map((step) => ({
      key: step.act,
      group: say(TEXT[`stage-${STAGE_OF[step.act]}`]),
      verb: say(CASE_ACT_TEXT[step.act].verb),
      main: step.act === main || (step.act === 'review' && may('case.review')),
      run: () => open(step.act),
    }));
  const refused: RefusedLine[] = steps.flatMap(({ act: name, refusal }) =>
    refusal === null || refusal.code === 'case/done-already'
      ? []
      : [
          {
            key: name,
            verb: say(CASE_ACT_TEXT[name].verb),
            reason: refusalSentences(refusal.code, refusal.facts, locale, names).title,
            basis: refusal.basis[0],
          },
        ],
  );
  const { file } = view;
  const close = () => write({ act: undefined });
  return (
    <>
      <SubjectPage
        title={titleOf(view, say)}
        standing={
          <>
            <Light
              colour={worstLight(view.limits, me.today as PlainDate)}
              word={say(CASE_STATUS_TEXT[file.status])}
              rule={say(TEXT.lightRule)}
            />
            <Stages file={file} />
          </>
        }
        facts={factsOf(view, say, locale, showBureau(view.bureau, locale, names))}
        actions={actions}
        refused={refused}
        notice={
          <>
            {done !== undefined && (
              <p role="status" className="zs-case-notice">
                {done}
              </p>
            )}
            <Waiting view={view} />
          </>
        }
        limits={<CaseLimits view={view} />}
        tabs={tabs}
      />
      <Drawer
        open={act !== undefined && !past}
        onClose={close}
        title={act === undefined ? '' : say(CASE_ACT_TEXT[act].title)}
        size={880}
        destroyOnHidden
        mask={{ closable: false }}
      >
        {act !== undefined && officers !== undefined && (
          <CaseActForm
            key={act}
            act={act}
            subject={view.subject}
            setting={{ view, today: me.today, bureau: me.bureau, officers }}
            lift={(step: Step) => router.history.push(liftTo(step))}
            done={(answer) => {
              setDone(doneText(act, answer, say));
              close();
            }}
          />
        )}
      </Drawer>
    </>
  );
}

export function doneText(act: CaseActName, answer: Readonly<Record<string, unknown>>, say: Say): string {
  const verb = say(CASE_ACT_TEXT[act].verb);
  if (answer['proposed'] === true) return say(TEXT.proposed, { act: verb });
  return typeof answer['number'] === 'string'
    ? say(TEXT.doneNumber, { act: verb, number: answer['number'] })
    : say(TEXT.done, { act: verb });
}

export function titleOf({ file }: Pick<CaseView, 'file'>, say: Say): string {
  const title = file.filing?.title ?? file.spot?.title;
  if (title !== undefined) return title;
  return say(TEXT.clueOf, { what: file.clue?.party ?? file.clue?.place ?? '' });
}

function factsOf(view: CaseView, say: Say, locale: 'zh' | 'en', bureau: string): FactLine[] {
  const { file, names } = view;
  const matter = file.filing?.matter ?? file.spot?.matter ?? file.clue?.matter ?? null;
  const line = (label: keyof typeof TEXT, value: string | null | undefined): FactLine[] =>
    value === null || value === undefined || value === '' ? [] : [{ label: say(TEXT[label]), value }];
  return [
    ...line('status', say(CASE_STATUS_TEXT[file.status])),
    ...line('procedure', file.procedure === null ? null : say(CASE_PROCEDURE_TEXT[file.procedure])),
    ...line('number', file.filing?.derived.number),
    ...line('decisionNumber', file.decision?.derived.number ?? file.spot?.derived.number),
    ...line('party', file.party?.name ?? file.clue?.party),
    ...line('matter', matter === null ? null : say(matterName(matter))),
    ...line('place', file.filing?.place ?? file.spot?.place ?? file.clue?.place),
    ...line(
      'officers',
      showList(
        file.officers.map((person) => names[person] ?? say(TEXT.someone)),
        locale,
      ),
    ),
    ...line('filedOn', file.filing === null ? null : showDate(file.filing.derived.on, locale)),
    ...line('decidedOn', file.decision === null ? null : showDate(file.decision.derived.on, locale)),
    ...line('bureau', bureau),
    ...(view.keyErased ? line('sealed', say(TEXT.sealedGone)) : []),
  ];
}

/** What the head has not decided yet; who asked may take it back. */
function Waiting({ view }: { readonly view: CaseView }) {
  const say = useSay();
  const { account } = useMe();
  const sending = useCommand();
  const pending = Object.values(view.file.pending);
  if (pending.length === 0) return null;
  return (
    <>
      <h2>{say(TEXT.waitingApproval)}</h2>
      <ul className="zs-refused-list">
        {pending.map((one) => (
          <li key={one.act}>
            <strong>{say(CASE_ACT_TEXT[one.act].verb)}</strong> {say(TEXT.askedBy, { name: view.names[one.by] ?? '', day: one.on })}{' '}
            {one.by === account && (
              <Button
                size="small"
                loading={sending.busy}
                onClick={() => void sending.send(penaltyCasePaths.takeBack, { subject: view.subject, act: one.act })}
              >
                {say(TEXT.takeBack)}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <CommandOutcome sending={sending} />
    </>
  );
}
