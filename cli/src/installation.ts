import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Configuration, readConfiguration } from '@zhunsheng/server/configuration';
import { withDatabase, withRole } from '@zhunsheng/server/postgres/connection-url';
import { dataLayout } from '@zhunsheng/server/postgres/data-folder';
import { findRunning, withEmbedded } from '@zhunsheng/server/postgres/embedded';
import { type DatabaseUrls, roleUrls } from '@zhunsheng/server/postgres/prepare';
import { StartFailure } from '@zhunsheng/server/postgres/start-failure';

const DATABASE = 'zhunsheng';

/** Data folder and database that a command works on, whether or not the server is running. */
export interface Installation {
  readonly configuration: Configuration;
  readonly urls: DatabaseUrls;
  /** Of the embedded database; undefined where the database is one of its administrator's. */
  readonly superuserUrl: string | undefined;
  /** True where this command started the database for itself: nothing else is at work. */
  readonly alone: boolean;
}

/** Uses the database that runs, else starts it for as long as `work` takes; after Ctrl-C it is stopped as well. */
export async function withInstallation<T>(work: (installation: Installation) => Promise<T>): Promise<T> {
  const configuration = readConfiguration(process.env);
  if (configuration.externalDatabase !== undefined) {
    return work({ configuration, urls: externalUrls(configuration.externalDatabase), superuserUrl: undefined, alone: false });
  }
  const { dataDir } = configuration;
  if (!existsSync(path.join(dataLayout(dataDir).cluster, 'PG_VERSION'))) throw noData(dataDir);
  const alone = findRunning(dataDir) === undefined;
  return withEmbedded({ dataDir, log: { info: () => undefined, warn: () => undefined } }, (superuserUrl) => {
    const urls = roleUrls(withDatabase(superuserUrl, DATABASE));
    return Promise.race([work({ configuration, urls, superuserUrl, alone }), interrupted()]);
  });
}

function externalUrls({ appUrl, ownerUrl }: { appUrl: string; ownerUrl: string }): DatabaseUrls {
  return { ownerUrl, appUrl, sequencerUrl: withRole(ownerUrl, 'zs_sequencer'), jobsUrl: withRole(ownerUrl, 'zs_jobs') };
}

function interrupted(): Promise<never> {
  return new Promise((_resolve, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => reject(new StartFailure('已中断。', 'Interrupted.')));
    }
  });
}

function noData(dataDir: string): StartFailure {
  return new StartFailure(
    `${dataDir} 中没有数据。请先运行 npm start，或用 ZHUNSHENG_DATA 指定数据文件夹。`,
    `There are no data in ${dataDir}. Run npm start first, or name the data folder with ZHUNSHENG_DATA.`,
  );
}
