import { httpText } from '@zhunsheng/contract/http-text';
import { OFFICE_TEXT } from '@zhunsheng/contract/office-text';
import Button from 'antd/es/button';
import { useState } from 'react';
import { type Failure, failureOf } from './failure.ts';
import { useSay } from './locale.ts';

interface FailurePanelProps {
  readonly error: unknown;
  readonly again?: () => void;
}

/** What could not be read or done, in words, where it was asked for; with what the administrator needs to find it. */
export function FailurePanel({ error, again }: FailurePanelProps) {
  const say = useSay();
  const failure = failureOf(error);
  const { title, why } = wordsOf(failure);
  return (
    <section className="zs-failure" role="alert">
      <h2>{say(title)}</h2>
      <p>{say(why)}</p>
      <p className="zs-buttons">
        {again !== undefined && failure.kind === 'answered' && <Button onClick={again}>{say(OFFICE_TEXT.tryAgain)}</Button>}
        <CopyReport failure={failure} />
      </p>
    </section>
  );
}

function wordsOf(failure: Failure) {
  if (failure.kind === 'not-found') return { title: OFFICE_TEXT.notFound, why: OFFICE_TEXT.notFoundWhy };
  if (failure.kind === 'answered' && failure.status === 403) return { title: OFFICE_TEXT.noPower, why: OFFICE_TEXT.noPowerWhy };
  const title = failure.kind === 'answered' && failure.error !== 'fault' ? httpText(failure.error) : OFFICE_TEXT.somethingFailed;
  return { title, why: OFFICE_TEXT.somethingFailedWhy };
}

/** Request id, time and page: what an administrator asks first. */
export function CopyReport({ failure }: { readonly failure: Pick<Failure, 'requestId'> }) {
  const say = useSay();
  const [copied, setCopied] = useState(false);
  const [at] = useState(() => new Date().toISOString());
  const report = `${failure.requestId || '—'}  ${at}  ${location.pathname}${location.search}`;
  return (
    <>
      <Button size="small" onClick={() => void copyText(report).then(() => setCopied(true))}>
        {say(copied ? OFFICE_TEXT.copied : OFFICE_TEXT.copyReport)}
      </Button>
      <code className="zs-request-id">{failure.requestId}</code>
    </>
  );
}

/** The clipboard of the browser needs a secure address; an office reaches its server over plain http. */
async function copyText(text: string): Promise<void> {
  if (navigator.clipboard !== undefined) return navigator.clipboard.writeText(text);
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
}
