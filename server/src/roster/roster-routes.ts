import { commitInput, exportInput, markedQuery, previewQuery, rosterPaths } from '@zhunsheng/contract/roster';
import { dayOfInstant } from '@zhunsheng/domain/legal-time/plain-date';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { executeIn, type Workshop } from '../acts/execute.ts';
import { timeOrderedId } from '../acts/ids.ts';
import type { Tx } from '../acts/transaction.ts';
import { defineRead, demandPower, parse, withSession } from '../http/endpoints.ts';
import { HttpFailure } from '../http/failure.ts';
import type { Keys } from '../identity/keys.ts';
import type { Session } from '../identity/sessions.ts';
import { type CommitContext, commitCommand } from './commit-command.ts';
import { dryRun } from './dry-run.ts';
import { exportCommand, exportedBureau } from './export-command.ts';
import { listPeople } from './export-people.ts';
import { markBeside, readBeside, writeBeside } from './beside.ts';
import type { ImportWords } from './plan-import.ts';
import {
  discardPreview,
  findPreview,
  findUpload,
  insertPreview,
  markCommitted,
  type Preview,
  PREVIEW_HOURS,
  replaceReading,
} from './preview-store.ts';
import { allProblems, previewView } from './preview-view.ts';
import { rosterTable, templateTable } from './roster-table.ts';
import { markedName, readUpload, wrongWorkbook } from './upload-roster.ts';

export interface RosterOptions {
  readonly keys: Keys;
  readonly words: ImportWords;
}

const BY_ID = '/api/roster/previews/:id';
const idOf = (request: FastifyRequest) => (request.params as Record<string, string>)['id'] ?? '';

/** Rosters in and out: upload → preview → commit, the marked copy, the export. */
export function registerRoster(app: FastifyInstance, workshop: Workshop, options: RosterOptions): void {
  registerUpload(app, workshop, options);
  registerPreview(app, workshop, options);
  registerCommit(app, workshop, options);
  registerExport(app, workshop, options);
}

function registerUpload(app: FastifyInstance, workshop: Workshop, { keys, words }: RosterOptions): void {
  app.post(rosterPaths.previews, async (request) => {
    // Before the bytes are taken in, and with no transaction open while they are read.
    const about = await withSession(workshop, request, { csrf: true }, async (tx, session) => {
      demandPower(session, 'roster.import');
      const today = dayOfInstant(workshop.now().toISOString());
      return { today, bureauName: await bureauNameOf(tx, session.actor.bureau, today) };
    });
    const upload = await readUpload(request);
    const answer = await readBeside({ bytes: upload.bytes, ...about });
    if (!answer.ok) throw wrongWorkbook(answer.problem);
    return withSession(workshop, request, { csrf: true }, async (tx, session) => {
      demandPower(session, 'roster.import');
      const { actor } = session;
      const now = workshop.now();
      const id = timeOrderedId(now);
      const ruled = await dryRun({ tx, keys, words, actor, now }, answer.reading);
      const kept = { fileName: upload.fileName, digest: upload.digest, reading: answer.reading, ...ruled };
      await insertPreview(tx, keys, actor, { id, now, upload: upload.bytes, kept });
      const expiresAt = new Date(now.getTime() + PREVIEW_HOURS * 3_600_000);
      return previewView({ id, bureau: actor.bureau, createdAt: now, expiresAt, committed: false, kept }, parse(previewQuery, {}));
    });
  });
}

/** 404 for a preview of somebody else as for none; 410 where its day is over. */
async function getPreview(tx: Tx, keys: Keys, session: Session, id: string, now: Date): Promise<Preview> {
  const found = await findPreview(tx, keys, session.actor.account, id, now);
  if (found === undefined) throw new HttpFailure(404, { error: 'not-found' });
  if (found === 'expired') throw new HttpFailure(410, { error: 'roster/preview-expired' });
  return found;
}

function registerPreview(app: FastifyInstance, workshop: Workshop, { keys }: RosterOptions): void {
  defineRead(app, workshop, {
    path: BY_ID,
    power: 'roster.import',
    query: previewQuery,
    read: async ({ tx, session, params, query, now }) => previewView(await getPreview(tx, keys, session, params['id'] ?? '', now), query),
  });
  app.get(`${BY_ID}/marked`, async (request, reply) => {
    const { locale } = parse(markedQuery, request.query);
    const { preview, upload } = await withSession(workshop, request, {}, async (tx, session) => {
      demandPower(session, 'roster.import');
      const now = workshop.now();
      const found = await getPreview(tx, keys, session, idOf(request), now);
      return { preview: found, upload: (await findUpload(tx, keys, session.actor.account, found.id, now)) ?? Buffer.alloc(0) };
    });
    const { kept } = preview;
    return sendWorkbook(reply, markedName(kept.fileName), await markBeside(upload, allProblems(kept), locale));
  });
  app.post(`${BY_ID}/discard`, async (request) =>
    withSession(workshop, request, { csrf: true }, async (tx, session) => {
      demandPower(session, 'roster.import');
      if (!(await discardPreview(tx, session.actor.account, idOf(request)))) throw new HttpFailure(404, { error: 'not-found' });
      return {};
    }),
  );
}

