import { octetString, type Octets } from '../../tcp/octets.ts';
import type { Request } from '../request.ts';
import type { ChunkSendToken } from './chunk-token.ts';
import type { ResponseOutput } from './response-output.ts';
import type { ConnectionEnd, Place, Sequel } from './response-queue.ts';

/** Where the content of a response goes, and what comes behind it. */
export interface ContentCourse {
  readonly output: ResponseOutput;
  readonly place: Place;
  readonly request: Request;
  readonly sequel: Sequel;

  /** How the connection ends where the content is given up: so that the client can tell. */
  readonly cutBy: ConnectionEnd;

  /** `dropped` in answers to HEAD, whose chunks are counted and never written. */
  readonly content: 'sent' | 'dropped';
}

const NOTHING = octetString('');

/** The content of one response on its way, however it is framed. */
export class ContentStream {
  readonly #course: ContentCourse;
  #finished = false;
  #isCut = false;

  constructor(course: ContentCourse) {
    this.#course = course;
  }

  /** Whether the content was ended, or given up. */
  isFinished(): boolean {
    return this.#finished;
  }

  /** Whether the content was given up. */
  isCut(): boolean {
    return this.#isCut;
  }

  /** Whether a chunk would leave at once, or wait with few others. */
  isWriteable(): boolean {
    const { output, place } = this.#course;
    return !this.#finished && output.isOpen() && output.flows(place);
  }

  /**
   * A token for a chunk of so many octets, which is then to be written; `undefined` where it cannot
   * leave. One that there is no room for ends the response.
   */
  accept(bytes: number): ChunkSendToken | undefined {
    const { output, request, content } = this.#course;
    if (bytes === 0 || this.#finished || !output.isOpen()) return undefined;
    if (content === 'sent' && !output.hasRoom(bytes)) {
      output.misused('output-overflow', request);
      this.cut();
      return undefined;
    }
    return output.nextToken();
  }

  /** Writes a part of a chunk; `token` with the last one. */
  write(octets: Octets, token?: ChunkSendToken): void {
    const { output, place, content } = this.#course;
    if (content === 'sent') output.write(place, octets, token);
    else if (token !== undefined) output.write(place, NOTHING, token);
  }

  /** Ends the content with these octets. */
  finish(last: Octets = NOTHING): void {
    this.#finished = true;
    const { output, place, sequel } = this.#course;
    if (last.length > 0) this.write(last);
    output.finish(place, sequel);
  }

  /** Gives the content up, and ends the connection behind what was written. */
  cut(): void {
    this.#finished = true;
    this.#isCut = true;
    const { output, place, cutBy } = this.#course;
    output.close();
    output.finish(place, cutBy);
  }
}

/** Content as octets: text is sent as UTF-8. */
export function contentOctets(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
