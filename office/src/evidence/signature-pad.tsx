import { EVIDENCE_FILE_TEXT as TEXT } from '@zhunsheng/contract/evidence-file-text';
import { inputText } from '@zhunsheng/contract/input-text';
import type { MeView } from '@zhunsheng/contract/identity';
import { useQueryClient } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { type PointerEvent, useEffect, useId, useRef, useState } from 'react';
import { FailurePanel } from '../shell/failure-panel.tsx';
import { useLocale, useSay } from '../shell/locale.ts';
import { meQuery } from '../shell/session.ts';
import './evidence.css';
import { type KeptEvidence, sendFile } from './send-file.ts';
import { drawStrokes, pngOf, type Point, type Stroke } from './strokes.ts';

interface SignaturePadProps {
  /** Whose signature it is: 当事人, a name, a role. */
  readonly who: string;
  readonly onSigned: (file: KeptEvidence) => void;
  /** Who does not sign gives no signature: the reason is recorded instead, and this way is open to the keyboard. */
  readonly onRefused: (reason: string) => void;
}

export function SignaturePad({ who, onSigned, onRefused }: SignaturePadProps) {
  const say = useSay();
  const [refusing, setRefusing] = useState(false);
  return (
    <section className="zs-signature" aria-label={say(TEXT.sign, { who })}>
      <strong>{say(TEXT.sign, { who })}</strong>
      {refusing ? (
        <Refusing onRefused={onRefused} back={() => setRefusing(false)} />
      ) : (
        <Pad who={who} onSigned={onSigned} refuse={() => setRefusing(true)} />
      )}
    </section>
  );
}

type PadProps = Pick<SignaturePadProps, 'who' | 'onSigned'> & { readonly refuse: () => void };

function Pad({ who, onSigned, refuse }: PadProps) {
  const say = useSay();
  const client = useQueryClient();
  const canvas = useRef<HTMLCanvasElement>(null);
  const strokes = useRef<Stroke[]>([]);
  const [state, setState] = useState<{ readonly busy?: true; readonly nothing?: true; readonly error?: unknown }>({});

  // As sharp as the screen; a tablet that is turned keeps what was signed.
  useEffect(() => {
    const pad = canvas.current;
    if (pad === null) return undefined;
    const fit = new ResizeObserver(() => {
      const scale = Math.max(2, window.devicePixelRatio);
      pad.width = Math.round(pad.clientWidth * scale);
      pad.height = Math.round(pad.clientHeight * scale);
      drawStrokes(pad, strokes.current);
    });
    fit.observe(pad);
    return () => fit.disconnect();
  }, []);

  const redraw = () => canvas.current !== null && drawStrokes(canvas.current, strokes.current);

  function begin(event: PointerEvent<HTMLCanvasElement>): void {
    if (event.button !== 0 || !event.isPrimary || state.busy === true) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    strokes.current.push([placeOf(event.nativeEvent, event.currentTarget)]);
    setState({});
    redraw();
  }

  function go(event: PointerEvent<HTMLCanvasElement>): void {
    const stroke = strokes.current.at(-1);
    const pad = event.currentTarget;
    if (stroke === undefined || !pad.hasPointerCapture(event.pointerId)) return;
    // A fast pen is asked more often than the screen is painted.
    const passed = event.nativeEvent.getCoalescedEvents?.() ?? [];
    const points = (passed.length > 0 ? passed : [event.nativeEvent]).map((each) => placeOf(each, pad));
    strokes.current[strokes.current.length - 1] = [...stroke, ...points];
    redraw();
  }

  function clear(): void {
    strokes.current = [];
    setState({});
    redraw();
  }

  async function done(): Promise<void> {
    if (state.busy === true || canvas.current === null) return;
    if (strokes.current.length === 0) return setState({ nothing: true });
    setState({ busy: true });
    try {
      const csrf = () => client.getQueryData<MeView>(meQuery.queryKey)?.csrf ?? '';
      const file = await pngOf(canvas.current, 'signature.png');
      const kept = await sendFile(file, { csrf, step: () => undefined, signal: new AbortController().signal });
      setState({});
      onSigned(kept);
    } catch (error) {
      setState({ error });
    }
  }

  return (
    <>
      <p className="zs-hint">{say(TEXT.signHere)}</p>
      <canvas ref={canvas} role="img" aria-label={say(TEXT.signPad, { who })} onPointerDown={begin} onPointerMove={go} />
      <p className="zs-buttons">
        <Button type="primary" loading={state.busy === true} onClick={() => void done()}>
          {say(TEXT.signDone)}
        </Button>
        <Button onClick={clear}>{say(TEXT.signClear)}</Button>
        <Button onClick={refuse}>{say(TEXT.signRefuse)}</Button>
      </p>
      {state.nothing === true && (
        <p className="zs-problem" role="alert">
          {say(TEXT.signNothing)}
        </p>
      )}
      {state.error !== undefined && <FailurePanel error={state.error} />}
    </>
  );
}

/** In parts of the pad. */
function placeOf({ clientX, clientY }: { clientX: number; clientY: number }, pad: HTMLCanvasElement): Point {
  const { left, top, width, height } = pad.getBoundingClientRect();
  return { x: (clientX - left) / width, y: (clientY - top) / height };
}

const LONGEST_REASON = 500;

function Refusing({ onRefused, back }: Pick<SignaturePadProps, 'onRefused'> & { readonly back: () => void }) {
  const say = useSay();
  const locale = useLocale();
  const field = useId();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() === '') setMissing(true);
        else onRefused(reason.trim());
      }}
    >
      <label htmlFor={field}>{say(TEXT.signRefuseWhy)}</label>
      <textarea
        id={field}
        value={reason}
        maxLength={LONGEST_REASON}
        rows={3}
        aria-invalid={missing}
        aria-describedby={`${field}-problem`}
        onChange={(event) => {
          setReason(event.target.value);
          setMissing(false);
        }}
      />
      <p className="zs-problem" id={`${field}-problem`} role="alert">
        {missing && inputText('required', locale)}
      </p>
      <p className="zs-buttons">
        <Button type="primary" htmlType="submit">
          {say(TEXT.signRefuseDone)}
        </Button>
        <Button onClick={back}>{say(TEXT.signBack)}</Button>
      </p>
    </form>
  );
}
