import { readConfiguration } from '@zhunsheng/server/configuration';
import { backup } from '@zhunsheng/server/postgres/backup';
import { dataLayout } from '@zhunsheng/server/postgres/data-folder';
import { restore } from '@zhunsheng/server/postgres/restore';
import { StartFailure } from '@zhunsheng/server/postgres/start-failure';
import type { CliCommand } from './command.ts';
import { withInstallation } from './installation.ts';
import { verifyInstallation } from './log.ts';
import { hasSigningKey } from './verification.ts';

const notEmbedded = (): StartFailure =>
  new StartFailure(
    '外部数据库请由其管理员用 pg_dump 等工具备份；本命令只用于自带的数据库。',
    'An external database is backed up by its administrator, with pg_dump for example; this command is for the embedded one.',
  );

const take: CliCommand = {
  words: ['backup'],
  arguments: ['FOLDER'],
  options: {},
  chinese: '在线备份数据库和文件到一个新文件夹（不含密钥）',
  english: 'back up database and files into a new folder while work goes on (without the keys)',
  run: ({ arguments: [folder = ''], say }) =>
    withInstallation(async ({ configuration, superuserUrl }) => {
      if (superuserUrl === undefined) throw notEmbedded();
      const result = await backup({ superuserUrl, dataDir: configuration.dataDir, folder });
      say(`备份完成 backed up: ${result.folder} · 文件 files ${result.files} · ${(result.bytes / 1_048_576).toFixed(1)} MB`);
      say(result.sentence);
      return 0;
    }),
};

const putBack: CliCommand = {
  words: ['restore'],
  arguments: ['FOLDER'],
  options: {},
  chinese: '把备份恢复到空的数据文件夹，并核对',
  english: 'restore a backup into an empty data folder, and verify it',
  run: async (invocation) => {
    const { say, note } = invocation;
    const configuration = readConfiguration(process.env);
    if (configuration.externalDatabase !== undefined) throw notEmbedded();
    const manifest = await restore(invocation.arguments[0] ?? '', configuration.dataDir);
    say(`已恢复 restored: ${configuration.dataDir} ← ${manifest.takenAt} · 文件 files ${manifest.files.length}`);
    const { keys } = dataLayout(configuration.dataDir);
    if (hasSigningKey(keys)) return withInstallation((installation) => verifyInstallation(installation, invocation));
    note(`请把密钥文件夹放回 ${keys}，然后运行 zhunsheng log verify。 Put the keys back into ${keys}, then run zhunsheng log verify.`);
    return 0;
  },
};

export const BACKUP_COMMANDS: readonly CliCommand[] = [take, putBack];
