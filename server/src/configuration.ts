import { z } from 'zod';
import { defaultDataFolder } from './postgres/data-folder.ts';
import { StartFailure } from './postgres/start-failure.ts';

/** Everything that the environment may set, in one place. Validated at start; an unknown value is a sentence, not a crash. */
export interface Configuration {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** Both or none: zs_app's and zs_owner's URL of a database that its administrator made. */
  readonly externalDatabase: { readonly appUrl: string; readonly ownerUrl: string } | undefined;
  readonly poolSize: number;
  readonly requestsPerMinute: number;
  readonly signInsPerMinute: number;
  readonly secureCookie: boolean;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
  readonly logOrigin: string;
  /** A folder of fonts that the operator has a licence for (方正小标宋, 仿宋_GB2312): PDFs use them before the open ones. */
  readonly fonts: string | undefined;
  /** Demonstration data on the first start with the embedded database. */
  readonly demonstration: boolean;
  readonly uploads: { readonly documentBytes: number; readonly mediaBytes: number };
  /** Where reminders are handed over; undefined: into a file of the data folder. */
  readonly reminderUrl: string | undefined;
}

const environmentSchema = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: z.string().optional(),
  DATABASE_OWNER_URL: z.string().optional(),
  ZHUNSHENG_POOL: z.coerce.number().int().min(2).max(200).default(20),
  ZHUNSHENG_REQUESTS_PER_MINUTE: z.coerce.number().int().min(1).default(3000),
  ZHUNSHENG_SIGN_INS_PER_MINUTE: z.coerce.number().int().min(1).default(30),
  ZHUNSHENG_SECURE_COOKIE: z.enum(['yes', 'no']).default('no'),
  ZHUNSHENG_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('warn'),
  ZHUNSHENG_LOG_ORIGIN: z
    .string()
    .regex(/^[a-z0-9.\-/]{3,100}$/)
    .default('zhunsheng.gansu'),
  ZHUNSHENG_FONTS: z.string().min(1).optional(),
  ZHUNSHENG_DEMONSTRATION: z.enum(['yes', 'no']).default('yes'),
  ZHUNSHENG_MAX_DOCUMENT_MB: z.coerce.number().int().min(1).max(200).default(20),
  ZHUNSHENG_MAX_MEDIA_MB: z.coerce.number().int().min(1).max(10_000).default(500),
  // Without a name and a password in it: they would stand in process lists and in what is logged about it.
  ZHUNSHENG_REMINDER_URL: z
    .url({ protocol: /^https?$/ })
    .refine((url) => !/^[^/]*\/\/[^/]*@/.test(url))
    .optional(),
});

const MEGABYTE = 1024 * 1024;

export function readConfiguration(environment: Record<string, string | undefined>): Configuration {
  const read = environmentSchema.safeParse(environment);
  if (!read.success) {
    const names = [...new Set(read.error.issues.map((issue) => String(issue.path[0])))].join('、');
    throw new StartFailure(`环境变量 ${names} 的值不对`, `The value of ${names} is not one this program understands`);
  }
  const { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl, ...values } = read.data;
  if ((appUrl === undefined) !== (ownerUrl === undefined)) {
    throw new StartFailure(
      'DATABASE_URL 与 DATABASE_OWNER_URL 要么都给，要么都不给',
      'Give both DATABASE_URL and DATABASE_OWNER_URL, or neither',
    );
  }
  return {
    port: values.PORT,
    host: values.HOST,
    dataDir: defaultDataFolder(environment),
    externalDatabase: appUrl === undefined || ownerUrl === undefined ? undefined : { appUrl, ownerUrl },
    poolSize: values.ZHUNSHENG_POOL,
    requestsPerMinute: values.ZHUNSHENG_REQUESTS_PER_MINUTE,
    signInsPerMinute: values.ZHUNSHENG_SIGN_INS_PER_MINUTE,
    secureCookie: values.ZHUNSHENG_SECURE_COOKIE === 'yes',
    logLevel: values.ZHUNSHENG_LOG_LEVEL,
    logOrigin: values.ZHUNSHENG_LOG_ORIGIN,
    fonts: values.ZHUNSHENG_FONTS,
    demonstration: values.ZHUNSHENG_DEMONSTRATION === 'yes',
    uploads: { documentBytes: values.ZHUNSHENG_MAX_DOCUMENT_MB * MEGABYTE, mediaBytes: values.ZHUNSHENG_MAX_MEDIA_MB * MEGABYTE },
    reminderUrl: values.ZHUNSHENG_REMINDER_URL,
  };
}
