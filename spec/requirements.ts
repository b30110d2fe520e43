import type { Requirement } from './requirement.ts';
import { rfc9110 } from './rfc9110.ts';
import { rfc9112 } from './rfc9112.ts';

/** Every requirement of the catalogue, in the order of the RFCs. */
export const requirements: readonly Requirement[] = [...rfc9112, ...rfc9110];