const withCommandId = z.looseObject({ commandId: z.uuid({ error: 'required' }) });
/** Refusals after which the preview says something else than before. */
const OUTDATES = new Set(['roster/changed-meanwhile', 'roster/rows-refused', 'roster/has-problems']);

function registerCommit(app: FastifyInstance, workshop: Workshop, { keys, words }: RosterOptions): void {
  app.post(`${BY_ID}/commit`, async (request, reply) => {
    const { commandId, ...rest } = parse(withCommandId, request.body);
    parse(commitInput, rest);
    const outcome = await withSession(workshop, request, { csrf: true }, async (tx, session) => {
      const context: CommitContext = { keys, words, actor: session.actor, now: workshop.now() };
      const done = await executeIn(workshop, tx, session.actor, {
        command: commitCommand(context),
        commandId,
        input: { preview: idOf(request) },
      });
      await noteOutcome(tx, context, (done.body['refusal'] as { code?: string } | undefined)?.code);
      return done;
    });
    return reply.status(outcome.status).send(outcome.status === 200 ? outcome.body : { ...outcome.body, requestId: request.id });
  });
}

/** The preview follows what the commit found, in the same transaction: the marked copy then shows it. */
async function noteOutcome(tx: Tx, context: CommitContext, refused: string | undefined): Promise<void> {
  const { keys, preview } = context;
  if (preview === undefined) return;
  if (refused === undefined) await markCommitted(tx, preview.id);
  else if (OUTDATES.has(refused))
    await replaceReading(tx, keys, preview.id, { ...preview.kept, ...(await dryRun({ ...context, tx }, preview.kept.reading)) });
}

function registerExport(app: FastifyInstance, workshop: Workshop, { keys }: RosterOptions): void {
  app.post(rosterPaths.export, async (request, reply) => {
    const { commandId, ...rest } = parse(withCommandId, request.body);
    const input = parse(exportInput, rest);
    const done = await withSession(workshop, request, { csrf: true }, async (tx, session) => {
      let decided = false;
      const command = exportCommand(input.sealed, () => {
        decided = true;
      });
      const outcome = await executeIn(workshop, tx, session.actor, { command, commandId, input });
      if (outcome.status !== 200) return { outcome };
      // ID numbers leave once for each act on record. The outcome of a repeated command holds no people: masked, they are read again.
      if (input.sealed && !decided) throw new HttpFailure(409, { error: 'roster/exported-already' });
      const bureau = exportedBureau(input, session.actor);
      const today = dayOfInstant(workshop.now().toISOString());
      const name = await bureauNameOf(tx, bureau, today);
      return { outcome, name, today, people: await listPeople(tx, keys, bureau, today, input) };
    });
    if (done.people === undefined) return reply.status(done.outcome.status).send({ ...done.outcome.body, requestId: request.id });
    const table = rosterTable(done.name, done.today, done.people, input.sealed ? 'sealed' : 'masked');
    return sendWorkbook(reply, `${done.name}人员花名册${done.today}.xlsx`, await writeBeside(table));
  });
  app.get(rosterPaths.template, async (request, reply) => {
    const name = await withSession(workshop, request, {}, async (tx, session) => {
      demandPower(session, 'roster.import');
      return bureauNameOf(tx, session.actor.bureau, dayOfInstant(workshop.now().toISOString()));
    });
    return sendWorkbook(reply, `${name}人员花名册模板.xlsx`, await writeBeside(templateTable(name)));
  });
}

async function bureauNameOf(tx: Tx, bureau: number, today: string): Promise<string> {
  const { rows } = await tx.query<{ name: string }>(
    `select name from bureau where number = $1 and known_to is null and (valid_from is null or valid_from <= $2) and (valid_to is null or $2 < valid_to)`,
    [bureau, today],
  );
  return rows[0]?.name ?? '';
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function sendWorkbook(reply: FastifyReply, name: string, bytes: Uint8Array): FastifyReply {
  void reply
    .header('content-type', XLSX)
    .header('content-disposition', `attachment; filename="roster.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}`);
  return reply.send(Buffer.from(bytes));
}
