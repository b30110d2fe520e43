import { readChunks } from './read-chunks.ts';
import { fieldElements, fieldValues, type ReadResult, type Response } from './response.ts';

/** What the answer belongs to, as far as that says how it is framed. */
export interface ReadContext {
  readonly method: string;

  /** Whether the target has ended: then what ends with the connection is complete. */
  readonly ended: boolean;
}

type Head = Omit<Response, 'framing' | 'content' | 'octets'>;
type Failure = Exclude<ReadResult, { kind: 'response' }>;

const incomplete: Failure = { kind: 'incomplete' };

/**
 * Reads the one response that starts at `start`. Strict: what is malformed is told with its place,
 * and never guessed at.
 */
export function readResponse(octets: string, start: number, context: ReadContext): ReadResult {
  const headEnd = octets.indexOf('\r\n\r\n', start);
  if (headEnd < 0) return withoutHead(octets, start);
  const bodyStart = headEnd + 4;
  const head = readHead(octets, start, bodyStart);
  if ('kind' in head) return head;
  const body = readBody(octets, bodyStart, head, context);
  if ('kind' in body) return body;
  const response: Response = {
    ...head,
    framing: body.framing,
    content: body.content,
    octets: octets.slice(start, body.end),
  };
  return { kind: 'response', response, end: body.end };
}

/** Garbage is known by its first octets, without waiting for a head to end. */
function withoutHead(octets: string, start: number): Failure {
  const begin = octets.slice(start, start + 5);
  if (!'HTTP/'.startsWith(begin)) return malformed(start, 'no status line');
  return incomplete;
}

function readHead(octets: string, start: number, bodyStart: number): Head | Failure {
  const head = octets.slice(start, bodyStart);
  const [statusLine = '', ...lines] = head.slice(0, -4).split('\r\n');
  const [whole, version = '', status = '', reason = ''] =
    /^(HTTP\/\d\.\d) (\d{3}) ([^\r\n\0]*)$/.exec(statusLine) ?? [];
  if (whole === undefined) return malformed(start, `status line ${JSON.stringify(statusLine)}`);
  const fields: [string, string][] = [];
  for (const line of lines) {
    const [matched, name = '', value = ''] =
      /^([!#-'*+\-.^-z|~\w]+):([^\r\n\0]*)$/.exec(line) ?? [];
    if (matched === undefined) return malformed(start, `field line ${JSON.stringify(line)}`);
    fields.push([name, value.replaceAll(/^[ \t]+|[ \t]+$/g, '')]);
  }
  return { version, status: Number(status), reason, fields, head };
}

interface Body {
  readonly framing: Response['framing'];
  readonly content: string;
  readonly end: number;
}

/** Finds the content, in the order of RFC 9112 6.3. */
function readBody(octets: string, start: number, head: Head, context: ReadContext): Body | Failure {
  if (hasNoBody(head.status, context.method)) return { framing: 'none', content: '', end: start };
  const response = { ...head, framing: 'none', content: '', octets: '' } as const;
  const codings = fieldElements(response, 'transfer-encoding');
  if (codings.at(-1) === 'chunked') {
    const chunks = readChunks(octets, start);
    return 'kind' in chunks ? chunks : { framing: 'chunked', ...chunks };
  }
  const lengths = fieldValues(response, 'content-length');
  if (codings.length === 0 && lengths.length > 0) return sizedBody(octets, start, lengths);
  if (!context.ended) return incomplete;
  return { framing: 'close', content: octets.slice(start), end: octets.length };
}

function hasNoBody(status: number, method: string): boolean {
  if (method === 'HEAD' || status < 200 || status === 204 || status === 304) return true;
  return method === 'CONNECT' && status < 300;
}

function sizedBody(octets: string, start: number, lengths: readonly string[]): Body | Failure {
  const [length = ''] = lengths;
  if (lengths.length > 1 || !/^\d{1,15}$/.test(length)) {
    return malformed(start, `Content-Length ${JSON.stringify(lengths.join(', '))}`);
  }
  const end = start + Number(length);
  if (octets.length < end) return incomplete;
  return { framing: 'sized', content: octets.slice(start, end), end };
}

function malformed(at: number, what: string): Failure {
  return { kind: 'malformed', at, what };
}
