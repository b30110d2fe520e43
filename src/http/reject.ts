/**
 * The whole of our refusals: what is answered to a message, and which requirement lets us.
 *
 * A refusal is a value and never an exception, because it is the peer's doing. Each is one frozen
 * object, so that tests and reports can name it.
 *
 * @spec rfc9110-2.2-workarounds
 * @spec rfc9110-2.4-may-recover
 */
export interface Reject {
  readonly kind: 'reject';
  readonly name: RejectName;

  /** The status code of the answer. */
  readonly status: number;

  /** The id of the requirement that calls for the refusal or allows it. */
  readonly spec: string;

  /** One sentence for the peer, without a full stop. It never quotes what the peer sent. */
  readonly says: string;
}

const table = {
  bareCr: {
    status: 400,
    spec: 'rfc9112-2.2-bare-cr',
    says: 'A CR is not followed by LF',
  },
  bareLf: {
    status: 400,
    spec: 'rfc9112-2.2-bare-lf',
    says: 'An LF is not preceded by CR',
  },
  controlOctet: {
    status: 400,
    spec: 'rfc9110-5.5-cr-lf-nul',
    says: 'A line has a control character in it',
  },
  requestLine: {
    status: 400,
    spec: 'rfc9112-2.2-not-grammar',
    says: 'The request line is not a method, a target and a version with one space between them',
  },
  methodTooLong: {
    status: 501,
    spec: 'rfc9112-3-long-method',
    says: 'The method is longer than any that is known',
  },
  targetTooLong: {
    status: 414,
    spec: 'rfc9112-3-long-target',
    says: 'The request line is too long',
  },
  requestTarget: {
    status: 400,
    spec: 'rfc9112-3.2-invalid-request-line',
    says: 'The request target is not valid for its method',
  },
  targetScheme: {
    status: 421,
    spec: 'rfc9110-7.4-https-needs-security',
    says: 'This connection does not serve the scheme of the target',
  },
  targetUserinfo: {
    status: 400,
    spec: 'rfc9110-4.2.4-userinfo-is-error',
    says: 'The target has user information in it',
  },
  connectTarget: {
    status: 400,
    spec: 'rfc9110-9.3.6-reject-bad-port',
    says: 'The target of CONNECT is not a host and a port',
  },
  // No CONNECT is answered with 2xx, so none of these can be broken.
  // @spec rfc9110-8.6-no-cl-on-connect
  // @spec rfc9110-9.3.6-no-framing-in-2xx
  // @spec rfc9112-6.1-no-te-on-connect
  tunnel: {
    status: 501,
    spec: 'rfc9110-9.3.6-may-accept-connect',
    says: 'No tunnels are made here',
  },
  httpVersion: {
    status: 400,
    spec: 'rfc9112-2.3-version-grammar',
    says: 'The request line does not end in an HTTP version',
  },
  majorVersion: {
    status: 505,
    spec: 'rfc9110-6.2-505',
    says: 'Only HTTP/1.0 and HTTP/1.1 are spoken here',
  },
  fieldName: {
    status: 400,
    spec: 'rfc9112-5-field-line',
    says: 'A field line does not start with a name and a colon',
  },
  spaceBeforeColon: {
    status: 400,
    spec: 'rfc9112-5.1-space-before-colon',
    says: 'A field line has white space before its colon',
  },
  obsFold: {
    status: 400,
    spec: 'rfc9112-5.2-obs-fold-request',
    says: 'A field line starts with white space',
  },
  fieldsTooLarge: {
    status: 431,
    spec: 'rfc9110-5.4-field-too-large',
    says: 'The field lines are too large',
  },
  tooManyFields: {
    status: 431,
    spec: 'rfc9110-5.4-field-too-large',
    says: 'There are too many field lines',
  },
  hostMissing: {
    status: 400,
    spec: 'rfc9112-3.2-host-400',
    says: 'There is no Host',
  },
  hostRepeated: {
    status: 400,
    spec: 'rfc9112-3.2-host-400',
    says: 'There is more than one Host',
  },
  hostInvalid: {
    status: 400,
    spec: 'rfc9112-3.2-host-400',
    says: 'The value of Host is not a host with an optional port',
  },
  contentLength: {
    status: 400,
    spec: 'rfc9112-6.3-invalid-content-length',
    says: 'Content-Length is not one decimal number',
  },
  lengthWithTransferEncoding: {
    status: 400,
    spec: 'rfc9112-6.1-te-with-cl',
    says: 'There are both Content-Length and Transfer-Encoding',
  },
  transferEncodingInOldVersion: {
    status: 400,
    spec: 'rfc9112-6.1-te-in-http10',
    says: 'An HTTP/1.0 request has Transfer-Encoding',
  },
  transferCoding: {
    status: 400,
    spec: 'rfc9112-2.2-not-grammar',
    says: 'Transfer-Encoding is not a list of transfer codings',
  },
  finalCodingNotChunked: {
    status: 400,
    spec: 'rfc9112-6.3-final-not-chunked',
    says: 'The last transfer coding is not chunked',
  },
  chunkedParameters: {
    status: 400,
    spec: 'rfc9112-7.1-chunked-parameters',
    says: 'The chunked coding has parameters',
  },
  chunkedTwice: {
    status: 400,
    spec: 'rfc9112-6.1-chunked-once',
    says: 'The chunked coding is applied more than once',
  },
  // @spec rfc9110-15.6.2-501
  unknownTransferCoding: {
    status: 501,
    spec: 'rfc9112-6.1-unknown-coding',
    says: 'A transfer coding is not known',
  },
  chunkSize: {
    status: 400,
    spec: 'rfc9112-7.1-chunk-grammar',
    says: 'A chunk does not start with its size in hexadecimal digits',
  },
  chunkExtension: {
    status: 400,
    spec: 'rfc9112-7.1.1-extension-grammar',
    says: 'A chunk extension is malformed',
  },
  chunkHeaderTooLong: {
    status: 400,
    spec: 'rfc9112-7.1.1-limit-extensions',
    says: 'The sizes and extensions of chunks are too long',
  },
  chunkOverhead: {
    status: 400,
    spec: 'rfc9112-7.1.1-limit-extensions',
    says: 'A chunked body has much more around its chunks than in them',
  },
  chunkEnd: {
    status: 400,
    spec: 'rfc9112-7.1-chunk-grammar',
    says: 'The content of a chunk is not followed by a line end',
  },
  contentTooLarge: {
    status: 413,
    spec: 'rfc9110-15.5.14-413',
    says: 'The content is too large',
  },
  expectation: {
    status: 417,
    spec: 'rfc9110-10.1.1-may-417',
    says: 'There is an expectation other than 100-continue',
  },
  connectContent: {
    status: 400,
    spec: 'rfc9110-9.3.6-no-content',
    says: 'A CONNECT request has content',
  },
  messageIncomplete: {
    status: 400,
    spec: 'rfc9112-8-incomplete-request',
    says: 'The request ended before it was complete',
  },
  requestTimeout: {
    status: 408,
    spec: 'rfc9110-15.5.9-408',
    says: 'The request did not arrive in time',
  },
} as const satisfies Record<string, Pick<Reject, 'status' | 'spec' | 'says'>>;

export type RejectName = keyof typeof table;

/** Every refusal, by its name. */
export const reject = Object.fromEntries(
  Object.entries(table).map(([name, row]) => [
    name,
    Object.freeze({ kind: 'reject', name, ...row }),
  ]),
) as { readonly [Name in RejectName]: Reject };
