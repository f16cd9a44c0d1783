import { powersOf, type Power, type Role } from '@zhunsheng/domain/identity/roles';

/** Who acts: resolved from the session at each request, or the system itself in a job. */
export interface Actor {
  readonly account: string;
  readonly name: string;
  readonly bureau: number;
  /** The person of the bureau whom the account belongs to; null where it belongs to none. */
  readonly person: string | null;
  readonly roles: readonly Role[];
  readonly powers: ReadonlySet<Power>;
  /** Principal → powers that this actor has only as his deputy. */
  readonly delegated: ReadonlyMap<Power, string>;
  /** Bureaus at and below his own: what he may read. Empty for the three administrators. */
  readonly bureaus: readonly number[];
  readonly supervised: readonly number[];
  readonly administered: readonly number[];
}

/** The account that jobs act as. It cannot sign in: it has no secret. */
export const SYSTEM_ACCOUNT = '00000000-0000-8000-8000-000000000001';

export function systemActor(bureaus: readonly number[]): Actor {
  return {
    account: SYSTEM_ACCOUNT,
    name: 'system',
    person: null,
    bureau: bureaus[0] ?? 1,
    roles: [],
    powers: powersOf(['clerk', 'head', 'supervisor', 'officer', 'bureau-administrator', 'security-administrator', 'system-administrator']),
    delegated: new Map(),
    bureaus,
    supervised: bureaus,
    administered: bureaus,
  };
}
