import type { Reading, ReadRequest } from '../peers/reading.ts';

/**
 * Where somebody else sees other requests than we do in octets that we have accepted: `undefined`
 * if that is nowhere. To refuse what we accept is allowed, and so is to accept what we refuse or do
 * not look at, because then the connection ends.
 */
export function disagreement(ours: Reading, theirs: Reading): string | undefined {
  for (const [at, own] of ours.requests.entries()) {
    const other = theirs.requests[at];
    if (other === undefined) break;
    if (!isSame(own, other)) return `request ${at + 1} is ${show(own)}, or ${show(other)}`;
  }
  const goesOn = ours.end === 'between' || ours.end === 'inside';
  const surplus = theirs.requests[ours.requests.length];
  if (goesOn && surplus !== undefined) return `there is one more: ${show(surplus)}`;
  const isShort = theirs.requests.length < ours.requests.length;
  if (isShort && theirs.end === 'inside') return 'one is not complete that we have served';
  return undefined;
}

function isSame(one: ReadRequest, other: ReadRequest): boolean {
  return (
    one.method === other.method && one.target === other.target && one.content === other.content
  );
}

function show({ method, target, content }: ReadRequest): string {
  return JSON.stringify(`${method} ${target} ${content}`);
}
