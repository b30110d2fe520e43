import { generate } from 'selfsigned';

/** A certificate and its key, in PEM. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** What two sides need to trust each other, and what they must not trust. */
export interface Certificates {
  /** The certificate of who vouches for `server`, `other` and `client`. */
  readonly ca: string;

  /** For localhost, 127.0.0.1 and ::1. */
  readonly server: Certificate;

  /** For other.test. */
  readonly other: Certificate;
  readonly client: Certificate;

  /** Of one that `ca` knows nothing of. */
  readonly stranger: Certificate;
}

/** Makes them anew, so that no key lies in the repository. */
export async function makeCertificates(): Promise<Certificates> {
  const ca = await authority('An authority');
  const [server, other, client, stranger] = await Promise.all([
    signed(ca, 'localhost', serverNames),
    signed(ca, 'other.test', [{ type: 2, value: 'other.test' }]),
    signed(ca, 'a client', [{ type: 2, value: 'client.test' }]),
    authority('Nobody').then((nobody) => signed(nobody, 'localhost', serverNames)),
  ]);
  return { ca: ca.cert, server, other, client, stranger };
}

type Names = { type: 2 | 7; value?: string; ip?: string }[];

const serverNames: Names = [
  { type: 2, value: 'localhost' },
  { type: 7, ip: '127.0.0.1' },
  { type: 7, ip: '::1' },
];

async function authority(commonName: string): Promise<Certificate> {
  const made = await generate([{ name: 'commonName', value: commonName }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  return { key: made.private, cert: made.cert };
}

async function signed(ca: Certificate, commonName: string, altNames: Names): Promise<Certificate> {
  const made = await generate([{ name: 'commonName', value: commonName }], {
    keyType: 'ec',
    algorithm: 'sha256',
    ca,
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'subjectAltName', altNames },
    ],
  });
  return { key: made.private, cert: made.cert };
}
