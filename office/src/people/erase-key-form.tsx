import { OFFICE_TEXT } from '@zhunsheng/contract/office-text';
import { personnelPaths } from '@zhunsheng/contract/personnel';
import { PEOPLE_TEXT } from '@zhunsheng/contract/people-text';
import { useState } from 'react';
import { CommandForm } from '../form-controls/command-form.tsx';
import { TextInput } from '../form-controls/text-input.tsx';
import { useSay } from '../shell/locale.ts';

/** Erases the key of somebody who has left, and with it all that was sealed about him. */
export function EraseKeyForm({ person, done }: { readonly person: string; readonly done: () => void }) {
  const say = useSay();
  const [reason, setReason] = useState('');
  return (
    <CommandForm
      verb={say(PEOPLE_TEXT.eraseKey)}
      meaning={say(PEOPLE_TEXT.eraseKeyMeans)}
      path={personnelPaths.eraseKey}
      input={() => ({ person, reason })}
      done={done}
    >
      {(problem) => (
        <TextInput label={say(OFFICE_TEXT.reason)} value={reason} write={setReason} problem={problem('reason')} wide max={500} />
      )}
    </CommandForm>
  );
}
