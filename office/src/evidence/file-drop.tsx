import { EVIDENCE_FILE_TEXT as TEXT } from '@zhunsheng/contract/evidence-file-text';
import { httpText } from '@zhunsheng/contract/http-text';
import { inputText } from '@zhunsheng/contract/input-text';
import Button from 'antd/es/button';
import { type DragEvent, useId, useRef, useState } from 'react';
import { failureOf } from '../shell/failure.ts';
import { useLocale, useSay } from '../shell/locale.ts';
import './evidence.css';
import type { KeptEvidence } from './send-file.ts';
import { type FileOnItsWay, type SendingFiles, useSending } from './use-sending.ts';

const ACCEPTED = '.pdf,.docx,.xlsx,.png,.jpg,.jpeg,.webp,.mp4,.mov,.webm,.mp3,.m4a,.wav,.ogg';

interface FileDropProps {
  /** Called once for each file, when the server has it whole. */
  readonly onKept: (file: KeptEvidence) => void;
  readonly multiple?: boolean;
  /** Endings of files that the chooser offers; the server judges by content. */
  readonly accept?: string;
}

/** Files dropped, or chosen with the keyboard, go at once: hashed here, sent, compared there. */
export function FileDrop({ onKept, multiple = true, accept = ACCEPTED }: FileDropProps) {
  const say = useSay();
  const hint = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const sending = useSending(onKept);
  const take = (files: FileList | null) => sending.add([...(files ?? [])].slice(0, multiple ? undefined : 1));

  function dropped(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  }

  return (
    <div className="zs-evidence">
      <div
        className={over ? 'zs-evidence-drop zs-evidence-over' : 'zs-evidence-drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={dropped}
      >
        <p>
          {say(TEXT.drop)}{' '}
          <Button aria-describedby={hint} onClick={() => input.current?.click()}>
            {say(TEXT.choose)}
          </Button>
        </p>
        <p className="zs-hint" id={hint}>
          {say(TEXT.kinds)}
        </p>
        <input
          ref={input}
          type="file"
          hidden
          accept={accept}
          multiple={multiple}
          onChange={(event) => {
            take(event.target.files);
            // The same file may be chosen again.
            event.target.value = '';
          }}
        />
      </div>
      {sending.rows.length > 0 && (
        <ul className="zs-evidence-rows" aria-label={say(TEXT.files)}>
          {sending.rows.map((row) => (
            <Row key={row.id} row={row} sending={sending} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Row({ row, sending }: { readonly row: FileOnItsWay; readonly sending: SendingFiles }) {
  const say = useSay();
  const { id, file, state } = row;
  const facts = { name: file.name };
  const ended = state.at === 'kept' || state.at === 'failed';
  return (
    <li className="zs-evidence-row">
      <span className="zs-evidence-name">{file.name}</span>
      <span className="zs-hint">{sizeText(file.size)}</span>
      <State row={row} />
      <span className="zs-buttons">
        {state.at === 'failed' && mayHelpAgain(state.error) && (
          <Button size="small" aria-label={say(TEXT.againNamed, facts)} onClick={() => sending.again(id)}>
            {say(TEXT.again)}
          </Button>
        )}
        {state.at !== 'kept' && (
          <Button size="small" aria-label={say(ended ? TEXT.dismissNamed : TEXT.cancelNamed, facts)} onClick={() => sending.remove(id)}>
            {say(ended ? TEXT.dismiss : TEXT.cancel)}
          </Button>
        )}
      </span>
    </li>
  );
}

function State({ row: { file, state } }: { readonly row: FileOnItsWay }) {
  const say = useSay();
  const locale = useLocale();
  switch (state.at) {
    case 'waiting':
      return <span className="zs-hint">{say(TEXT.waiting)}</span>;
    case 'hashing':
    case 'sending':
      return (
        <span className="zs-evidence-progress">
          <progress value={state.percent} max={100} aria-label={file.name} />
          {say(TEXT[state.at], { percent: state.percent })}
        </span>
      );
    case 'checking':
      return <span role="status">{say(TEXT.checking)}</span>;
    case 'kept':
      return (
        <span role="status" title={state.kept.digest}>
          {say(TEXT.kept, { digest: state.kept.digest.slice(0, 16) })}
        </span>
      );
    case 'failed': {
      const failure = failureOf(state.error);
      const code = failure.kind === 'bad-input' ? failure.fields[0]?.code : undefined;
      return (
        <span role="alert" className="zs-problem">
          {code !== undefined ? inputText(code, locale) : say(textOf(failure))}
        </span>
      );
    }
  }
}

/** A file that is not taken for what it is will not be taken the next time. */
function mayHelpAgain(error: unknown): boolean {
  const failure = failureOf(error);
  if (failure.kind === 'bad-input') return failure.fields.some(({ code }) => code === 'changed-on-the-way');
  return failure.kind !== 'answered' || failure.error !== 'file-too-large';
}

function textOf(failure: ReturnType<typeof failureOf>) {
  if (failure.kind !== 'answered') return httpText(failure.kind);
  return failure.error === 'file-too-large' ? TEXT.tooLarge : httpText(failure.error);
}

function sizeText(bytes: number): string {
  return bytes < 1 << 20 ? `${Math.ceil(bytes / 1024)} kB` : `${(bytes / (1 << 20)).toFixed(1)} MB`;
}
