import type { Case } from '../case.ts';
import { fieldValues } from './9110-5.ts';
import { validContentLength } from './9110-8.6.ts';
import { methods } from './9110-9.3.ts';
import { expectations } from './9110-10.1.1.ts';
import { messageParsing } from './9112-2.2.ts';
import { version } from './9112-2.3.ts';
import { requestLine } from './9112-3.ts';
import { host } from './9112-3.2-host.ts';
import { requestTarget } from './9112-3.2.ts';
import { fieldLines } from './9112-5.ts';
import { obsoleteFolding } from './9112-5.2.ts';
import { bothFramings } from './9112-6.1-both.ts';
import { transferEncoding } from './9112-6.1.ts';
import { invalidContentLength } from './9112-6.3-invalid.ts';
import { contentLength } from './9112-6.3.ts';
import { brokenChunks } from './9112-7.1-broken.ts';
import { chunked } from './9112-7.1.ts';
import { chunkExtensions } from './9112-7.1.1.ts';
import { trailerSection } from './9112-7.1.2.ts';
import { incompleteRequests } from './9112-8.ts';
import { persistence } from './9112-9.3.ts';
import { pipelining } from './9112-9.3.2.ts';
import { tearDown } from './9112-9.6.ts';

/** All cases, in the order of the sections: RFC 9112 first, then what RFC 9110 adds on the wire. */
export const cases: readonly Case[] = [
  ...messageParsing,
  ...version,
  ...requestLine,
  ...requestTarget,
  ...host,
  ...fieldLines,
  ...obsoleteFolding,
  ...transferEncoding,
  ...bothFramings,
  ...contentLength,
  ...invalidContentLength,
  ...chunked,
  ...brokenChunks,
  ...chunkExtensions,
  ...trailerSection,
  ...incompleteRequests,
  ...persistence,
  ...pipelining,
  ...tearDown,
  ...fieldValues,
  ...validContentLength,
  ...methods,
  ...expectations,
];
