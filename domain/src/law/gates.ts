import { type Basis, cite, guideline, own } from './instruments.ts';

/** Gates of the Guideline that this release enforces; ids as in the Guideline's article and number. */
export const GATES = {
  '5.G1': { basis: [guideline(5), cite('penalty-law', 22)] },
  '5.G2': { basis: [guideline(5)] },
  '5.G3': { basis: [guideline(5)] },
  '5.G4': { basis: [guideline(5)] },
  '5.G5': { basis: [guideline(5), cite('coercion-law', 17)] },
  '6.G1': { basis: [guideline('6.2')] },
  '6.G2': { basis: [guideline('6.3')] },
  '6.G3': { basis: [guideline('6.3')] },
  '6.G4': { basis: [guideline('6.3')] },
  '9.G1': { basis: [guideline(9), cite('penalty-law', 34)] },
  '12.G1': { basis: [guideline(12)] },
  '12.G2': { basis: [guideline(12)] },
  '14.G1': { basis: [guideline(14), cite('penalty-law', 43)] },
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
  mandate: [own('mandate')],
  case: [own('case')],
  discretion: [own('discretion')],
  document: [own('document')],
  evidence: [own('evidence')],
  setting: [own('setting')],
} as const satisfies Record<string, Basis>;
