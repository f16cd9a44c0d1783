import Drawer from 'antd/es/drawer';
import { useActName } from './act-name.ts';
import { EntryForm } from './entry-form.tsx';
import type { EntryFormProps } from './entry-form-props.ts';

export type ActToDo = Omit<EntryFormProps, 'done' | 'lift'>;

interface ActDrawerProps extends Pick<EntryFormProps, 'done' | 'lift'> {
  readonly act: ActToDo | undefined;
  readonly close: () => void;
}

/** An act on a ledger, beside the page that it was begun on. */
export function ActDrawer({ act, close, done, lift }: ActDrawerProps) {
  const actName = useActName();
  const title = act === undefined ? '' : (act.verb ?? actName(act.act, act.kind));
  return (
    <Drawer open={act !== undefined} onClose={close} title={title} size={720} destroyOnHidden mask={{ closable: false }}>
      {act !== undefined && (
        <EntryForm key={`${act.kind}.${act.act}.${act.entry?.subject ?? ''}.${act.verb ?? ''}`} {...act} done={done} lift={lift} />
      )}
    </Drawer>
  );
}
