import { Outlet } from '@tanstack/react-router';
import ConfigProvider from 'antd/es/config-provider';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { lazy, Suspense } from 'react';
import { useLocale } from './locale.ts';
import { signedOut } from './signed-out.ts';
import { useStore } from './store.ts';
import { theme } from './theme.ts';
import { WaitingNotice } from './waiting-notice.tsx';

const SignInLayer = lazy(async () => ({ default: (await import('./sign-in-layer.tsx')).SignInLayer }));

export function Root() {
  const locale = useLocale();
  const mustSignIn = useStore(signedOut);
  return (
    <ConfigProvider locale={locale === 'zh' ? zhCN : enUS} theme={theme} button={{ autoInsertSpace: false }}>
      <Outlet />
      <WaitingNotice />
      {mustSignIn && (
        <Suspense>
          <SignInLayer />
        </Suspense>
      )}
    </ConfigProvider>
  );
}
