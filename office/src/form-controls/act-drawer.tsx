import { LEDGER_ACT_TEXT, LEDGER_TEXT } from '@zhunsheng/contract/ledger-text';
import Drawer from 'antd/es/drawer';
import { useLocale, useSay } from '../shell/locale.ts';
import { EntryForm, type EntryFormProps } from './entry-form.tsx';

export type ActToDo = Omit<EntryFormProps, 'done' | 'lift'>;

interface ActDrawerProps extends Pick<EntryFormProps, 'done' | 'lift'> {
  readonly act: ActToDo | undefined;
  readonly close: () => void;
}

/** An act on a ledger, beside the page that it was begun on. */
export function ActDrawer({ act, close, done, lift }: ActDrawerProps) {
  const say = useSay();
  const locale = useLocale();
  const title = act === undefined ? '' : (act.verb ?? `${say(LEDGER_ACT_TEXT[act.act].verb)}${locale === 'en' ? ' ' : ''}${say(LEDGER_TEXT[act.kind].title)}`);
  return (
    <Drawer open={act !== undefined} onClose={close} title={title} size={720} destroyOnHidden mask={{ closable: false }}>
      {act !== undefined && <EntryForm key={`${act.kind}.${act.act}.${act.entry?.subject ?? ''}.${act.verb ?? ''}`} {...act} done={done} lift={lift} />}
    </Drawer>
  );
}
