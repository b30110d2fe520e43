import { octetString, type OctetString } from '../../tcp/octets.ts';
import { isToken } from '../grammar/token.ts';
import type { Request } from '../request.ts';
import { dateLine } from './date-line.ts';
import { fieldLine } from './field-line.ts';
import type { HeaderLines } from './header-lines.ts';

/** What no interim response and no head of a tunnel may say: it frames, or is the server's own. */
const OWN_FIELDS: ReadonlySet<string> = new Set([
  'connection',
  'content-length',
  'keep-alive',
  'transfer-encoding',
  'upgrade',
]);

const REASONS: Readonly<Record<number, string>> = { 102: 'Processing', 103: 'Early Hints' };

/**
 * An interim response.
 *
 * @throws as `Responder.informational` does.
 *
 * @spec rfc9110-15.2-1xx-has-no-content
 * @spec rfc9110-8.6-no-cl-on-1xx-204
 */
export function interimResponse(status: number, headers: HeaderLines): OctetString {
  if (!Number.isInteger(status) || status < 102 || status > 199) {
    throw new RangeError(`The status ${status} is not one of an interim response: 102 to 199`);
  }
  return octetString(`HTTP/1.1 ${status} ${REASONS[status] ?? ''}\r\n${lines(headers)}\r\n`);
}

/**
 * The response that switches to another protocol.
 *
 * @throws as `Responder.upgrade` does.
 *
 * @spec rfc9110-15.2.2-101-has-upgrade
 * @spec rfc9110-7.8-101-names-protocol
 * @spec rfc9110-7.8-connection-option
 */
export function switchingResponse(protocol: string, headers: HeaderLines): OctetString {
  const [name = '', version = 'none', ...more] = protocol.split('/');
  if (!isToken(name) || !isToken(version) || more.length > 0) {
    throw new TypeError(`The protocol ${JSON.stringify(protocol)} is no name with a version`);
  }
  const upgrade = `Upgrade: ${protocol}\r\nConnection: upgrade\r\n`;
  return octetString(`HTTP/1.1 101 Switching Protocols\r\n${upgrade}${lines(headers)}\r\n`);
}

/**
 * The response that opens a tunnel. It has no fields that would frame a content.
 *
 * @throws as `Responder.tunnel` does.
 *
 * @spec rfc9110-9.3.6-no-framing-in-2xx
 * @spec rfc9112-6.3-connect-tunnel
 */
export function tunnelResponse(headers: HeaderLines): OctetString {
  return octetString(`HTTP/1.1 200 OK\r\n${lines(headers)}${dateLine()}\r\n`);
}

/** @throws TypeError when a response with this status would open a tunnel that nobody made. */
export function refuseTunnel(request: Request, status: number): void {
  if (request.method !== 'CONNECT' || status > 299) return;
  throw new TypeError(`A ${status} response to CONNECT opens a tunnel: use tunnel()`);
}

function lines(headers: HeaderLines): string {
  let all = '';
  for (const [name, value] of headers) {
    if (OWN_FIELDS.has(name.toLowerCase())) {
      throw new TypeError(`The field ${name} has no place in this response`);
    }
    all += fieldLine(name, value);
  }
  return all;
}
