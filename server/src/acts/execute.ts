import { randomUUID } from 'node:crypto';
import { OWN } from '@zhunsheng/domain/law/gates';
import { citationKey } from '@zhunsheng/domain/law/instruments';
import { dayOfInstant } from '@zhunsheng/domain/legal-time/plain-date';
import { type Refusal, refusedByRule } from '@zhunsheng/domain/ruling';
import type { Pool } from 'pg';
import type { Actor } from './actor.ts';
import { append, type Change } from './append.ts';
import type { Command, CommandRuling, Deciding, PlannedAct, PlannedJob } from './command.ts';
import type { Envelope, JsonObject, SubjectKind } from './subject-kind.ts';
import { type Loaded, loadSubjects, subjectTaken } from './subjects.ts';
import { inTransaction, setScope, setWritable, type Tx } from './transaction.ts';

export interface Workshop {
  readonly pool: Pool;
  readonly kinds: ReadonlyMap<string, SubjectKind>;
  readonly now: () => Date;
  /** Keyed digest of a request: outcomes are matched without keeping what was asked. */
  readonly digest: (value: unknown) => Buffer;
  readonly addJob: (tx: Tx, job: PlannedJob, actor: Actor) => Promise<void>;
}

export interface Outcome {
  readonly status: 200 | 403 | 409 | 422;
  readonly body: JsonObject;
}

export interface Request<Input> {
  readonly command: Command<Input>;
  readonly commandId: string;
  readonly input: Input;
}

/** Runs a command in a transaction of its own for an actor who is known. */
export async function execute<Input>(workshop: Workshop, actor: Actor, request: Request<Input>): Promise<Outcome> {
  return inTransaction(workshop.pool, async (tx) => {
    await setScope(tx, actor);
    return executeIn(workshop, tx, actor, request);
  });
}

/** The same inside a transaction whose scope is set already (a request that resolved its session in it). */
export async function executeIn<Input>(workshop: Workshop, tx: Tx, actor: Actor, request: Request<Input>): Promise<Outcome> {
  const digest = workshop.digest([request.command.name, request.input]);
  const repeated = await claimOutcome(tx, actor, request.commandId, digest, workshop.now());
  if (repeated !== undefined) return answerAgain(actor, request, repeated);
  return decideAndAppend(workshop, tx, actor, request);
}

/** What was answered once is answered again to who may still ask; a refusal of that is no new fact. */
function answerAgain<Input>(actor: Actor, { command, input }: Request<Input>, outcome: Outcome): Outcome {
  const refusal = powerRefusal(command, actor, command.bureau?.(input, actor) ?? actor.bureau);
  return refusal === undefined ? outcome : refused(refusal);
}

/** First of all the command id is claimed; a running twin is waited for, a finished one answers again. */
async function claimOutcome(tx: Tx, actor: Actor, commandId: string, digest: Buffer, now: Date): Promise<Outcome | undefined> {
  const claimed = await tx.query({
    name: 'claim-outcome',
    text: 'insert into command_outcome (actor, command, digest, recorded_at) values ($1, $2, $3, $4) on conflict do nothing',
    values: [actor.account, commandId, digest, now],
  });
  if (claimed.rowCount === 1) return undefined;
  const { rows } = await tx.query<{ digest: Buffer; status: Outcome['status']; outcome: string }>({
    name: 'find-outcome',
    text: 'select digest, status, outcome from command_outcome where actor = $1 and command = $2',
    values: [actor.account, commandId],
  });
  const [found] = rows;
  if (found === undefined) throw new Error('a claimed command has no outcome');
  if (!found.digest.equals(digest)) return { status: 422, body: { error: 'command-id-reused' } };
  return { status: found.status, body: JSON.parse(found.outcome) as JsonObject };
}

async function decideAndAppend<Input>(workshop: Workshop, tx: Tx, actor: Actor, request: Request<Input>): Promise<Outcome> {
  const { command, input } = request;
  const now = workshop.now().toISOString();
  const today = dayOfInstant(now);
  const bureau = command.bureau?.(input, actor) ?? actor.bureau;
  const writable = [...new Set([actor.bureau, bureau, ...(command.writes?.(input, actor) ?? [])])];
  if (writable.length > 1) await setWritable(tx, writable);
  const jobs: PlannedJob[] = [];
  const later = (job: PlannedJob) => void jobs.push(job);
  const refusalByPower = powerRefusal(command, actor, bureau);
  const context = { bureau, now, today };
  if (refusalByPower !== undefined) return recordRefusal(workshop, tx, actor, request, refusalByPower, context, jobs);

  const locks = [...command.subjects(input), ...((await command.alsoLocks?.(input, tx)) ?? [])];
  const subjects = await loadSubjects(tx, locks, workshop.kinds);
  const deciding: Deciding<Input> = { tx, actor, input, subjects, now, today, later };
  const undoing = command.decidesByReading !== true;
  if (undoing) await tx.query('savepoint rule');
  const ruling = await decideOrTranslate(workshop, command, deciding, request.commandId);
  if (!ruling.accepted) {
    if (undoing) await tx.query('rollback to savepoint rule');
    return recordRefusal(workshop, tx, actor, request, ruling.refusal, context, jobs);
  }
  for (const job of jobs) await workshop.addJob(tx, job, actor);
  return { status: 200, body: ruling.result ?? {} };
}

