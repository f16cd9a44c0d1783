import { exportCaseInput } from '@zhunsheng/contract/penalty-case';
import { canonicalJson, type JsonValue } from '@zhunsheng/domain/log/canonical-json';
import type { CasePaper } from '@zhunsheng/domain/penalty-case/documents/paper';
import { evidenceInForce } from '@zhunsheng/domain/penalty-case/guards/penalty';
import type { CaseState, IssuedDocument } from '@zhunsheng/domain/penalty-case/state';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import type { Command } from '../acts/command.ts';
import { executeIn, type Workshop } from '../acts/execute.ts';
import type { Tx } from '../acts/transaction.ts';
import { type ZipItem, zipStream } from '../document/zip.ts';
import { parse, withSession } from '../http/endpoints.ts';
import { decrypt } from '../identity/keys.ts';
import { findPersonKey, type PersonKey } from '../identity/sealing.ts';
import { findActProof } from '../log/proofs.ts';
import { caseIn } from './case-commands.ts';
import { PENALTY_CASE } from './case-kind.ts';
import type { Press } from './case-paper.ts';
import { openingOf } from './open-document.ts';
import { volumeItems } from './file-papers.ts';
import { paperOf } from './paper-of.ts';
import { OWN } from '@zhunsheng/domain/law/gates';
import { refuse, refusedByRule } from '@zhunsheng/domain/ruling';

interface Gathered {
  readonly state: CaseState;
  readonly key: PersonKey;
  readonly paper: CasePaper;
  readonly acts: readonly { readonly position: number; readonly body: string; readonly salt: string }[];
  readonly mediaTypes: ReadonlyMap<string, string>;
}

const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'video/mp4': 'mp4',
  'audio/mpeg': 'mp3',
};

/** The whole file as one archive: issued papers by volume in the prescribed order, originals of the evidence, the acts, their proofs. */
export async function exportFile(
  workshop: Workshop,
  press: Press,
  request: FastifyRequest,
  reply: FastifyReply,
  given: { readonly commandId: string; readonly rest: object },
): Promise<FastifyReply> {
  const input = parse(exportCaseInput, given.rest);
  let gathered: Gathered | undefined;
  const command: Command<typeof input> = {
    name: 'penalty-case/export-file',
    power: 'case.handle',
    about: ({ subject }) => subject,
    subjects: ({ subject }) => [subject],
    decide: async (deciding) => {
      const kept = caseIn(deciding, input.subject);
      if (kept === undefined) return refuse(refusedByRule(OWN.ledger, 'ledger/not-on-record', { kind: PENALTY_CASE }));
      const stored = await findPersonKey(deciding.tx, press.keys, input.subject);
      if (stored === undefined) return refuse(refusedByRule(OWN.ledger, 'person/key-erased', {}));
      const { tx, actor, today } = deciding;
      const at = { subject: input.subject, bureau: actor.bureau, state: kept.state, key: stored.personKey, today, number: null, on: null };
      gathered = {
        state: kept.state,
        key: stored.personKey,
        paper: await paperOf(tx, at),
        ...(await originals(deciding.tx, input.subject, kept.state)),
      };
      return {
        accepted: true,
        acts: [openingOf(deciding, input.subject, ['documents'], input.reason)],
        result: { subject: input.subject },
      };
    },
  };
  const outcome = await withSession(workshop, request, { csrf: true }, async (tx, session) =>
    executeIn(workshop, tx, session.actor, { command, commandId: given.commandId, input }),
  );
  if (outcome.status !== 200 || gathered === undefined) {
    return reply.status(outcome.status).send(outcome.status === 200 ? outcome.body : { ...outcome.body, requestId: request.id });
  }
  const title = gathered.state.filing?.title ?? gathered.state.spot?.title ?? input.subject;
  return reply
    .header('content-type', 'application/zip')
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${title}.zip`)}`)
    .header('cache-control', 'no-store')
    .send(zipStream(await itemsOf(workshop, press, input.subject, gathered), workshop.now().toISOString()));
}

async function originals(tx: Tx, subject: string, state: CaseState): Promise<Pick<Gathered, 'acts' | 'mediaTypes'>> {
  const acts = await tx.query<{ position: number; body: string; salt: Buffer }>(
    'select position, body, salt from act where subject = $1 order by position',
    [subject],
  );
  const digests = state.evidence.flatMap(({ files }) => files);
  const types = await tx.query<{ digest: string; media_type: string }>('select digest, media_type from file where digest = any($1)', [
    digests,
  ]);
  return {
    acts: acts.rows.map(({ position, body, salt }) => ({ position, body, salt: salt.toString('hex') })),
    mediaTypes: new Map(types.rows.map(({ digest, media_type }) => [digest, media_type])),
  };
}

const two = (n: number): string => String(n).padStart(2, '0');

async function itemsOf(
  { pool }: Workshop,
  press: Press,
  subject: string,
  { state, key, paper, acts, mediaTypes }: Gathered,
): Promise<ZipItem[]> {
  const stored = async (digest: string): Promise<Readable> => {
    const stream = await press.files.get(digest);
    if (stream === undefined) throw new Error(`a file of the case is not in the store: ${digest}`);
    return stream;
  };
  const open = async (one: IssuedDocument): Promise<Buffer> => {
    const chunks: Buffer[] = [];
    for await (const chunk of await stored(one.pdfStored)) chunks.push(chunk as Buffer);
    return decrypt(key.key, Buffer.concat(chunks), `${subject}:document:pdf`);
  };
  const papers = [...(await volumeItems(press.pdf, paper, 'main', open)), ...(await volumeItems(press.pdf, paper, 'sub', open))];
  const evidence = evidenceInForce(state).flatMap((piece, index) =>
    piece.files.map(
      (digest): ZipItem => ({
        path: ['证据', `${two(index + 1)} ${piece.title} ${digest.slice(0, 12)}.${ENDINGS[mediaTypes.get(digest) ?? ''] ?? 'bin'}`],
        open: () => stored(digest),
      }),
    ),
  );
  const log = acts.flatMap(({ position, body, salt }): ZipItem[] => [
    { path: ['日志', `${two(position)}.json`], open: async () => Buffer.from(body) },
    {
      path: ['日志', `${two(position)} proof.json`],
      open: async () => {
        const found = await findActProof(pool, subject, position);
        const proof =
          found === undefined
            ? { salt, sequenced: false }
            : {
                salt,
                entry: Buffer.from(found.entry).toString('hex'),
                index: found.index,
                path: found.proof.map((hash) => Buffer.from(hash).toString('hex')),
                checkpoint: found.checkpoint,
              };
        return Buffer.from(canonicalJson(proof as unknown as JsonValue));
      },
    },
  ]);
  return [...papers, ...evidence, ...log];
}
