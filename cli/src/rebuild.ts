import { rebuild } from '@zhunsheng/server/acts/rebuild';
import { SUBJECT_KINDS } from '@zhunsheng/server/subject-kinds';
import type { CliCommand } from './command.ts';
import { withInstallation } from './installation.ts';

export const REBUILD_COMMANDS: readonly CliCommand[] = [
  {
    words: ['rebuild'],
    arguments: [],
    options: {},
    chinese: '由记录重新计算全部数据行',
    english: 'compute all rows anew from the acts',
    run: ({ say }) =>
      withInstallation(async ({ urls }) => {
        const { acts, subjects, rows, removed, written, seconds } = await rebuild({ ownerUrl: urls.ownerUrl, kinds: SUBJECT_KINDS });
        const pace = Math.round(acts / Math.max(seconds.fold, 0.001));
        say(
          `重建完成 rebuilt: 记录 acts ${acts} · 主体 subjects ${subjects} · 数据行 rows ${rows} · 更正 corrected −${removed} +${written}`,
        );
        say(`重算 folded and loaded ${seconds.fold.toFixed(1)} s, ${pace} acts/s · 替换 replaced ${seconds.replace.toFixed(1)} s`);
        return 0;
      }),
  },
];
