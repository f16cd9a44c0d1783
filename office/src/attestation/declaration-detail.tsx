import { ATTESTATION_PAGE_TEXT } from '@zhunsheng/contract/attestation-page-text';
import { attestationPaths, type DeclarationView } from '@zhunsheng/contract/attestation';
import { NOTHING, showDate, showInstant } from '@zhunsheng/contract/text';
import Button from 'antd/es/button';
import { type FormEvent, useState } from 'react';
import { CommandOutcome } from '../form-controls/command-outcome.tsx';
import { formKeys } from '../form-controls/keyboard.ts';
import { TextInput } from '../form-controls/text-input.tsx';
import { useCommand } from '../form-controls/use-command.ts';
import { type FactLine, Facts } from '../patterns/subject-page.tsx';
import { useLocale, useSay } from '../shell/locale.ts';
import { useMay } from '../shell/session.ts';
import { VerdictLight } from './verdict-light.tsx';

export function DeclarationDetail({ declaration }: { readonly declaration: DeclarationView }) {
  const may = useMay();
  const ours = declaration.forUs && declaration.verdict === 'open' && may('attestation.confirm');
  return (
    <div className="zs-explained">
      <Facts lines={useFacts(declaration)} />
      {ours && <Verdict declaration={declaration} />}
    </div>
  );
}

function useFacts(declaration: DeclarationView): readonly FactLine[] {
  const say = useSay();
  const locale = useLocale();
  const day = (value: string | null) => (value === null ? NOTHING : showDate(value, locale));
  return [
    { label: say(ATTESTATION_PAGE_TEXT.verdict), value: <VerdictLight declaration={declaration} /> },
    ...(declaration.verdictReason === null ? [] : [{ label: say(ATTESTATION_PAGE_TEXT.verdictReason), value: declaration.verdictReason }]),
    ...(declaration.verdictByName === null ? [] : [{ label: say(ATTESTATION_PAGE_TEXT.verdictBy), value: declaration.verdictByName }]),
    ...(declaration.verdictOn === null ? [] : [{ label: say(ATTESTATION_PAGE_TEXT.verdictOn), value: day(declaration.verdictOn) }]),
    ...(declaration.countsUntil === null ? [] : [{ label: say(ATTESTATION_PAGE_TEXT.countsUntil), value: day(declaration.countsUntil) }]),
    { label: say(ATTESTATION_PAGE_TEXT.statement), value: declaration.statement },
    { label: say(ATTESTATION_PAGE_TEXT.document), value: declaration.document },
    { label: say(ATTESTATION_PAGE_TEXT.documentDate), value: day(declaration.documentDate) },
    {
      label: say(ATTESTATION_PAGE_TEXT.evidence),
      value:
        declaration.evidence === null ? (
          say(ATTESTATION_PAGE_TEXT.noEvidence)
        ) : (
          <a href={`/api/files/${declaration.evidence}`}>{say(ATTESTATION_PAGE_TEXT.openEvidence)}</a>
        ),
    },
    {
      label: say(ATTESTATION_PAGE_TEXT.declaredBy),
      value: `${declaration.declaredByName} · ${showInstant(declaration.declaredAt, locale)}`,
    },
  ];
}

/** Confirming asks for nothing more; sending back asks for the reason that the declarer will read. */
function Verdict({ declaration }: { readonly declaration: DeclarationView }) {
  const say = useSay();
  const [returning, setReturning] = useState(false);
  const [reason, setReason] = useState('');
  const sending = useCommand();
  const { subject } = declaration;

  function submit(event: FormEvent): void {
    event.preventDefault();
    void sending.send(attestationPaths.sendBack, { subject, reason });
  }

  return (
    <>
      <p className="zs-hint">{say(ATTESTATION_PAGE_TEXT.confirmHow)}</p>
      <p className="zs-buttons">
        <Button
          type="primary"
          loading={sending.busy && !returning}
          onClick={() => void sending.send(attestationPaths.confirm, { subject })}
        >
          {say(ATTESTATION_PAGE_TEXT.confirm)}
        </Button>
        <Button onClick={() => setReturning(true)}>{say(ATTESTATION_PAGE_TEXT.sendBack)}…</Button>
      </p>
      {returning && (
        <form className="zs-form" noValidate onKeyDown={formKeys} onSubmit={submit}>
          <TextInput
            label={say(ATTESTATION_PAGE_TEXT.verdictReason)}
            value={reason}
            write={setReason}
            problem={sending.problem('reason')}
            wide
            max={500}
          />
          <p className="zs-buttons">
            <Button type="primary" htmlType="submit" loading={sending.busy}>
              {say(ATTESTATION_PAGE_TEXT.sendBack)}
            </Button>
          </p>
        </form>
      )}
      <CommandOutcome sending={sending} />
    </>
  );
}
