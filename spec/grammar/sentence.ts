import type { Random } from '../../src/testing/random.ts';
import type { Expression, Grammar } from './grammar.ts';

/** How often something that may be repeated without end is at most. */
const REPEATED_MAX = 4;

/** Makes octets that a rule describes, at random. */
export function sentence(grammar: Grammar, rule: string, random: Random): Uint8Array {
  const octets: number[] = [];
  write({ kind: 'rule', name: rule });
  return Uint8Array.from(octets);

  function write(expression: Expression): void {
    switch (expression.kind) {
      case 'alternation':
        write(random.pick(expression.of));
        return;
      case 'concatenation':
        expression.of.forEach(write);
        return;
      case 'repetition': {
        const { of, least, most } = expression;
        const times = random.between(least, Math.min(most, least + REPEATED_MAX));
        for (let time = 0; time < times; time++) write(of);
        return;
      }
      case 'rule': {
        const body = grammar.get(expression.name);
        if (body === undefined) throw new RangeError(`The grammar has no rule ${expression.name}`);
        write(body);
        return;
      }
      case 'octets':
        octets.push(random.between(expression.from, expression.to));
        return;
      case 'string':
        octets.push(...expression.octets);
    }
  }
}
