import { PUBLIC_INPUT_OTHER, PUBLIC_INPUT_TEXT } from '@zhunsheng/contract/publicity-text';
import { failureOf } from '../shell/failure.ts';
import { FailurePanel } from '../shell/failure-panel.tsx';
import { useSay } from '../shell/locale.ts';

/** What was typed is answered in words; anything else is a fault. */
export function PublicFailure({ error }: { readonly error: unknown }) {
  const say = useSay();
  const failure = failureOf(error);
  if (failure.kind !== 'bad-input') return <FailurePanel error={error} />;
  const [wrong] = failure.fields;
  const known = wrong?.field === 'number' ? PUBLIC_INPUT_TEXT[wrong.code] : undefined;
  return (
    <p role="alert" className="zs-problem">
      {say(known ?? PUBLIC_INPUT_OTHER)}
    </p>
  );
}
