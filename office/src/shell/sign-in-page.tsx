import { OFFICE_TEXT } from '@zhunsheng/contract/office-text';
import { PUBLICITY_TEXT } from '@zhunsheng/contract/publicity-text';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useRouter, useSearch } from '@tanstack/react-router';
import { FrontPage } from './front-page.tsx';
import { useSay } from './locale.ts';
import { SignInForm } from './sign-in-form.tsx';

export function SignInPage() {
  const say = useSay();
  const router = useRouter();
  const client = useQueryClient();
  const { to } = useSearch({ strict: false }) as { to?: string };
  return (
    <FrontPage title={say(OFFICE_TEXT.signIn)}>
      <SignInForm
        signedIn={async () => {
          client.clear();
          router.history.push(to?.startsWith('/') === true && !to.startsWith('//') ? to : '/');
        }}
      />
      <p className="zs-front-public">
        <Link to="/public">{say(PUBLICITY_TEXT.title)}</Link>
        <Link to="/public/certificate">{say(PUBLICITY_TEXT.certificates)}</Link>
      </p>
    </FrontPage>
  );
}
