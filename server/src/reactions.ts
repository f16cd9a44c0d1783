import { OWN } from '@zhunsheng/domain/law/gates';
import type { Facts } from '@zhunsheng/domain/ruling';
import { type Actor, systemActor } from './acts/actor.ts';
import type { Command } from './acts/command.ts';
import { execute, type Outcome, type Request, type Workshop } from './acts/execute.ts';
import { deterministicId } from './acts/ids.ts';
import type { JsonObject } from './acts/subject-kind.ts';

/** A command that the software gives after an act. Where it is refused, its bureau finds it in the worklist. */
export interface Reaction {
  /** The subject whose act it follows. */
  readonly cause: string;
  /** The person it is about, who may be opened from the worklist. */
  readonly about: string;
  readonly label: string;
  readonly bureau: number;
}

export async function react<Input>(workshop: Workshop, actor: Actor, reaction: Reaction, request: Request<Input>): Promise<Outcome> {
  const outcome = await execute(workshop, actor, request);
  const refusal = outcome.body['refusal'] as { readonly code: string; readonly facts: Facts } | undefined;
  if (refusal === undefined) return outcome;
  const { name } = request.command;
  const facts: JsonObject = {
    ...(reaction as unknown as JsonObject),
    reaction: name,
    command: name,
    code: refusal.code,
    facts: refusal.facts as JsonObject,
  };
  await execute(workshop, systemActor([reaction.bureau]), {
    command: noteRefusal,
    // One item for one obstacle, however often the reaction is tried.
    commandId: deterministicId(`reaction-refusal:${name}:${reaction.cause}:${refusal.code}`),
    input: { ...reaction, facts },
  });
  return outcome;
}

const noteRefusal: Command<Reaction & { readonly facts: JsonObject }> = {
  name: 'reaction/note-refusal',
  power: 'personnel.write',
  bureau: ({ bureau }) => bureau,
  subjects: () => [],
  decide: async ({ input, today, now }) => ({
    accepted: true,
    acts: [
      {
        subject: deterministicId(`reaction-refusal:${String(input.facts['command'])}:${input.cause}:${now}`),
        kind: 'reaction-refusal',
        type: 'ReactionRefused.v1',
        bureau: input.bureau,
        about: input.about,
        occurredOn: today,
        basis: OWN.ledger,
        data: input.facts,
      },
    ],
  }),
};
