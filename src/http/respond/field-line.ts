import { octetString, type OctetString } from '../../tcp/octets.ts';
import { LINE_TEXT } from '../grammar/line.ts';
import { isOws } from '../grammar/ows.ts';
import { isToken } from '../grammar/token.ts';
import { reasonPhrase } from './reason-phrase.ts';

/**
 * Writes a status line, with its line end.
 *
 * The SP behind the status code is there even where no reason follows.
 *
 * @throws RangeError when the status is no whole number from 200 to 599: interim responses are not
 * answers. TypeError when the reason could end its line.
 *
 * @spec rfc9112-4-status-line
 * @spec rfc9110-6.2-highest-version
 * @spec rfc9112-4-sp-after-code
 * @spec rfc9110-15-three-digits
 */
export function statusLine(status: number, reason: string = reasonPhrase(status)): OctetString {
  if (!Number.isInteger(status) || status < 200 || status > 599) {
    throw new RangeError(`The status ${String(status)} is not a final one: 200 to 599`);
  }
  if (!isLineText(reason)) throw new TypeError(`The reason ${quoted(reason)} cannot be one line`);
  return octetString(`HTTP/1.1 ${String(status)} ${reason}\r\n`);
}

/**
 * Writes one field line, with its line end. Nothing that passes here can end the line early.
 *
 * @throws TypeError when the name is no token, or when the value has a control character, a
 * character above U+00FF, or white space at an end.
 *
 * @spec rfc9112-2.2-no-bare-cr-sent
 * @spec rfc9112-5.2-no-obs-fold-sent
 * @spec rfc9112-11.1-response-splitting
 * @spec rfc9110-5.6.3-one-sp-sent
 * @spec rfc9110-5.6.3-no-other-ows-sent
 * @spec rfc9110-5.6.3-no-bws-sent
 */
export function fieldLine(name: string, value: string): OctetString {
  if (!isToken(name)) throw new TypeError(`The field name ${quoted(name)} is not a token`);
  if (
    !isLineText(value) ||
    isOws(value.charCodeAt(0)) ||
    isOws(value.charCodeAt(value.length - 1))
  ) {
    throw new TypeError(`The value ${quoted(value)} cannot stand in the field ${name}`);
  }
  return octetString(`${name}: ${value}\r\n`);
}

function isLineText(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    if (LINE_TEXT[text.charCodeAt(at)] !== 1) return false;
  }
  return true;
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
