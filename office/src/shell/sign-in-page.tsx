import { OFFICE_TEXT } from '@zhunsheng/contract/office-text';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
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
    </FrontPage>
  );
}
