import type { Framing } from '../http/framing.ts';
import type { Span } from './span.ts';

/** A requirement that has a part in a reading, and what it says of it. */
export interface Ground {
  readonly spec: string;

  /** What is so because of it, in a sentence without a full stop. */
  readonly says: string;
}

/** A request as the reference has read it, whole or in part. */
export interface InspectedMessage {
  /** The octets that belong to it, the one behind the last excluded; counted from 0. */
  readonly start: number;
  readonly end: number;
  readonly verdict: 'accepted' | 'refused' | 'incomplete';

  /** The octet with which the verdict was certain. Absent where it is not. */
  readonly decisive?: number;

  /** Absent where the header section was refused, or is not complete. */
  readonly request?: InspectedRequest;

  /** The refusal that was made, by the name it has in the library. */
  readonly refusal?: { readonly name: string; readonly status: number };
  readonly spans: readonly Span[];

  /** Why it is read so. */
  readonly grounds: readonly Ground[];

  /** What a server must or may do next. */
  readonly next: readonly Ground[];
}

/** What the header section of a request says. Octets are characters. */
export interface InspectedRequest {
  readonly method: string;
  readonly target: string;
  readonly form: string;
  readonly version: '1.0' | '1.1';
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly framing: Framing;
  readonly persistence: 'persists' | 'closes';

  /** The content, decoded, as far as it has come; and the trailers. */
  readonly content: string;
  readonly trailers: readonly (readonly [name: string, value: string])[];
}

/** A whole stream of octets as the reference has read it. */
export interface Inspection {
  readonly octets: number;
  readonly messages: readonly InspectedMessage[];

  /** Octets behind a refusal or the last request, which nobody looks at. */
  readonly unread: Span | undefined;
}
