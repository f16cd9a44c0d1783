import { inputText } from '@zhunsheng/contract/input-text';
import { OFFICE_TEXT } from '@zhunsheng/contract/office-text';
import { ROSTER_TEXT } from '@zhunsheng/contract/roster-text';
import Button from 'antd/es/button';
import { useRef, useState } from 'react';
import { upload } from '../shell/api.ts';
import { failureOf } from '../shell/failure.ts';
import { FailurePanel } from '../shell/failure-panel.tsx';
import { useLocale, useSay } from '../shell/locale.ts';
import type { ControlIds } from './labelled.tsx';

interface FileInputProps {
  readonly ids: ControlIds;
  /** SHA-256 of the file on record; '' = none. */
  readonly value: string;
  readonly write: (digest: string) => void;
  /** Endings that may be chosen. */
  readonly accept?: string;
}

/** A file is kept by its content: choosing it stores it, the record then names its digest. */
export function FileInput({ ids, value, write, accept = '.pdf,.png,.jpg,.jpeg' }: FileInputProps) {
  const say = useSay();
  const locale = useLocale();
  const input = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<{ readonly name?: string; readonly busy?: true; readonly error?: unknown }>({});

  async function take(file: File): Promise<void> {
    setState({ name: file.name, busy: true });
    const form = new FormData();
    form.append('file', file);
    try {
      const { digest } = await upload<{ digest: string }>('/api/files', form);
      setState({ name: file.name });
      write(digest);
    } catch (error) {
      setState({ error });
    }
  }

  const failure = state.error === undefined ? undefined : failureOf(state.error);
  const wrong = failure?.kind === 'bad-input' ? failure.fields[0]?.code : undefined;
  return (
    <div className="zs-file">
      <label className="zs-file-choose">
        <input
          {...ids}
          ref={input}
          type="file"
          className="zs-unseen"
          accept={accept}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file !== undefined) void take(file);
          }}
        />
        <span aria-hidden="true">{say(ROSTER_TEXT.choose)}</span>
      </label>
      {state.busy === true && <span role="status">{say(OFFICE_TEXT.fileSending)}</span>}
      {state.busy !== true && value !== '' && (
        <span>
          {say(OFFICE_TEXT.fileKept)} <a href={`/api/files/${value}`}>{state.name ?? say(OFFICE_TEXT.fileOpen)}</a>{' '}
          <Button size="small" onClick={() => write('')}>
            {say(OFFICE_TEXT.fileDrop)}
          </Button>
        </span>
      )}
      {wrong !== undefined && <p className="zs-problem">{inputText(wrong, locale)}</p>}
      {failure !== undefined && wrong === undefined && <FailurePanel error={state.error} />}
    </div>
  );
}
