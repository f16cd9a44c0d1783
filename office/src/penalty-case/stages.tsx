import { CASE_SCREEN_TEXT as TEXT } from '@zhunsheng/contract/penalty-case-screen-text';
import type { CaseState } from '@zhunsheng/domain/penalty-case/state';
import { useSay } from '../shell/locale.ts';

const ORDINARY = ['clue', 'filing', 'investigation', 'proposal', 'notice', 'decision', 'service', 'closing', 'archive'] as const;
const SIMPLE = ['decision', 'service', 'filed', 'closing', 'archive'] as const;
type Step = (typeof ORDINARY)[number] | (typeof SIMPLE)[number];

/** Steps that are behind the case; the first that is not is where it stands. */
function passed(file: CaseState): ReadonlySet<Step> {
  const done: Step[] = [];
  if (file.checks.length > 0 || file.filing !== null || file.notFiled !== null) done.push('clue');
  if (file.filing !== null) done.push('filing');
  if (file.conclusion !== null) done.push('investigation', 'proposal');
  if (file.notice !== null || (file.conclusion !== null && file.conclusion.outcome !== 'penalise')) done.push('notice');
  if (file.decision !== null || file.spot !== null) done.push('decision');
  if (file.decisionService !== null || file.spot !== null) done.push('service');
  if (file.spotFiled !== null) done.push('filed');
  if (file.closing !== null || file.notFiled !== null) done.push('closing');
  if (file.archive !== null) done.push('archive');
  return new Set(done);
}

/** Where the case stands in the procedure, as one line. */
export function Stages({ file }: { readonly file: CaseState }) {
  const say = useSay();
  const done = passed(file);
  const all: readonly Step[] = file.procedure === 'simple' ? SIMPLE : ORDINARY;
  const ended = ['not-filed', 'terminated', 'transferred'].includes(file.status);
  const at = ended ? undefined : all.find((step) => !done.has(step));
  return (
    <ol className="zs-stages" aria-label={say(TEXT.stagesLabel)}>
      {all.map((step) => (
        <li
          key={step}
          className={done.has(step) ? 'zs-stage-done' : step === at ? 'zs-stage-now' : ''}
          aria-current={step === at ? 'step' : undefined}
        >
          {say(TEXT[`step-${step}`])}
          {done.has(step) && <span className="zs-unseen">{say(TEXT.stepDone)}</span>}
        </li>
      ))}
    </ol>
  );
}