function powerRefusal<Input>(command: Command<Input>, actor: Actor, bureau: number): Refusal | undefined {
  if (!actor.powers.has(command.power)) return refusedByRule(OWN.security, 'power/not-yours', { power: command.power });
  const inReach =
    bureau === actor.bureau || (command.reach !== 'administered' && actor.bureaus.includes(bureau)) || actor.administered.includes(bureau);
  return inReach ? undefined : refusedByRule(OWN.security, 'ledger/other-bureau', { bureau });
}

/** The rule's work and its writes; a named constraint that fires becomes the refusal it stands for. */
async function decideOrTranslate<Input>(
  workshop: Workshop,
  command: Command<Input>,
  deciding: Deciding<Input>,
  commandId: string,
): Promise<CommandRuling> {
  try {
    const ruling = await command.decide(deciding);
    if (ruling.accepted) {
      const settlement = { actor: deciding.actor.account, command: commandId, status: 200, body: ruling.result ?? {} };
      await append(deciding.tx, changesOf(workshop, command, deciding, ruling.acts, commandId), settlement);
    }
    return ruling;
  } catch (error) {
    const constraint = (error as { constraint?: unknown }).constraint;
    // Whichever key of a subject is met first: of its head, its acts, its rows or its person's key.
    if (typeof constraint === 'string' && constraint.endsWith('_pkey')) throw subjectTaken();
    const translate = typeof constraint === 'string' ? command.constraints?.[constraint] : undefined;
    if (translate === undefined) throw error;
    await deciding.tx.query('rollback to savepoint rule');
    return translate(deciding);
  }
}

function changesOf<Input>(
  workshop: Workshop,
  command: Command<Input>,
  deciding: Deciding<Input>,
  planned: readonly PlannedAct[],
  commandId: string,
): Change[] {
  const { actor, now, subjects } = deciding;
  const principal = actor.delegated.get(command.power);
  return [...Map.groupBy(planned, (act) => act.subject)].map(([subject, acts]) => {
    const [first] = acts;
    if (first === undefined) throw new Error('a subject without acts');
    const kind = workshop.kinds.get(first.kind);
    if (kind === undefined) throw new Error(`unknown kind of subject: ${first.kind}`);
    const stood = subjects.get(subject);
    if (stood !== undefined && stood.head.kind !== first.kind) throw new Error(`${subject} is a ${stood.head.kind}, no ${first.kind}`);
    const head = headAfter(stood, first, acts.at(-1) ?? first);
    const envelopes = acts.map((act, index) =>
      envelopeOf(act, head, (stood?.position ?? 0) + index + 1, {
        actor: actor.account,
        ...(principal === undefined ? {} : { actingFor: principal }),
        recordedAt: now,
        command: commandId,
      }),
    );
    const before = stood?.state ?? kind.initial;
    return { head, kind, before, after: envelopes.reduce((state, act) => kind.evolve(state, act), before), acts: envelopes };
  });
}

function headAfter(stood: Loaded | undefined, first: PlannedAct, last: PlannedAct): Loaded['head'] {
  if (stood !== undefined) return { ...stood.head, bureau: last.bureau };
  return {
    subject: first.subject,
    kind: first.kind,
    bureau: last.bureau,
    audience: first.audience ?? 'bureau',
    members: first.members ?? null,
    about: first.about ?? null,
  };
}

function envelopeOf(
  act: PlannedAct,
  head: Loaded['head'],
  position: number,
  stamp: { actor: string; actingFor?: string; recordedAt: string; command: string },
): Envelope {
  return {
    v: 1,
    subject: act.subject,
    position,
    kind: act.kind,
    type: act.type,
    bureau: act.bureau,
    audience: head.audience,
    ...(head.members === null ? {} : { members: head.members }),
    ...(head.about === null ? {} : { about: head.about }),
    ...stamp,
    occurredOn: act.occurredOn,
    basis: act.basis.map(citationKey),
    data: act.data,
  };
}

/** A refusal is a fact too: it is kept, with what was refused and why, and never with a sealed value. */
async function recordRefusal<Input>(
  workshop: Workshop,
  tx: Tx,
  actor: Actor,
  request: Request<Input>,
  refusal: Refusal,
  at: { bureau: number; now: string; today: PlannedAct['occurredOn'] },
  jobs: readonly PlannedJob[],
): Promise<Outcome> {
  const about = request.command.about?.(request.input);
  const act: PlannedAct = {
    subject: randomUUID(),
    kind: 'refusal',
    type: 'CommandRefused.v1',
    bureau: actor.bureau,
    occurredOn: at.today,
    basis: refusal.basis,
    ...(about === undefined ? {} : { about }),
    data: {
      command: request.command.name,
      code: refusal.code,
      gate: refusal.gate ?? null,
      facts: refusal.facts as JsonObject,
      basis: refusal.basis.map(citationKey),
    },
  };
  const deciding = {
    tx,
    actor,
    input: request.input,
    subjects: new Map<string, Loaded>(),
    now: at.now,
    today: at.today,
    later: () => undefined,
  };
  const { status, body } = refused(refusal);
  const settlement = { actor: actor.account, command: request.commandId, status, body };
  await append(tx, changesOf(workshop, request.command, deciding, [act], request.commandId), settlement);
  for (const job of jobs) await workshop.addJob(tx, job, actor);
  return { status, body };
}

function refused(refusal: Refusal): Outcome {
  const body = {
    refusal: {
      code: refusal.code,
      gate: refusal.gate ?? null,
      basis: refusal.basis as unknown as JsonObject[],
      facts: refusal.facts as JsonObject,
    },
  };
  return { status: refusal.code === 'power/not-yours' ? 403 : 409, body };
}
