import { OFFICE_TEXT } from '@zhunsheng/contract/office-text';
import type { Step } from '@zhunsheng/contract/refusal';
import { RefusalPanel } from '../patterns/refusal-panel.tsx';
import { failureOf } from '../shell/failure.ts';
import { FailurePanel } from '../shell/failure-panel.tsx';
import { useSay } from '../shell/locale.ts';
import type { Sending } from './use-command.ts';

interface CommandOutcomeProps {
  readonly sending: Pick<Sending, 'error'>;
  readonly lift?: ((step: Step) => void) | undefined;
}

/** Why a command was not done, below its form; problems of single fields stand at the fields. */
export function CommandOutcome({ sending, lift }: CommandOutcomeProps) {
  const say = useSay();
  if (sending.error === undefined) return null;
  const failure = failureOf(sending.error);
  if (failure.kind === 'refused')
    return <RefusalPanel key={failure.requestId} refusal={failure.refusal} requestId={failure.requestId} lift={lift} />;
  if (failure.kind !== 'bad-input') return <FailurePanel error={sending.error} />;
  return (
    <p className="zs-problem" role="alert">
      {say(OFFICE_TEXT.checkFields, { count: failure.fields.length })}
    </p>
  );
}
