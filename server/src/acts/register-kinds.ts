import type { Envelope, Row, SubjectKind } from './subject-kind.ts';

interface Noted {
  readonly acts: readonly Envelope[];
}

/** Kinds whose subjects are one fact each, listed in one register. */
export const REGISTER_KINDS = [
  'sealed-opening',
  'sealed-export',
  'roster-export',
  'roster-import',
  'key-erasure',
  'reaction-refusal',
  'password-reset',
  'file-damaged',
  'published-decision',
] as const;

export const refusalKind: SubjectKind<Noted> = {
  kind: 'refusal',
  table: 'refusal',
  key: ['subject'],
  initial: { acts: [] },
  evolve: (state, act) => ({ acts: [...state.acts, act] }),
  rowsOf: ({ acts }, head) =>
    acts.slice(0, 1).map(
      (act): Row => ({
        subject: head.subject,
        bureau: act.bureau,
        audience: head.audience,
        members: head.members,
        about: act.about ?? null,
        actor: act.actor,
        command: act.data['command'],
        code: act.data['code'],
        gate: act.data['gate'],
        facts: act.data['facts'],
        refused_at: act.recordedAt,
      }),
    ),
};

export const registerKinds: readonly SubjectKind<Noted>[] = REGISTER_KINDS.map((kind) => ({
  kind,
  table: 'register',
  key: ['subject'],
  initial: { acts: [] },
  evolve: (state, act) => ({ acts: [...state.acts, act] }),
  rowsOf: ({ acts }, head) =>
    acts.slice(0, 1).map(
      (act): Row => ({
        subject: head.subject,
        bureau: act.bureau,
        audience: head.audience,
        members: head.members,
        about: act.about ?? null,
        kind,
        actor: act.actor,
        happened_at: act.recordedAt,
        facts: act.data,
      }),
    ),
}));
