import type { Case } from '../case.ts';
import { expectations } from './9110-10.1.1.ts';
import { expectationForms } from './9110-10.1.1-forms.ts';
import { answers } from './9110-15.ts';
import { fieldValues } from './9110-5.ts';
import { upgrades } from './9110-7.8.ts';
import { validContentLength } from './9110-8.6.ts';
import { methods } from './9110-9.3.ts';
import { messageParsing } from './9112-2.2.ts';
import { noise } from './9112-2.2-noise.ts';
import { version } from './9112-2.3.ts';
import { versionForms } from './9112-2.3-forms.ts';
import { requestLine } from './9112-3.ts';
import { requestLineForms } from './9112-3-forms.ts';
import { requestLineOctets } from './9112-3-octets.ts';
import { requestTarget } from './9112-3.2.ts';
import { targetForms } from './9112-3.2-forms.ts';
import { host } from './9112-3.2-host.ts';
import { hostForms } from './9112-3.2-host-forms.ts';
import { fieldLines } from './9112-5.ts';
import { fieldLineOctets } from './9112-5-octets.ts';
import { fieldSections } from './9112-5-sections.ts';
import { obsoleteFolding } from './9112-5.2.ts';
import { framingForms } from './9112-6-framing.ts';
import { framingFieldOctets } from './9112-6-octets.ts';
import { transferEncoding } from './9112-6.1.ts';
import { bothFramings } from './9112-6.1-both.ts';
import { contentLength } from './9112-6.3.ts';
import { invalidContentLength } from './9112-6.3-invalid.ts';
import { chunked } from './9112-7.1.ts';
import { brokenChunks } from './9112-7.1-broken.ts';
import { chunkForms } from './9112-7.1-forms.ts';
import { chunkOctets } from './9112-7.1-octets.ts';
import { chunkExtensions } from './9112-7.1.1.ts';
import { trailerSection } from './9112-7.1.2.ts';
import { incompleteRequests } from './9112-8.ts';
import { cuts } from './9112-8-cuts.ts';
import { connectionForms } from './9112-9-forms.ts';
import { persistence } from './9112-9.3.ts';
import { pipelining } from './9112-9.3.2.ts';
import { tearDown } from './9112-9.6.ts';

/** All cases, in the order of the sections: RFC 9112 first, then what RFC 9110 adds on the wire. */
export const cases: readonly Case[] = [
  ...messageParsing,
  ...noise,
  ...version,
  ...versionForms,
  ...requestLine,
  ...requestLineForms,
  ...requestLineOctets,
  ...requestTarget,
  ...targetForms,
  ...host,
  ...hostForms,
  ...fieldLines,
  ...fieldSections,
  ...fieldLineOctets,
  ...obsoleteFolding,
  ...transferEncoding,
  ...bothFramings,
  ...framingForms,
  ...contentLength,
  ...invalidContentLength,
  ...framingFieldOctets,
  ...chunked,
  ...brokenChunks,
  ...chunkForms,
  ...chunkOctets,
  ...chunkExtensions,
  ...trailerSection,
  ...incompleteRequests,
  ...cuts,
  ...persistence,
  ...pipelining,
  ...tearDown,
  ...connectionForms,
  ...fieldValues,
  ...validContentLength,
  ...methods,
  ...upgrades,
  ...expectations,
  ...expectationForms,
  ...answers,
];
