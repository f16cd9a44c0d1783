import { settingsPath, type SettingsView, settingsQuery } from '@zhunsheng/contract/settings';
import { SETTING_KEYS, SETTINGS } from '@zhunsheng/domain/settings/settings';
import type { FastifyInstance } from 'fastify';
import type { Workshop } from '../acts/execute.ts';
import { defineRead } from '../http/endpoints.ts';
import { setFigures } from './load-settings.ts';

/** Every setting as it is in force on a day: read by whoever works by it. */
export function registerSettings(app: FastifyInstance, workshop: Workshop): void {
  defineRead(app, workshop, {
    path: settingsPath,
    power: 'mandate.read',
    query: settingsQuery,
    read: async ({ tx, query, today }): Promise<SettingsView> => {
      const on = query.on ?? today;
      const figures = new Map((await setFigures(tx, on)).map((figure) => [figure.key, figure]));
      const settings = SETTING_KEYS.map((key) => {
        const { shipped, mark } = SETTINGS[key];
        const figure = figures.get(key);
        const set =
          figure === undefined ? null : { subject: figure.subject, source: figure.source, from: figure.from, until: figure.until };
        return { key, value: figure?.value ?? shipped, shipped, mark, set };
      });
      return { on, settings };
    },
  });
}
