import { escapedOctets } from '../src/inspect/escaped-octets.ts';
import { inspect, outcomesInPieces } from '../src/inspect/inspect.ts';
import { byId, element } from './dom.ts';
import { examples } from './examples.ts';
import { readingOf } from './reading.ts';

/** So many octets are read at each keystroke without being felt. */
const OCTETS_MAX = 65_536;

/** Reads what is in the text area whenever it changes. */
export function startPlayground(): void {
  const text = byId('octets', HTMLTextAreaElement);
  const example = byId('example', HTMLSelectElement);
  const reading = byId('reading', HTMLDivElement);
  const read = (): void => {
    reading.replaceChildren(...shown(text.value));
  };
  const choose = (): void => {
    text.value = examples[Number(example.value)]?.escaped ?? '';
    read();
  };
  text.addEventListener('input', read);
  example.addEventListener('input', choose);
  choose();
}

function shown(text: string): Node[] {
  const octets = escapedOctets(text);
  if ('wrong' in octets) return [element('p', 'wrong', `This is no octets: ${octets.wrong}.`)];
  if (octets.length === 0) return [element('p', 'wrong', 'There are no octets to read.')];
  if (octets.length > OCTETS_MAX) {
    const says = `There are ${octets.length} octets; up to ${OCTETS_MAX} are read here.`;
    return [element('p', 'wrong', says)];
  }
  return [...readingOf(inspect(octets), octets), element('p', 'pieces', pieces(octets))];
}

/** The longest pieces that are tried besides the whole. */
const PIECE_OCTETS_MAX = 16;

/** Whether it matters how the octets are cut. */
function pieces(octets: Uint8Array): string {
  const whole = outcomesInPieces(octets, octets.length).join('\n');
  for (let size = 1; size <= PIECE_OCTETS_MAX; size++) {
    if (outcomesInPieces(octets, size).join('\n') !== whole) {
      return `In pieces of ${size} octets it is read in another way: please report it.`;
    }
  }
  return `In pieces of 1 to ${PIECE_OCTETS_MAX} octets it is read the same.`;
}
