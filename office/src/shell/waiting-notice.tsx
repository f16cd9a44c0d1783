import { OFFICE_TEXT } from '@zhunsheng/contract/office-text';
import { useSay } from './locale.ts';
import { useStore } from './store.ts';
import { waiting } from './waiting.ts';

const WORDS = {
  unavailable: OFFICE_TEXT.waitingUnavailable,
  unreachable: OFFICE_TEXT.waitingUnreachable,
  'too-many-requests': OFFICE_TEXT.waitingBusy,
};

/** Always in the page, so that a screen reader hears it when it gets its words. */
export function WaitingNotice() {
  const say = useSay();
  const state = useStore(waiting);
  return (
    <div role="status" className={state === undefined ? 'zs-waiting zs-waiting-none' : 'zs-waiting'}>
      {state === undefined ? '' : say(WORDS[state.because])}
    </div>
  );
}
