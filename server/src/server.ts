import { canonicalJson, type JsonValue } from '@zhunsheng/domain/log/canonical-json';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import type { Pool } from 'pg';
import type { Workshop } from './acts/execute.ts';
import { registerAttestation } from './attestation/attestation-routes.ts';
import { registerAudit } from './audit/read-register.ts';
import { CALENDAR } from './calendar.ts';
import type { FileStore } from './files/file-store.ts';
import { registerFiles } from './files/file-routes.ts';
import type { UploadLimits } from './files/receive-upload.ts';
import { registerUploads } from './files/upload-routes.ts';
import { registerBenchmarks } from './discretion/benchmark-routes.ts';
import { createApp } from './http/app.ts';
import { accountCommands } from './identity/account-commands.ts';
import { delegationCommands } from './identity/delegation-commands.ts';
import { registerDelegations } from './identity/delegation-routes.ts';
import { registerIdentity } from './identity/identity-routes.ts';
import { keyedDigest, type Keys } from './identity/keys.ts';
import { addJob } from './jobs/queue.ts';
import { registerHistory, registerLedger } from './ledger/ledger-routes.ts';
import { ledgerWords } from './ledger-words.ts';
import { registerMandate } from './mandate/mandate-routes.ts';
import { registerPersonnel } from './personnel/personnel-routes.ts';
import { registerPeople } from './personnel/people-routes.ts';
import { registerReminders } from './reminder/reminder-routes.ts';
import { registerRefusals } from './refusals/read-refusals.ts';
import { personnelWords } from './personnel/personnel-words.ts';
import { registerPreviewList } from './roster/list-previews.ts';
import { registerRoster } from './roster/roster-routes.ts';
import { registerSearch } from './search/search-routes.ts';
import { registerPenaltyCases } from './penalty-case/case-routes.ts';
import { openPdfMaker } from './document/to-pdf.ts';
import { registerCaseDocuments } from './penalty-case/document-routes.ts';
import { registerPublicity } from './publicity/public-routes.ts';
import { registerTransfers } from './transfer/transfer-routes.ts';
import { registerWorklist } from './worklist/worklist-routes.ts';
import { registerSettings } from './settings/settings-routes.ts';
import { registerStanding } from './standing/standing-routes.ts';
import { SUBJECT_KINDS } from './subject-kinds.ts';

export { CALENDAR };

export function createWorkshop(pool: Pool, keys: Keys, now: () => Date): Workshop {
  return {
    pool,
    kinds: SUBJECT_KINDS,
    now,
    digest: (value) => keyedDigest(keys.digesting, canonicalJson(JSON.parse(JSON.stringify(value)) as JsonValue)),
    addJob,
  };
}

export interface ServerOptions {
  readonly workshop: Workshop;
  readonly keys: Keys;
  readonly files: FileStore;
  readonly uploads: UploadLimits;
  readonly logger: FastifyBaseLogger | false;
  readonly demonstration: () => boolean;
  readonly secureCookie: boolean;
  readonly requestsPerMinute: number;
  readonly signInsPerMinute: number;
  /** Folder with fonts of the operator's own, such as 仿宋; documents fall back to the shipped one. */
  readonly operatorFonts?: string | undefined;
  readonly onFault?: (error: unknown) => void;
}

/** Every route of the program, in one place. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { workshop, keys } = options;
  const app = await createApp({
    logger: options.logger,
    requestsPerMinute: options.requestsPerMinute,
    maxUploadBytes: 20 * 1024 * 1024,
    ...(options.onFault === undefined ? {} : { onFault: options.onFault }),
  });
  const calendar = () => CALENDAR;
  app.get('/api/health', async () => {
    await workshop.pool.query('select 1');
    return { ok: true };
  });
  registerIdentity(app, workshop, {
    commands: accountCommands(calendar),
    demonstration: options.demonstration,
    secureCookie: options.secureCookie,
    signInsPerMinute: options.signInsPerMinute,
  });
  for (const routes of ledgerWords(keys, calendar)) registerLedger(app, workshop, routes);
  registerHistory(app, workshop);
  registerMandate(app, workshop, calendar);
  registerPersonnel(app, workshop, keys, calendar);
  registerTransfers(app, workshop);
  registerPenaltyCases(app, workshop, keys);
  const pdf = openPdfMaker({ operatorFonts: options.operatorFonts });
  app.addHook('onClose', async () => pdf.close());
  registerCaseDocuments(app, workshop, { keys, files: options.files, pdf });
  registerPublicity(app, workshop);
  registerDelegations(app, workshop, delegationCommands(calendar));
  registerPeople(app, workshop, calendar);
  registerRefusals(app, workshop);
  registerAudit(app, workshop);
  registerRoster(app, workshop, { keys, words: personnelWords(keys, calendar) });
  registerPreviewList(app, workshop, keys);
  registerSearch(app, workshop);
  registerWorklist(app, workshop);
  registerStanding(app, workshop, calendar);
  registerSettings(app, workshop);
  registerBenchmarks(app, workshop);
  registerAttestation(app, workshop, calendar);
  registerUploads(app, workshop, options.files, options.uploads);
  registerFiles(app, workshop, options.files);
  registerReminders(app, workshop);
  return app;
}
