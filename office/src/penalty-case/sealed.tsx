import { penaltyCasePaths, SEALED_MARK } from '@zhunsheng/contract/penalty-case';
import { CASE_SCREEN_TEXT as TEXT } from '@zhunsheng/contract/penalty-case-screen-text';
import { OFFICE_TEXT } from '@zhunsheng/contract/office-text';
import Button from 'antd/es/button';
import Drawer from 'antd/es/drawer';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { CommandForm } from '../form-controls/command-form.tsx';
import { TextInput } from '../form-controls/text-input.tsx';
import { useSay } from '../shell/locale.ts';
import { useMay } from '../shell/session.ts';

interface SealedValues {
  readonly opened: Readonly<Record<string, string | null>>;
  readonly ask: (places: readonly string[]) => void;
}

const Opened = createContext<SealedValues>({ opened: {}, ask: () => undefined });

/** Sealed values of one case: what was opened is shown until the page is left, and is kept nowhere. */
export function SealedOf({ subject, children }: { readonly subject: string; readonly children: ReactNode }) {
  const say = useSay();
  const [opened, setOpened] = useState<Readonly<Record<string, string | null>>>({});
  const [asked, setAsked] = useState<readonly string[]>();
  const [reason, setReason] = useState('');
  const values = useMemo(() => ({ opened, ask: setAsked }), [opened]);
  return (
    <Opened value={values}>
      {children}
      <Drawer
        open={asked !== undefined}
        onClose={() => setAsked(undefined)}
        title={say(TEXT.openSealed)}
        size={560}
        destroyOnHidden
        mask={{ closable: false }}
      >
        {asked !== undefined && (
          <CommandForm
            verb={say(TEXT.openSealed)}
            meaning={say(TEXT.openSealedMeans)}
            path={penaltyCasePaths.openSealed}
            input={() => ({ subject, fields: asked, reason })}
            done={(answer) => {
              setOpened((old) => ({ ...old, ...(answer['values'] as Readonly<Record<string, string | null>>) }));
              setAsked(undefined);
            }}
          >
            {(problem) => (
              <TextInput label={say(OFFICE_TEXT.reason)} value={reason} write={setReason} problem={problem('reason')} wide max={500} />
            )}
          </CommandForm>
        )}
      </Drawer>
    </Opened>
  );
}

interface SealedValueProps {
  readonly place: string;
  /** Other sealed places that are opened with it: those of the same record. */
  readonly together?: readonly string[];
}

export function SealedValue({ place, together = [] }: SealedValueProps) {
  const say = useSay();
  const may = useMay();
  const { opened, ask } = useContext(Opened);
  if (place in opened) return <span className="zs-case-opened">{opened[place] ?? say(TEXT.sealedGone)}</span>;
  return (
    <span className="zs-case-sealed">
      <span aria-label={say(TEXT.sealed)}>{SEALED_MARK}</span>
      {may('case.open-sealed') && (
        <Button size="small" title={say(TEXT.openSealedWhy)} onClick={() => ask(askedWith(place, together))}>
          {say(TEXT.openShort)}
        </Button>
      )}
    </span>
  );
}

/** Who reported stays confidential: his name is asked for by itself. */
const ALONE = 'clue.reporter';

function askedWith(place: string, together: readonly string[]): readonly string[] {
  return place === ALONE ? [place] : [...new Set([place, ...together])].filter((one) => one !== ALONE);
}
