import { hash, verify } from '@node-rs/argon2';
import type { InputCode } from '@zhunsheng/domain/ledger/schema';

// OWASP's parameters for argon2id: 19 MiB, two passes, one lane.
const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const MINIMUM_PASSWORD_LENGTH = 12;

export async function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), ARGON2);
}

export async function passwordMatches(stored: string, password: string): Promise<boolean> {
  return verify(stored, password.normalize('NFKC'));
}

/** At least twelve characters of three kinds, without the sign-in name in it. */
export function passwordProblem(password: string, login: string): InputCode | undefined {
  if ([...password].length < MINIMUM_PASSWORD_LENGTH) return 'password-too-short';
  const kinds = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/].filter((kind) => kind.test(password)).length;
  if (kinds < 3) return 'password-too-simple';
  return password.toLowerCase().includes(login.toLowerCase()) ? 'password-of-login' : undefined;
}

/** Compared against when a name is unknown, so that both answers take as long. */
export const NOBODY = await hashPassword('nobody holds this password');
