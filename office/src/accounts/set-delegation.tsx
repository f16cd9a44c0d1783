import { ACCOUNT_PAGE_TEXT } from '@zhunsheng/contract/account-page-text';
import { delegationPaths } from '@zhunsheng/contract/delegation';
import { type ColleaguesView, personnelPaths } from '@zhunsheng/contract/personnel';
import { inputText } from '@zhunsheng/contract/input-text';
import { ROLE_TEXT } from '@zhunsheng/contract/role-text';
import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { type FormEvent, useRef, useState } from 'react';
import { CommandOutcome } from '../form-controls/command-outcome.tsx';
import { DateInput } from '../form-controls/date-input.tsx';
import { List } from '../form-controls/field-control.tsx';
import { formKeys } from '../form-controls/keyboard.ts';
import { Labelled } from '../form-controls/labelled.tsx';
import { TextInput } from '../form-controls/text-input.tsx';
import { useCommand } from '../form-controls/use-command.ts';
import { read } from '../shell/api.ts';
import { useLocale, useSay } from '../shell/locale.ts';
import { useMay, useMe } from '../shell/session.ts';
import { uuidV7 } from '../shell/uuid-v7.ts';

export function SetDelegation({ done }: { readonly done: () => void }) {
  const say = useSay();
  const locale = useLocale();
  const me = useMe();
  const mayAll = useMay()('delegation.write');
  const { data } = useQuery({
    queryKey: ['colleagues'],
    queryFn: ({ signal }) => read<ColleaguesView>(personnelPaths.colleagues, {}, { signal }),
  });
  const [principal, setPrincipal] = useState(me.account);
  const [deputy, setDeputy] = useState('');
  const [from, setFrom] = useState<PlainDate | null>(me.today as PlainDate);
  const [until, setUntil] = useState<PlainDate | null>(null);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState<ReadonlySet<string>>(new Set());
  const subject = useRef(uuidV7());
  const sending = useCommand(done);

  function submit(event: FormEvent): void {
    event.preventDefault();
    const values = { principal, deputy, from, until, reason };
    const empty = Object.entries(values).flatMap(([name, value]) => (value === null || value === '' ? [name] : []));
    setMissing(new Set(empty));
    if (empty.length === 0) void sending.send(delegationPaths.record, { subject: subject.current, ...values });
  }

  const code = (field: string) => (missing.has(field) ? 'required' : sending.problem(field));
  const problem = (field: string) => {
    const found = code(field);
    return found === undefined ? undefined : inputText(found, locale);
  };
  const colleagues = (data?.colleagues ?? []).map(
    (each) => [each.account, `${each.name}（${each.roles.map((role) => say(ROLE_TEXT[role].name)).join('、')}）`] as const,
  );
  return (
    <form className="zs-form" noValidate onKeyDown={formKeys} onSubmit={submit}>
      <p className="zs-form-meaning">{say(ACCOUNT_PAGE_TEXT.delegationHint)}</p>
      <div className="zs-form-fields">
        <Labelled
          label={say(ACCOUNT_PAGE_TEXT.principal)}
          required
          problem={problem('principal')}
          control={(ids) => (
            <List
              ids={ids}
              text={principal}
              write={setPrincipal}
              choices={mayAll ? colleagues : colleagues.filter(([account]) => account === me.account)}
            />
          )}
        />
        <Labelled
          label={say(ACCOUNT_PAGE_TEXT.deputy)}
          required
          problem={problem('deputy')}
          control={(ids) => (
            <List ids={ids} text={deputy} write={setDeputy} choices={colleagues.filter(([account]) => account !== principal)} />
          )}
        />
        <DateInput label={say(ACCOUNT_PAGE_TEXT.from)} value={from} write={setFrom} problem={problem('from')} />
        <DateInput label={say(ACCOUNT_PAGE_TEXT.until)} value={until} write={setUntil} problem={problem('until')} />
        <TextInput label={say(ACCOUNT_PAGE_TEXT.reason)} value={reason} write={setReason} problem={code('reason')} wide max={200} />
      </div>
      <CommandOutcome sending={sending} />
      <p className="zs-buttons">
        <Button type="primary" htmlType="submit" loading={sending.busy}>
          {say(ACCOUNT_PAGE_TEXT.setDelegation)}
        </Button>
      </p>
    </form>
  );
}
