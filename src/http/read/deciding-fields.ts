import { nameIs, PER_LINE, positionAt, type FieldLines } from '../field-section.ts';
import { hostEnd } from '../grammar/host.ts';
import { dropOws, skipOws } from '../grammar/ows.ts';
import { reject, type Reject } from '../reject.ts';

/**
 * Which fields of a header section decide what happens to its message.
 *
 * One of these serves a connection for all its requests. It looks at each name once, and at few by
 * more than their length.
 *
 * @spec rfc9110-5.1-ignore-unknown-fields
 */
export class DecidingFields {
  connection = false;
  contentLength = false;
  transferEncoding = false;
  expect = false;
  upgrade = false;

  #hosts = 0;
  #hostLine = 0;

  /** Looks through the lines, whose positions count from `base`. */
  find(octets: Uint8Array, base: number, lines: FieldLines): void {
    this.connection = this.contentLength = this.transferEncoding = false;
    this.expect = this.upgrade = false;
    this.#hosts = 0;
    for (let line = 0; line < lines.length; line += PER_LINE) {
      const start = base + positionAt(lines, line);
      this.#note(octets, start, base + positionAt(lines, line + 1), line);
    }
  }

  #note(octets: Uint8Array, start: number, end: number, line: number): void {
    switch (end - start) {
      case 4:
        if (!nameIs(octets, start, end, 'host')) return;
        this.#hosts++;
        this.#hostLine = line;
        return;
      case 6:
        this.expect ||= nameIs(octets, start, end, 'expect');
        return;
      case 7:
        this.upgrade ||= nameIs(octets, start, end, 'upgrade');
        return;
      case 10:
        this.connection ||= nameIs(octets, start, end, 'connection');
        return;
      case 14:
        this.contentLength ||= nameIs(octets, start, end, 'content-length');
        return;
      case 17:
        this.transferEncoding ||= nameIs(octets, start, end, 'transfer-encoding');
        return;
      default:
    }
  }

  /**
   * Says whether the `Host` lines that were found are as they have to be: one, with a valid value;
   * in HTTP/1.0 none will do, too.
   *
   * @spec rfc9112-3.2-host-400
   * @spec rfc9110-5.5-trim-before-evaluating
   */
  refusedHost(
    octets: Uint8Array,
    base: number,
    lines: FieldLines,
    minor: 0 | 1,
  ): Reject | undefined {
    if (this.#hosts === 0) return minor === 0 ? undefined : reject.hostMissing;
    if (this.#hosts > 1) return reject.hostRepeated;
    const colon = base + positionAt(lines, this.#hostLine + 1);
    const lineEnd = base + positionAt(lines, this.#hostLine + 2);
    const start = skipOws(octets, colon + 1, lineEnd);
    const end = dropOws(octets, start, lineEnd);
    return hostEnd(octets, start, end) < 0 ? reject.hostInvalid : undefined;
  }
}
