import type { Mark } from '@zhunsheng/domain/legal-time/limit-table';
import type { SettingKey } from '@zhunsheng/domain/settings/ids';
import { z } from 'zod';
import { plainDateSchema } from '@zhunsheng/domain/ledger/schema';

export const settingsPath = '/api/settings';

/** As of a day; today where none is given. */
export const settingsQuery = z.object({ on: z.optional(plainDateSchema) });

export interface SettingView {
  readonly key: SettingKey;
  /** In force on the day: 0 or 1 for a flag. */
  readonly value: number;
  readonly shipped: number;
  readonly mark: Mark;
  /** What the province has set; null while the shipped figure holds. */
  readonly set: { readonly subject: string; readonly source: string; readonly from: string; readonly until: string | null } | null;
}

export interface SettingsView {
  readonly on: string;
  readonly settings: readonly SettingView[];
}
