import type { PublicProof } from '@zhunsheng/contract/publicity';
import { PUBLICITY_TEXT } from '@zhunsheng/contract/publicity-text';
import type { Text } from '@zhunsheng/contract/text';
import Button from 'antd/es/button';
import { useState } from 'react';
import { saveAs } from '../shell/api.ts';
import { useSay } from '../shell/locale.ts';
import { type CheckedStep, checkProof, type StepName, type Verdict } from './check-proof.ts';
import { checkEd25519 } from './ed25519.ts';
import { PublicFailure } from './public-failure.tsx';

const KEY_PATH = '/log/key';

interface ProofCheckProps {
  readonly number: string;
  readonly text: string;
  readonly proof: PublicProof | null;
  readonly again: () => void;
}

/** The check runs in the browser of whoever reads; the server only sends what is checked. */
export function ProofCheck({ number, text, proof, again }: ProofCheckProps) {
  const say = useSay();
  const [steps, setSteps] = useState<readonly CheckedStep[]>();
  const [verifierKey, setVerifierKey] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);

  async function check(given: PublicProof): Promise<void> {
    setBusy(true);
    setError(null);
    try {
      const key = await readKey();
      setVerifierKey(key);
      setSteps(await checkProof({ number, text, proof: given, verifierKey: key }, checkEd25519));
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  }

  return (
    <section className="zs-public-check">
      <h2>{say(PUBLICITY_TEXT.check)}</h2>
      <p className="zs-hint">{say(PUBLICITY_TEXT.checkWhy)}</p>
      {proof === null ? (
        <>
          <p role="status">{say(PUBLICITY_TEXT.notYetProven)}</p>
          <Button block size="large" onClick={again}>
            {say(PUBLICITY_TEXT.again)}
          </Button>
        </>
      ) : (
        <Button block type="primary" size="large" loading={busy} onClick={() => void check(proof)}>
          {say(PUBLICITY_TEXT.check)}
        </Button>
      )}
      {error !== null && <PublicFailure error={error} />}
      {steps !== undefined && <Outcome steps={steps} />}
      {steps !== undefined && proof !== null && (
        <section>
          <h3>{say(PUBLICITY_TEXT.otherTools)}</h3>
          <p>{say(PUBLICITY_TEXT.otherToolsHow)}</p>
          <Button onClick={() => saveAs(bundleOf({ number, text, ...proof, verifierKey }), 'proof.json')}>
            {say(PUBLICITY_TEXT.download)}
          </Button>
        </section>
      )}
    </section>
  );
}

async function readKey(): Promise<string> {
  const response = await fetch(KEY_PATH, { credentials: 'omit' });
  if (!response.ok) throw new Error(`${KEY_PATH} answered ${response.status}`);
  return (await response.text()).trim();
}

const bundleOf = (proof: object): Blob => new Blob([`${JSON.stringify(proof, null, 2)}\n`], { type: 'application/json' });

function Outcome({ steps }: { readonly steps: readonly CheckedStep[] }) {
  const say = useSay();
  return (
    <>
      <p role="status" className={steps.some(({ verdict }) => verdict === 'wrong') ? 'zs-public-wrong' : 'zs-public-right'}>
        {say(wholeOf(steps))}
      </p>
      <ol className="zs-public-steps">
        {steps.map((step) => (
          <Step key={step.name} step={step} />
        ))}
      </ol>
    </>
  );
}

function wholeOf(steps: readonly CheckedStep[]): Text {
  if (steps.some(({ verdict }) => verdict === 'wrong')) return PUBLICITY_TEXT.someWrong;
  return steps.every(({ verdict }) => verdict === 'right') ? PUBLICITY_TEXT.allRight : PUBLICITY_TEXT.someUnchecked;
}

const STEP: Readonly<Record<StepName, { readonly title: Text; readonly how: Text }>> = {
  text: { title: PUBLICITY_TEXT.stepText, how: PUBLICITY_TEXT.stepTextHow },
  entry: { title: PUBLICITY_TEXT.stepEntry, how: PUBLICITY_TEXT.stepEntryHow },
  path: { title: PUBLICITY_TEXT.stepPath, how: PUBLICITY_TEXT.stepPathHow },
  signature: { title: PUBLICITY_TEXT.stepSignature, how: PUBLICITY_TEXT.stepSignatureHow },
};

const VERDICT: Readonly<Record<Verdict, Text>> = {
  right: PUBLICITY_TEXT.right,
  wrong: PUBLICITY_TEXT.wrong,
  unchecked: PUBLICITY_TEXT.unchecked,
  'not-reached': PUBLICITY_TEXT.notReached,
};

const FACT: Readonly<Record<string, Text>> = {
  textDigest: PUBLICITY_TEXT.textDigest,
  actDigest: PUBLICITY_TEXT.actDigest,
  entryComputed: PUBLICITY_TEXT.entryComputed,
  entryGiven: PUBLICITY_TEXT.entryGiven,
  root: PUBLICITY_TEXT.root,
  signer: PUBLICITY_TEXT.signer,
  key: PUBLICITY_TEXT.key,
};

function Step({ step: { name, verdict, facts } }: { readonly step: CheckedStep }) {
  const say = useSay();
  const { title, how } = STEP[name];
  return (
    <li>
      <h3>{say(title)}</h3>
      <p className={`zs-public-${verdict}`}>{say(VERDICT[verdict])}</p>
      <p className="zs-hint">{say(verdict === 'unchecked' ? PUBLICITY_TEXT.signatureUnchecked : how, facts)}</p>
      <dl>
        {Object.entries(facts).map(([fact, value]) => {
          const word = FACT[fact];
          return (
            word !== undefined && (
              <div key={fact}>
                <dt>{say(word)}</dt>
                <dd>
                  <code>{value}</code>
                </dd>
              </div>
            )
          );
        })}
      </dl>
    </li>
  );
}
