import { NO_FIELDS, type FieldSection } from './field-section.ts';
import { listHas } from './grammar/list.ts';
import type { Scheme, TargetForm } from './grammar/request-target.ts';
import { TargetUri } from './target-uri.ts';

/**
 * One request, as it was received.
 *
 * Valid for as long as it is kept. Method, target, names and values hold one character for each
 * octet that arrived, and nothing in them was changed.
 */
export class Request {
  readonly kind = 'request';

  /** The method, as written: methods are compared with regard to case. */
  readonly method: string;

  /** The request-target, as written. */
  readonly target: string;

  /** Which of the four forms the target has. */
  readonly form: TargetForm;

  /** The version the client speaks. Every later minor version of HTTP/1 is served as 1.1. */
  readonly version: '1.0' | '1.1';

  /**
   * Whether the client offers to switch to another protocol on this connection: those that
   * `Upgrade` names.
   *
   * @spec rfc9110-7.8-ignore-in-http10
   * @spec rfc9110-7.6.1-field-without-option
   */
  readonly offersUpgrade: boolean;

  /** The field lines of the header section. */
  readonly headers: FieldSection;

  readonly #scheme: Scheme;
  #uri: TargetUri | undefined;
  #trailers: FieldSection = NO_FIELDS;

  constructor(line: RequestLine, headers: FieldSection) {
    this.method = line.method;
    this.target = line.target;
    this.form = line.form;
    this.version = line.version;
    this.offersUpgrade = line.offersUpgrade;
    this.headers = headers;
    this.#scheme = line.scheme;
  }

  /**
   * The field lines of the trailer section: none before `onRequestComplete`, and never mixed with
   * the header section.
   *
   * @spec rfc9110-6.5-trailers-apart
   * @spec rfc9110-6.5.1-no-trailer-merge
   * @spec rfc9112-7.1.2-no-merge
   * @spec rfc9112-7.1.2-store-apart
   * @spec rfc9110-6.5.1-not-in-trailers
   * @spec rfc9110-6.5.2-may-treat-as-pairs
   * @spec rfc9112-7.1.2-may-drop-trailers
   */
  get trailers(): FieldSection {
    return this.#trailers;
  }

  /**
   * The URI that the request is for, parsed when it is asked for first.
   *
   * @spec rfc9112-3.2.2-origin-ignores-host
   */
  get uri(): TargetUri {
    return (this.#uri ??= new TargetUri(this, this.headers.get('host'), this.#scheme));
  }

  /**
   * Whether the client offers to switch to this protocol.
   *
   * @param protocol as in `Upgrade`: a name, or a name with a version. Case does not matter.
   *
   * @spec rfc9110-7.8-names-case
   */
  offers(protocol: string): boolean {
    return (
      this.offersUpgrade && listHas(this.headers.lines('upgrade').join(), protocol.toLowerCase())
    );
  }

  /** Hands over the trailer section once it has been read. Called by the reader alone. */
  static attachTrailers(request: Request, trailers: FieldSection): void {
    request.#trailers = trailers;
  }
}

/** What a request line says, and what its fields and its connection add to that. */
export interface RequestLine {
  readonly method: string;
  readonly target: string;
  readonly form: TargetForm;
  readonly version: '1.0' | '1.1';
  readonly offersUpgrade: boolean;

  /** That of the connection. */
  readonly scheme: Scheme;
}
