import { ACCOUNT_PAGE_TEXT } from '@zhunsheng/contract/account-page-text';
import Button from 'antd/es/button';
import { useSay } from '../shell/locale.ts';

export interface HandedOver {
  readonly title: string;
  readonly login: string;
  readonly password: string;
}

/** What the administrator gives to the account's owner: shown once. */
export function HandedOverPanel({ handedOver, close }: { readonly handedOver: HandedOver; readonly close: () => void }) {
  const say = useSay();
  return (
    <section className="zs-handed-over" role="status">
      <h2>{handedOver.title}</h2>
      <p>{say(ACCOUNT_PAGE_TEXT.created)}</p>
      <dl className="zs-facts">
        <div>
          <dt>{say(ACCOUNT_PAGE_TEXT.login)}</dt>
          <dd>
            <code>{handedOver.login}</code>
          </dd>
        </div>
        <div>
          <dt>{say(ACCOUNT_PAGE_TEXT.password)}</dt>
          <dd>
            <code>{handedOver.password}</code>
          </dd>
        </div>
      </dl>
      <Button type="primary" onClick={close}>
        {say(ACCOUNT_PAGE_TEXT.close)}
      </Button>
    </section>
  );
}
