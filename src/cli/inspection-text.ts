import { visible } from '../../conformance/report/visible.ts';
import type { Ground, InspectedMessage, Inspection } from '../inspect/inspection.ts';
import type { Span } from '../inspect/span.ts';
import { requirements } from '../../spec/index.ts';
import { wrapped } from './wrapped.ts';

/** How much of a run of octets is shown. */
const SHOWN = 38;
const ROW = 8;

/** How the reference reads octets, for people, at most 80 columns wide. */
export function inspectionText(
  { octets, messages, unread }: Inspection,
  input: Uint8Array,
): string {
  const lines = messages.flatMap((message, at) => [...messageLines(message, at + 1, input), '']);
  if (unread !== undefined) {
    lines.push(...wrapped(`Octets ${unread.start} to ${unread.end - 1} are not looked at.`), '');
  }
  lines.push(`Octets: ${octets}. Requests: ${messages.length}.`);
  return `${lines.join('\n')}\n`;
}

function messageLines(message: InspectedMessage, number: number, input: Uint8Array): string[] {
  const { start, end, verdict, decisive, refusal, request, spans, grounds, next } = message;
  const status = refusal === undefined ? '' : ` with ${refusal.status}`;
  const lines = [`Request ${number}, octets ${start} to ${end - 1}: ${verdict}${status}`, ''];
  for (const span of spans) lines.push(spanLine(span, decisive, input));
  if (decisive !== undefined) {
    const octet = visible(String.fromCharCode(...input.subarray(decisive, decisive + 1)));
    lines.push('', `  Octet ${decisive} (${octet}) decides.`);
  }
  if (request !== undefined) {
    const { method, form, version, framing, persistence } = request;
    const size = framing.kind === 'sized' ? ` (${framing.bytes} octets)` : '';
    lines.push(
      '',
      `  ${visible(method)} in ${form}, HTTP/${version}; framing ${framing.kind}${size}; ` +
        `the connection ${persistence === 'persists' ? 'persists' : 'closes'}`,
    );
  }
  return [...lines, ...groundLines('Because', grounds), ...groundLines('Next', next)];
}

function spanLine({ name, start, end }: Span, decisive: number | undefined, input: Uint8Array) {
  const octets = visible(String.fromCharCode(...input.subarray(start, Math.min(end, start + 200))));
  const shown = octets.length > SHOWN ? `${octets.slice(0, SHOWN - 1)}…` : octets;
  const mark = decisive !== undefined && decisive >= start && decisive < end ? ' <' : '';
  return `${String(start).padStart(ROW)}  ${shown.padEnd(SHOWN)}  ${name}${mark}`;
}

function groundLines(heading: string, grounds: readonly Ground[]): string[] {
  if (grounds.length === 0) return [];
  const lines = grounds.flatMap(({ spec, says }) => [
    ...wrapped(`${says}.`, '    '),
    `      ${spec}`,
    ...requirements
      .filter(({ id }) => id === spec)
      .flatMap((row) => wrapped(`${row.level}: ${row.says}`, '      ')),
  ]);
  return ['', `  ${heading}`, ...lines];
}
