import { AUDIT_TEXT } from '@zhunsheng/contract/audit-text';
import { auditPaths } from '@zhunsheng/contract/audit';
import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { Loading } from '../patterns/loading.tsx';
import { Facts } from '../patterns/subject-page.tsx';
import { saveAs } from '../shell/api.ts';
import { FailurePanel } from '../shell/failure-panel.tsx';
import { useSay } from '../shell/locale.ts';
import { type Checkpoint, readCheckpoint } from './checkpoint.ts';

/** The log is public: no session goes with these requests. */
async function readLog(path: string, signal: AbortSignal): Promise<string | null> {
  const response = await fetch(path, { credentials: 'omit', signal });
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response.text();
}

export function LogPart() {
  const say = useSay();
  const { data, error } = useQuery({
    queryKey: ['log', 'checkpoint'],
    queryFn: async ({ signal }) => ({ note: await readLog(auditPaths.checkpoint, signal), key: await readLog(auditPaths.logKey, signal) }),
    refetchInterval: 60_000,
  });
  if (error !== null) return <FailurePanel error={error} />;
  if (data === undefined) return <Loading />;
  const checkpoint = data.note === null ? undefined : readCheckpoint(data.note);
  return (
    <div className="zs-audit-log">
      <section>
        <h2>{say(AUDIT_TEXT.checkpoint)}</h2>
        {checkpoint === undefined ? (
          <p>{say(AUDIT_TEXT.noCheckpoint)}</p>
        ) : (
          <CheckpointFacts checkpoint={checkpoint} verifierKey={data.key ?? ''} />
        )}
      </section>
      <section>
        <h2>{say(AUDIT_TEXT.whyTitle)}</h2>
        <p>{say(AUDIT_TEXT.why)}</p>
        <h2>{say(AUDIT_TEXT.howTitle)}</h2>
        <p>{say(AUDIT_TEXT.howVerify)}</p>
        <pre>npx zhunsheng log verify</pre>
        <p>{say(AUDIT_TEXT.howCheckpoint)}</p>
        <pre>npx zhunsheng log verify --checkpoint {checkpoint === undefined ? 'FILE' : fileNameOf(checkpoint)}</pre>
        <p className="zs-hint">{say(AUDIT_TEXT.howStandard)}</p>
      </section>
    </div>
  );
}

const fileNameOf = ({ size }: Checkpoint) => `checkpoint-${size}.txt`;

function CheckpointFacts({ checkpoint, verifierKey }: { readonly checkpoint: Checkpoint; readonly verifierKey: string }) {
  const say = useSay();
  return (
    <>
      <Facts
        lines={[
          { label: say(AUDIT_TEXT.origin), value: <code>{checkpoint.origin}</code> },
          { label: say(AUDIT_TEXT.size), value: <strong>{checkpoint.size}</strong> },
          { label: say(AUDIT_TEXT.root), value: <code>{checkpoint.root}</code> },
          ...checkpoint.signatures.map((signature) => ({ label: say(AUDIT_TEXT.signature), value: <code>{signature}</code> })),
          { label: say(AUDIT_TEXT.key), value: <code>{verifierKey.trim()}</code> },
        ]}
      />
      <p className="zs-buttons">
        <Button
          type="primary"
          onClick={() => saveAs(new Blob([checkpoint.note], { type: 'text/plain;charset=utf-8' }), fileNameOf(checkpoint))}
        >
          {say(AUDIT_TEXT.download)}
        </Button>
      </p>
    </>
  );
}
