import type { Ground, InspectedMessage, Inspection } from '../src/inspect/inspection.ts';
import type { Span } from '../src/inspect/span.ts';
import { visible } from '../conformance/report/visible.ts';
import { element, linkTo } from './dom.ts';

/** How the reference reads octets, as elements of the page. */
export function readingOf({ messages, unread }: Inspection, octets: Uint8Array): Node[] {
  const shown: Node[] = messages.map((message, at) => messageOf(message, at + 1, octets));
  if (unread !== undefined) {
    shown.push(
      element('p', 'unread', `Octets ${unread.start} to ${unread.end - 1} are not looked at:`),
      element('pre', 'octets', spanOf(unread, undefined, octets)),
    );
  }
  return shown;
}

function messageOf(message: InspectedMessage, number: number, octets: Uint8Array): HTMLElement {
  const { start, end, verdict, decisive, refusal, spans, grounds, next } = message;
  const status = refusal === undefined ? '' : ` with ${refusal.status}`;
  const parts: Node[] = [
    element('h3', '', `Request ${number}: `, element('span', 'verdict', `${verdict}${status}`)),
    element('p', 'summary', `Octets ${start} to ${end - 1}. ${summary(message)}`),
    element('pre', 'octets', ...spans.flatMap((span) => lineOf(span, decisive, octets))),
  ];
  if (decisive !== undefined) {
    parts.push(element('p', 'decisive', `Octet ${decisive} decides; it is marked.`));
  }
  return element(
    'article',
    verdict,
    ...parts,
    ...groundsOf('Because', grounds),
    ...groundsOf('Next', next),
  );
}

function summary({ request }: InspectedMessage): string {
  if (request === undefined) return '';
  const { method, form, version, framing, persistence } = request;
  const size = framing.kind === 'sized' ? ` (${framing.bytes} octets)` : '';
  const goesOn = persistence === 'persists' ? 'persists' : 'closes';
  return (
    `${visible(method)} in ${form}, HTTP/${version}; framing ${framing.kind}${size}; ` +
    `the connection ${goesOn}.`
  );
}

/** A span, and a new line behind it where it ends one. */
function lineOf(span: Span, decisive: number | undefined, octets: Uint8Array): (Node | string)[] {
  const shown = spanOf(span, decisive, octets);
  return octets[span.end - 1] === LF ? [shown, '\n'] : [shown];
}

const LF = 10;

function spanOf(span: Span, decisive: number | undefined, octets: Uint8Array): HTMLElement {
  const { name, start, end } = span;
  const made = element('span', `span ${name.replaceAll(/[^a-z]+/gi, '-').toLowerCase()}`);
  made.title = `${name}, octets ${start} to ${end - 1}`;
  if (decisive === undefined || decisive < start || decisive >= end) {
    made.append(text(octets, start, end));
  } else {
    made.append(
      text(octets, start, decisive),
      element('mark', '', text(octets, decisive, decisive + 1)),
      text(octets, decisive + 1, end),
    );
  }
  return made;
}

function text(octets: Uint8Array, start: number, end: number): string {
  return visible(Array.from(octets.subarray(start, end), (o) => String.fromCharCode(o)).join(''));
}

function groundsOf(heading: string, grounds: readonly Ground[]): Node[] {
  if (grounds.length === 0) return [];
  const items = grounds.map(({ spec, says }) => {
    const row =
      document.getElementById(spec)?.querySelector('p:nth-of-type(2)')?.textContent ?? undefined;
    const item = element('li', '', `${says}. `, linkTo(spec));
    if (row !== undefined) item.append(element('span', 'asks', ` ${row}`));
    return item;
  });
  return [element('h4', '', heading), element('ul', 'grounds', ...items)];
}
