import { FieldSection } from '../field-section.ts';
import { octetsOf } from './octets.ts';

/** The section that these field lines make, in their order. */
export function fieldLines(
  ...lines: readonly (readonly [name: string, value: string])[]
): FieldSection {
  let text = '';
  const positions = lines.flatMap(([name, value]) => {
    const start = text.length;
    text += `${name}: ${value}\r\n`;
    return [start, start + name.length, text.length - '\r\n'.length];
  });
  return new FieldSection(octetsOf(text), 0, positions);
}
