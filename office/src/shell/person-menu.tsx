import { OFFICE_TEXT } from '@zhunsheng/contract/office-text';
import { ROLE_TEXT } from '@zhunsheng/contract/role-text';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import Dropdown from 'antd/es/dropdown';
import { useSay } from './locale.ts';
import { signOut, useMe } from './session.ts';

export function PersonMenu() {
  const say = useSay();
  const me = useMe();
  const router = useRouter();
  const client = useQueryClient();
  const roles = me.roles.map((role) => say(ROLE_TEXT[role].name));

  async function leave(): Promise<void> {
    await signOut();
    sessionStorage.clear();
    client.clear();
    router.history.push('/sign-in');
  }

  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          {
            type: 'group',
            label: say(OFFICE_TEXT.rolesOf),
            children: me.roles.map((role) => ({
              key: role,
              label: <span title={say(ROLE_TEXT[role].may)}>{say(ROLE_TEXT[role].name)}</span>,
              disabled: true,
            })),
          },
          { type: 'divider' },
          { key: 'print', label: say(OFFICE_TEXT.printPage), onClick: () => setTimeout(() => window.print(), 200) },
          { key: 'password', label: say(OFFICE_TEXT.changePassword), onClick: () => router.history.push('/password') },
          { key: 'sign-out', label: say(OFFICE_TEXT.signOut), onClick: () => void leave() },
        ],
      }}
    >
      <button type="button" className="zs-plain-button zs-person">
        <strong>{me.name}</strong>
        <span>{roles.join('、')}</span>
      </button>
    </Dropdown>
  );
}
