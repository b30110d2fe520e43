import {
  fieldElements,
  fieldValues,
  statusClass,
  type Framing,
  type Response,
} from './response.ts';

export type Head = Pick<Response, 'version' | 'status' | 'reason' | 'fields'>;

/**
 * How the content of a response ends, in the order of RFC 9112, 6.3; `undefined` where its
 * Content-Length leaves that open.
 */
export function framingOf(head: Head, method: string): Framing | undefined {
  if (hasNoContent(head.status, method)) return { kind: 'none' };
  const codings = fieldElements(head, 'transfer-encoding');
  if (codings.at(-1) === 'chunked') return { kind: 'chunked' };
  if (codings.length > 0) return { kind: 'close' };
  const lengths = fieldValues(head, 'content-length').flatMap((value) => value.split(','));
  if (lengths.length === 0) return { kind: 'close' };
  const [length = '', ...others] = lengths.map((value) => value.trim());
  if (!/^\d{1,15}$/.test(length) || others.some((other) => other !== length)) return undefined;
  return { kind: 'sized', length: Number(length) };
}

function hasNoContent(status: number, method: string): boolean {
  if (method === 'HEAD' || statusClass(status) === 1 || status === 204 || status === 304) {
    return true;
  }
  return method === 'CONNECT' && statusClass(status) === 2;
}
