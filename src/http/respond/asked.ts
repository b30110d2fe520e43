import type { Request } from '../request.ts';
import type { Place } from './response-queue.ts';

/** What a responder has to know of its request besides what it says. */
export interface Asked {
  readonly request: Request;
  readonly place: Place;
  readonly persistence: 'persists' | 'closes';
}
