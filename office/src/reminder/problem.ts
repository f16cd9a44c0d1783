import { REMINDER_PAGE_TEXT as TEXT } from '@zhunsheng/contract/reminder-page-text';
import type { Text } from '@zhunsheng/contract/text';

interface Problem {
  readonly what: Text;
  readonly facts: Readonly<Record<string, string>>;
  readonly next: Text;
}

/** A driver's code in words: `http-503`, `timeout`, `ECONNREFUSED`; anything else is a fault. */
export function problemIn(code: string): Problem {
  const status = /^http-(\d{3})$/.exec(code)?.[1];
  if (status !== undefined) return { what: TEXT.answered, facts: { status }, next: TEXT.nextAnswered };
  if (code === 'timeout' || code === 'ETIMEDOUT') return { what: TEXT.timeout, facts: {}, next: TEXT.nextTimeout };
  if (/^(ECONN|ENOTFOUND|EAI_|EHOST|ENET|UND_ERR|CERT_|DEPTH_|SELF_)/.test(code))
    return { what: TEXT.unreachable, facts: { code }, next: TEXT.nextUnreachable };
  return { what: TEXT.fault, facts: {}, next: TEXT.nextFault };
}
