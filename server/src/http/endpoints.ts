import type { Power } from '@zhunsheng/domain/identity/roles';
import { type PlainDate, dayOfInstant } from '@zhunsheng/domain/legal-time/plain-date';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Command } from '../acts/command.ts';
import { executeIn, type Workshop } from '../acts/execute.ts';
import { inTransaction, type Tx } from '../acts/transaction.ts';
import { openedSession, type Session, sessionStatement } from '../identity/sessions.ts';
import { HttpFailure, inputFailure, wrongField } from './failure.ts';

export const SESSION_COOKIE = 'zs_session';
export const CSRF_HEADER = 'x-zs-csrf';

export interface Reading<Q> {
  readonly tx: Tx;
  readonly session: Session;
  readonly query: Q;
  readonly params: Readonly<Record<string, string>>;
  readonly now: Date;
  readonly today: PlainDate;
  readonly reply: FastifyReply;
}

export interface Read<Q> {
  readonly path: string;
  /** The power that a reader needs; undefined where being signed in is enough. */
  readonly power: Power | undefined;
  readonly query: z.ZodType<Q>;
  readonly read: (reading: Reading<Q>) => Promise<unknown>;
}

/** Session, scope, power, then one read in one transaction. */
export function defineRead<Q>(app: FastifyInstance, workshop: Workshop, definition: Read<Q>): void {
  app.get(definition.path, async (request, reply) => {
    const query = parse(definition.query, plainQuery(request.query));
    const params = knownParams(request.params);
    return withSession(workshop, request, {}, async (tx, session) => {
      if (definition.power !== undefined) demandPower(session, definition.power);
      const now = workshop.now();
      return definition.read({ tx, session, query, params, now, today: dayOfInstant(now.toISOString()), reply });
    });
  });
}

/** A request to act: body `{ commandId, …input }`. Refusals are answered with 409 (403 for powers) and are committed. */
export function defineCommand<Input>(
  app: FastifyInstance,
  workshop: Workshop,
  definition: {
    readonly path: string;
    readonly input: z.ZodType<Input>;
    readonly command: Command<Input> | ((params: Readonly<Record<string, string>>) => Command<Input>);
    /** Only changing one's own password is open to somebody who must change it first. */
    readonly whileChangeDue?: true;
  },
): void {
  app.post(definition.path, async (request, reply) => {
    const { commandId, ...rest } = parse(z.looseObject({ commandId: z.uuid({ error: 'required' }) }), request.body);
    const params = knownParams(request.params);
    const command = typeof definition.command === 'function' ? definition.command(params) : definition.command;
    const input = parse(definition.input, rest);
    const outcome = await withSession(
      workshop,
      request,
      { csrf: true, whileChangeDue: definition.whileChangeDue === true },
      async (tx, session) => executeIn(workshop, tx, session.actor, { command, commandId, input }),
    );
    return reply.status(outcome.status).send(outcome.status === 200 ? outcome.body : { ...outcome.body, requestId: request.id });
  });
}

// A database takes no NUL, and nothing that people look for holds the others.
const CONTROL = /[\u0000-\u001f\u007f]/;

export function plainQuery(query: unknown): unknown {
  const broken = Object.entries(query as Record<string, string | string[]>).find(([, value]) =>
    [value].flat().some((text) => CONTROL.test(text)),
  );
  if (broken !== undefined) throw wrongField(broken[0], 'control-characters');
  return query;
}

/** Names of parts of an address that are ids. What is no id names nothing. */
const IDS = /^(subject|person|id)$/;

function knownParams(params: unknown): Readonly<Record<string, string>> {
  const known = params as Readonly<Record<string, string>>;
  for (const [name, value] of Object.entries(known)) {
    const isKnown = IDS.test(name) ? z.uuid().safeParse(value).success : !CONTROL.test(value);
    if (!isKnown) throw new HttpFailure(404, { error: 'not-found' });
  }
  return known;
}

export function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (!result.success) throw inputFailure(result.error);
  return result.data;
}

export function demandPower(session: Session, power: Power): void {
  if (!session.actor.powers.has(power)) throw new HttpFailure(403, { error: 'power/not-yours', power });
}

export async function withSession<T>(
  workshop: Workshop,
  request: FastifyRequest,
  options: { readonly csrf?: boolean; readonly whileChangeDue?: boolean },
  work: (tx: Tx, session: Session) => Promise<T>,
): Promise<T> {
  const token = request.cookies[SESSION_COOKIE];
  if (token === undefined) throw new HttpFailure(401, { error: 'signed-out' });
  const authorised = async (tx: Tx, opened: readonly unknown[]): Promise<T> => {
    const session = openedSession(opened);
    if (session === undefined) throw new HttpFailure(401, { error: 'signed-out' });
    if (options.csrf === true && request.headers[CSRF_HEADER] !== session.csrf) throw new HttpFailure(403, { error: 'csrf' });
    if (session.mustChange && options.whileChangeDue !== true) throw new HttpFailure(403, { error: 'password-change-due' });
    return work(tx, session);
  };
  return inTransaction(workshop.pool, authorised, sessionStatement(token, workshop.now()));
}
