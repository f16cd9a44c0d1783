import { ROSTER_TEXT } from '@zhunsheng/contract/roster-text';
import type { WrongWorkbook } from '@zhunsheng/contract/roster';
import type { MeView } from '@zhunsheng/contract/identity';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import Button from 'antd/es/button';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { FailurePanel } from '../shell/failure-panel.tsx';
import { useSay } from '../shell/locale.ts';
import { meQuery } from '../shell/session.ts';
import { type Progress, sendWorkbook } from './send-workbook.ts';

type State =
  | { readonly at: 'rest' }
  | { readonly at: 'sending'; readonly progress: Progress }
  | { readonly at: 'wrong'; readonly wrong: WrongWorkbook }
  | { readonly at: 'failed'; readonly error: unknown };

/** Chosen or dropped, the workbook goes at once: nothing is written by it. */
export function UploadBox() {
  const say = useSay();
  const router = useRouter();
  const client = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [state, setState] = useState<State>({ at: 'rest' });

  async function take(file: File | undefined): Promise<void> {
    if (file === undefined || state.at === 'sending') return;
    setState({ at: 'sending', progress: { done: 0, all: file.size } });
    try {
      const csrf = () => client.getQueryData<MeView>(meQuery.queryKey)?.csrf ?? '';
      const sent = await sendWorkbook(file, csrf, (progress) => setState({ at: 'sending', progress }));
      if ('wrong' in sent) return setState({ at: 'wrong', wrong: sent.wrong });
      await client.invalidateQueries({ queryKey: ['roster-previews'] });
      router.history.push(`/roster/${sent.preview.id}`);
    } catch (error) {
      setState({ at: 'failed', error });
    }
  }

  function dropped(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  }

  return (
    <>
      <div
        className={over ? 'zs-drop zs-drop-over' : 'zs-drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={dropped}
      >
        {state.at === 'sending' ? (
          <Sending progress={state.progress} />
        ) : (
          <>
            <p>
              {say(ROSTER_TEXT.drop)}{' '}
              <Button type="primary" onClick={() => input.current?.click()}>
                {say(ROSTER_TEXT.choose)}
              </Button>
            </p>
            <p className="zs-hint">{say(ROSTER_TEXT.sealedNote)}</p>
          </>
        )}
        <input
          ref={input}
          type="file"
          className="zs-unseen"
          tabIndex={-1}
          aria-label={say(ROSTER_TEXT.choose)}
          accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          onChange={(event) => {
            void take(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </div>
      {state.at === 'wrong' && (
        <section className="zs-failure" role="alert">
          <h2>{say(ROSTER_TEXT.wrongFile)}</h2>
          <p>{say(state.wrong.text)}</p>
        </section>
      )}
      {state.at === 'failed' && <FailurePanel error={state.error} />}
    </>
  );
}

/** How much has left, and then how long the server has been reading. */
function Sending({ progress }: { readonly progress: Progress }) {
  const say = useSay();
  const [seconds, setSeconds] = useState(0);
  const leaving = progress !== undefined;
  useEffect(() => {
    setSeconds(0);
    const timer = setInterval(() => setSeconds((passed) => passed + 1), 1000);
    return () => clearInterval(timer);
  }, [leaving]);
  const kilobytes = (bytes: number) => Math.ceil(bytes / 1024);
  return (
    <p role="status">
      {progress === undefined
        ? say(ROSTER_TEXT.reading, { seconds })
        : say(ROSTER_TEXT.uploading, { done: kilobytes(progress.done), all: kilobytes(progress.all) })}
      <progress {...(progress === undefined ? {} : { value: progress.done, max: progress.all })} />
    </p>
  );
}
