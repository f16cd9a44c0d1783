import type { DeclarationView } from '@zhunsheng/contract/attestation';
import { showValue } from '@zhunsheng/contract/ledger-text';
import { type Colour, Light } from '../patterns/light.tsx';
import { useLocale } from '../shell/locale.ts';

const COLOURS: Readonly<Record<DeclarationView['verdict'], Colour>> = { open: 'yellow', confirmed: 'green', 'sent-back': 'red' };

export function VerdictLight({ declaration }: { readonly declaration: DeclarationView }) {
  const locale = useLocale();
  return <Light colour={COLOURS[declaration.verdict]} word={showValue('declaration', 'verdict', declaration.verdict, locale)} />;
}
