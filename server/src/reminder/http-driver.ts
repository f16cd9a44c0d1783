import { NotDelivered, type OutgoingReminder, type ReminderDriver } from './reminder-driver.ts';

const TIMEOUT_MS = 10_000;

/** One POST to the bureau's own message service. Any 2xx is taken; a redirect is followed nowhere. */
export function httpDriver(url: string, timeoutMs: number = TIMEOUT_MS): ReminderDriver {
  return async (reminder: OutgoingReminder) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': reminder.key },
      body: JSON.stringify(reminder),
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    }).catch((error: unknown) => {
      throw (error as Error).name === 'TimeoutError' ? new NotDelivered('timeout') : error;
    });
    await response.body?.cancel();
    if (!response.ok) throw new NotDelivered(`http-${response.status}`);
  };
}
