import { type Basis, guideline, own } from './instruments.ts';

/** Gates of the Guideline that this release enforces; ids as in the Guideline's article and number. */
export const GATES = {
  '6.G1': { basis: [guideline('6.2')] },
  '6.G2': { basis: [guideline('6.3')] },
  '6.G3': { basis: [guideline('6.3')] },
  '6.G4': { basis: [guideline('6.3')] },
  '26.G1': { basis: [guideline(26)] },
} as const satisfies Record<string, { basis: Basis }>;

export type GateId = keyof typeof GATES;

/** Rules of the software itself: never shown as the Guideline. */
export const OWN = {
  account: [own('account')],
  ledger: [own('ledger')],
  transfer: [own('transfer')],
  roster: [own('roster')],
  security: [own('security')],
  attestation: [own('attestation')],
  delegation: [own('delegation')],
} as const satisfies Record<string, Basis>;
