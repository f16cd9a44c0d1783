import { ROSTER_TEXT } from '@zhunsheng/contract/roster-text';
import { rosterPaths } from '@zhunsheng/contract/roster';
import Button from 'antd/es/button';
import { type FormEvent, useState } from 'react';
import { CommandOutcome } from '../form-controls/command-outcome.tsx';
import { formKeys } from '../form-controls/keyboard.ts';
import { TextInput } from '../form-controls/text-input.tsx';
import { download } from '../shell/api.ts';
import { failureOf } from '../shell/failure.ts';
import { useSay } from '../shell/locale.ts';
import { useMay } from '../shell/session.ts';

/** The file out again: masked for daily work, with ID numbers only for a reason that goes on record. */
export function ExportRoster() {
  const say = useSay();
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [state, setState] = useState<{ readonly busy: boolean; readonly error: unknown }>({ busy: false, error: undefined });

  async function run(input: object): Promise<boolean> {
    setState({ busy: true, error: undefined });
    try {
      await download(rosterPaths.export, input);
      setState({ busy: false, error: undefined });
      return true;
    } catch (error) {
      setState({ busy: false, error });
      return false;
    }
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!(await run({ sealed: true, reason }))) return;
    setAsking(false);
    setReason('');
  }

  const failure = state.error === undefined ? undefined : failureOf(state.error);
  const problem = failure?.kind === 'bad-input' ? failure.fields.find(({ field }) => field === 'reason')?.code : undefined;
  return (
    <section className="zs-roster-part">
      <h2>{say(ROSTER_TEXT.exportTitle)}</h2>
      <p className="zs-hint">{say(ROSTER_TEXT.exportHow)}</p>
      <p className="zs-buttons">
        <Button loading={state.busy && !asking} onClick={() => void run({ sealed: false })}>
          {say(ROSTER_TEXT.export)}
        </Button>
        {may('roster.export-sealed') && !asking && <Button onClick={() => setAsking(true)}>{say(ROSTER_TEXT.exportSealed)}</Button>}
      </p>
      {asking && (
        <form className="zs-form" noValidate onKeyDown={formKeys} onSubmit={(event) => void submit(event)}>
          <TextInput
            label={say(ROSTER_TEXT.exportReason)}
            hint={say(ROSTER_TEXT.exportSealedHow)}
            value={reason}
            write={setReason}
            problem={problem}
            wide
            max={500}
          />
          <p className="zs-buttons">
            <Button type="primary" htmlType="submit" loading={state.busy}>
              {say(ROSTER_TEXT.exportSealed)}
            </Button>
          </p>
        </form>
      )}
      <CommandOutcome sending={state} />
    </section>
  );
}
