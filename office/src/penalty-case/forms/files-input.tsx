import { CASE_SCREEN_TEXT as TEXT } from '@zhunsheng/contract/penalty-case-screen-text';
import Button from 'antd/es/button';
import { useRef, useState } from 'react';
import { FileDrop } from '../../evidence/file-drop.tsx';
import { SignaturePad } from '../../evidence/signature-pad.tsx';
import { useSay } from '../../shell/locale.ts';
import { CaseFiles } from '../case-files.tsx';

interface FilesInputProps {
  readonly value: readonly string[];
  readonly write: (digests: readonly string[]) => void;
  readonly several: boolean;
}

/** Files go to the server as they are dropped; the act then names them by their content. */
export function FilesInput({ value, write, several }: FilesInputProps) {
  // Several files arrive one after another while the form stands still: each is added to what is there by then.
  const latest = useRef(value);
  latest.current = value;
  return (
    <>
      {value.length > 0 && <CaseFiles digests={value} remove={(digest) => write(value.filter((one) => one !== digest))} />}
      {(several || value.length === 0) && (
        <FileDrop
          multiple={several}
          onKept={({ digest }) => {
            latest.current = [...latest.current.filter((one) => one !== digest), digest];
            write(latest.current);
          }}
        />
      )}
    </>
  );
}

interface SignatureInputProps {
  readonly who: string;
  readonly value: string;
  readonly write: (digest: string) => void;
  /** Where the act has a place for why nobody signed. */
  readonly refuse?: ((reason: string) => void) | undefined;
}

/** Signed by hand on the screen, or on paper that is photographed. */
export function SignatureInput({ who, value, write, refuse }: SignatureInputProps) {
  const say = useSay();
  const [way, setWay] = useState<'pad' | 'paper'>();
  if (value !== '') return <CaseFiles digests={[value]} remove={() => write('')} />;
  return (
    <div className="zs-case-signature">
      <p className="zs-buttons">
        <Button size="small" aria-pressed={way === 'pad'} onClick={() => setWay('pad')}>
          {say(TEXT.signOnScreen)}
        </Button>
        <Button size="small" aria-pressed={way === 'paper'} onClick={() => setWay('paper')}>
          {say(TEXT.signedOnPaper)}
        </Button>
      </p>
      {way === 'pad' && (
        <SignaturePad
          who={who}
          onSigned={({ digest }) => write(digest)}
          onRefused={(reason) => {
            setWay(undefined);
            refuse?.(reason);
          }}
        />
      )}
      {way === 'paper' && <FileDrop multiple={false} accept=".pdf,.png,.jpg,.jpeg,.webp" onKept={({ digest }) => write(digest)} />}
    </div>
  );
}
