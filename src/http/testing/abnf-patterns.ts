/*
 * Rules of RFC 9112, 9110 and 3986 as patterns, transcribed from the collected ABNF. They are slow
 * and know nothing of the code under test, which is what makes them worth comparing with.
 */

const token = "[!#$%&'*+\\-.^_`|~0-9A-Za-z]+";
const text = '[\\t -~\\x80-\\xff]';
const qdtext = '[\\t !#-\\[\\]-~\\x80-\\xff]';
const quotedString = `"(?:${qdtext}|\\\\${text})*"`;
const bws = '[\\t ]*';
const escape = '%[0-9A-Fa-f]{2}';
const regName = `(?:[!$&'()*+,\\-.0-9;=A-Z_a-z~]|${escape})*`;
const pchar = `(?:[!$&'()*+,\\-.0-9:;=@A-Z_a-z~]|${escape})`;
const query = `(?:${pchar}|[/?])*`;
const absolutePath = `(?:/${pchar}*)+`;

const h16 = '[0-9A-Fa-f]{1,4}';
const decOctet = '(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9][0-9]|[0-9])';
const ls32 = `(?:${h16}:${h16}|${decOctet}(?:\\.${decOctet}){3})`;

/** The nine alternatives of `IPv6address`, in their order. */
const ipv6Address = [
  `(?:${h16}:){6}${ls32}`,
  `::(?:${h16}:){5}${ls32}`,
  `(?:${h16})?::(?:${h16}:){4}${ls32}`,
  `(?:(?:${h16}:){0,1}${h16})?::(?:${h16}:){3}${ls32}`,
  `(?:(?:${h16}:){0,2}${h16})?::(?:${h16}:){2}${ls32}`,
  `(?:(?:${h16}:){0,3}${h16})?::${h16}:${ls32}`,
  `(?:(?:${h16}:){0,4}${h16})?::${ls32}`,
  `(?:(?:${h16}:){0,5}${h16})?::${h16}`,
  `(?:(?:${h16}:){0,6}${h16})?::`,
].join('|');
const ipvFuture = "[Vv][0-9A-Fa-f]+\\.[!$&'()*+,\\-.0-9:;=A-Z_a-z~]+";
const ipLiteral = `\\[(?:${ipv6Address}|${ipvFuture})\\]`;
const port = '(?::[0-9]*)?';

function whole(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`);
}

export const TOKEN = whole(token);

/** A line of a head and what follows it, where it has ended. */
export const LINE = new RegExp(`^${text}*\\r\\n`);

/** The beginning of a line that may still end well. */
export const UNFINISHED_LINE = whole(`${text}*\\r?`);

/** `request-line`, whatever the octets of its target. */
export const REQUEST_LINE = whole(`(${token}) ([!-~]+) HTTP/([0-9])\\.([0-9])`);

/** `origin-form`. */
export const ORIGIN_FORM = whole(`${absolutePath}(?:\\?${query})?`);

/** What of `absolute-form` an origin server takes: `http`, a host of some length, no userinfo. */
export const ABSOLUTE_FORM = whole(
  `[Hh][Tt][Tt][Pp]://(?:${ipLiteral}|(?=[^:/?])${regName})${port}(?:${absolutePath})?(?:\\?${query})?`,
);

/** `authority-form`, with a host and a port that is not empty. */
export const AUTHORITY_FORM = whole(`(?:${ipLiteral}|(?=[^:])${regName}):([0-9]+)`);

/** `IPv6address` or `IPvFuture`. */
export const IP_ADDRESS = whole(`${ipv6Address}|${ipvFuture}`);

/** `Host`. */
export const HOST = whole(`(?:${ipLiteral}|${regName})${port}`);

/** `field-line`. */
export const FIELD_LINE = whole(`(${token}):${bws}((?:${text}*[!-~\\x80-\\xff])?)${bws}`);

/** `chunk-size [ chunk-ext ]`. */
export const CHUNK_HEADER = whole(
  `([0-9A-Fa-f]+)(?:${bws};${bws}${token}(?:${bws}=${bws}(?:${token}|${quotedString}))?)*`,
);
