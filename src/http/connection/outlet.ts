import type { OctetString, Octets } from '../../tcp/octets.ts';
import type { MisuseKind } from '../fault.ts';
import type { Request } from '../request.ts';
import type { ChunkSendToken } from '../respond/chunk-token.ts';
import {
  headEndings,
  type Announcements,
  type ConnectionOption,
  type HeadEndings,
} from '../respond/head-endings.ts';
import type { ResponseOutput } from '../respond/response-output.ts';
import type { Place, Sequel } from '../respond/response-queue.ts';
import { ResponseWriter } from '../respond/response-writer.ts';
import type { Takeover } from '../respond/takeover.ts';
import type { Conduct } from './conduct.ts';

/** What of a configuration concerns answers. */
export interface OutletSettings extends Announcements {
  readonly outputBytesMax: number;
}

/** The way out of a connection: what responders write to, and who gets it in the end. */
export class Outlet implements ResponseOutput {
  readonly writer = new ResponseWriter();

  readonly #conduct: Conduct;
  readonly #endings: HeadEndings;
  readonly #outputBytesMax: number;
  #takeover: { readonly place: Place; readonly take: Takeover } | undefined;

  constructor(conduct: Conduct, settings: OutletSettings) {
    this.#conduct = conduct;
    this.#endings = headEndings(settings);
    this.#outputBytesMax = settings.outputBytesMax;
  }

  isOpen(): boolean {
    return !this.writer.hasEnded() && this.#conduct.isAnswering();
  }

  isLast(place: Place): boolean {
    return this.writer.isNewest(place) && this.#conduct.isLastRequest();
  }

  flows(place: Place): boolean {
    if (this.writer.isAtHead(place)) return this.#conduct.connection.isWriteable();
    return !this.writer.isCrowded();
  }

  /** One chunk alone may be as large as it is: there is nothing that could have been waited for. */
  hasRoom(bytes: number): boolean {
    if (this.writer.waitingBytes() + bytes <= this.#outputBytesMax) return true;
    this.writer.flush(this.#conduct.connection);
    const waiting = this.writer.waitingBytes();
    return waiting === 0 || waiting + bytes <= this.#outputBytesMax;
  }

  nextToken(): ChunkSendToken {
    return this.writer.nextToken();
  }

  ending(option: ConnectionOption, server: 'own' | 'none'): OctetString {
    return this.#endings.of(option, server);
  }

  close(): void {
    this.#conduct.endRequests();
  }

  /** What is produced in one go leaves in one write, unless it is so much that some goes first. */
  write(place: Place, octets: Octets, token?: ChunkSendToken): void {
    this.writer.write(place, octets, token);
    if (this.writer.isFull()) this.writer.flush(this.#conduct.connection);
    this.#conduct.wake();
  }

  finish(place: Place, sequel: Sequel): void {
    this.writer.finish(place, sequel);
    this.#conduct.wake();
  }

  takeOver(place: Place, take: Takeover): void {
    this.#takeover = { place, take };
    this.#conduct.wake();
  }

  pauseContent(place: Place): void {
    this.#conduct.pauseContent(place);
  }

  resumeContent(place: Place): void {
    this.#conduct.resumeContent(place);
  }

  misused(kind: MisuseKind, request: Request): void {
    this.#conduct.misused(kind, request);
  }

  /** Whether the connection is to change hands, at once or when all before it has left. */
  hasTakeover(): boolean {
    return this.#takeover !== undefined;
  }

  /** Who is to have the connection, once all before it has left. */
  dueTakeover(): Takeover | undefined {
    const takeover = this.#takeover;
    if (takeover === undefined || !this.writer.isAtHead(takeover.place)) return undefined;
    return this.writer.isSettled() ? takeover.take : undefined;
  }
}
