/** Where a requirement stands: the RFC and the section in it. */
export interface Place {
  readonly rfc: '9110' | '9112';
  readonly section: string;
}

/** What an id looks like. */
export const ID = /^rfc(9110|9112)-(\d+(?:\.\d+)*)-([a-z0-9]+(?:-[a-z0-9]+)*)$/;

/** Where the requirement with this id stands; `undefined` where it is no id. */
export function placeOf(id: string): Place | undefined {
  const [, rfc, section] = ID.exec(id) ?? [];
  if (section === undefined) return undefined;
  return { rfc: rfc === '9110' ? '9110' : '9112', section };
}
