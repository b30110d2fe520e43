/** Keys or certificates in PEM, as text or as the octets of a file. */
export type Pem = string | Uint8Array;

/** @throws Error when it is not PEM. Node passes over much that is not. */
export function pem(name: string, octets: Pem): string {
  const isText = !(octets instanceof Uint8Array);
  const text: unknown = isText ? octets : Buffer.from(octets).toString('latin1');
  if (typeof text === 'string' && text.includes('-----BEGIN ')) return text;
  throw new Error(`${name} is not PEM`);
}

/** @throws Error when one of them is not PEM. */
export function pems(name: string, several: Pem | readonly Pem[]): string[] {
  const all = typeof several === 'string' || several instanceof Uint8Array ? [several] : several;
  return all.map((one) => pem(name, one));
}
