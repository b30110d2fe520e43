import type { Expression, Grammar } from './grammar.ts';

/**
 * Whether all of `octets` are what a rule describes.
 *
 * Every way of reading them counts. Parsers made from ABNF commonly take the first alternative that
 * fits and the longest repetition, and look no further; read like that, `field-content`,
 * `IPv6address` and `host` as the RFCs write them describe less than they say.
 *
 * @throws RangeError when there is no such rule.
 */
export function matches(grammar: Grammar, rule: string, octets: Uint8Array): boolean {
  const reading = new Reading(grammar, octets);
  return reading.ends({ kind: 'rule', name: rule }, 0).has(octets.length);
}

/** The ends that rules have been found to have in some octets. */
class Reading {
  readonly #grammar: Grammar;
  readonly #octets: Uint8Array;
  readonly #known = new Map<string, Map<number, ReadonlySet<number>>>();

  constructor(grammar: Grammar, octets: Uint8Array) {
    this.#grammar = grammar;
    this.#octets = octets;
  }

  /** Every position up to which an expression can reach from `start`. */
  ends(expression: Expression, start: number): ReadonlySet<number> {
    switch (expression.kind) {
      case 'alternation':
        return union(expression.of.map((one) => this.ends(one, start)));
      case 'concatenation':
        return expression.of.reduce<ReadonlySet<number>>(
          (reached, one) => this.#endsFrom(one, reached),
          new Set([start]),
        );
      case 'repetition':
        return this.#repeated(expression, start);
      case 'rule':
        return this.#ruleEnds(expression.name, start);
      case 'octets':
        return this.#isWithin(start, expression) ? new Set([start + 1]) : NONE;
      case 'string':
        return this.#hasString(start, expression)
          ? new Set([start + expression.octets.length])
          : NONE;
    }
  }

  #endsFrom(expression: Expression, starts: ReadonlySet<number>): ReadonlySet<number> {
    return union([...starts].map((start) => this.ends(expression, start)));
  }

  #repeated({ of, least, most }: Repetition, start: number): ReadonlySet<number> {
    const found = new Set<number>();
    let reached: ReadonlySet<number> = new Set([start]);
    for (let times = 0; reached.size > 0; times++) {
      if (times >= least) {
        // What was reached before, with as many or fewer, leads to nothing new.
        reached = new Set([...reached].filter((end) => !found.has(end)));
        for (const end of reached) found.add(end);
      }
      if (times === most) break;
      reached = this.#endsFrom(of, reached);
    }
    return found;
  }

  #ruleEnds(name: string, start: number): ReadonlySet<number> {
    const rule = this.#grammar.get(name);
    if (rule === undefined) throw new RangeError(`The grammar has no rule ${name}`);
    const known = this.#known.get(name) ?? new Map<number, ReadonlySet<number>>();
    this.#known.set(name, known);
    const ends = known.get(start) ?? this.ends(rule, start);
    known.set(start, ends);
    return ends;
  }

  #isWithin(at: number, { from, to }: { readonly from: number; readonly to: number }): boolean {
    const octet = this.#octets[at];
    return octet !== undefined && octet >= from && octet <= to;
  }

  #hasString(start: number, { octets, anyCase }: Text): boolean {
    return octets.every((octet, at) => {
      const given = this.#octets[start + at];
      return given === octet || (anyCase && given !== undefined && isSameLetter(given, octet));
    });
  }
}

type Repetition = Extract<Expression, { readonly kind: 'repetition' }>;
type Text = Extract<Expression, { readonly kind: 'string' }>;

const NONE: ReadonlySet<number> = new Set();

function union(sets: readonly ReadonlySet<number>[]): ReadonlySet<number> {
  const [first = NONE, ...rest] = sets.filter(({ size }) => size > 0);
  return rest.length === 0 ? first : new Set([first, ...rest].flatMap((set) => [...set]));
}

const CASE_BIT = 0x20;

function isSameLetter(one: number, other: number): boolean {
  const lower = one | CASE_BIT;
  return lower === (other | CASE_BIT) && lower >= 0x61 && lower <= 0x7a;
}
