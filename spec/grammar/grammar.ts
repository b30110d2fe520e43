import apg, { type ApgOperator } from 'apg-js';
import { CORE_RULES } from './core-rules.ts';
import { OUR_RULES } from './our-rules.ts';
import { RFC3986 } from './rfc3986.ts';
import { RFC9110 } from './rfc9110.ts';
import { RFC9112 } from './rfc9112.ts';

/** What a rule is made of. */
export type Expression =
  | { readonly kind: 'alternation' | 'concatenation'; readonly of: readonly Expression[] }
  | {
      readonly kind: 'repetition';
      readonly of: Expression;
      readonly least: number;
      readonly most: number;
    }
  | { readonly kind: 'rule'; readonly name: string }
  | { readonly kind: 'octets'; readonly from: number; readonly to: number }
  | { readonly kind: 'string'; readonly octets: readonly number[]; readonly anyCase: boolean };

/** The rules of a grammar, by name. */
export type Grammar = ReadonlyMap<string, Expression>;

/**
 * Compiles ABNF (RFC 5234, 7405).
 *
 * @throws SyntaxError when it is none, or when a rule that it refers to is not there.
 */
export function compile(abnf: string): Grammar {
  const api = new apg.apgApi(`${abnf.trim().replaceAll('\n', '\r\n')}\r\n`);
  api.generate();
  const [fault] = api.errors;
  if (fault !== undefined) throw new SyntaxError(`line ${fault.line + 1}: ${fault.msg}`);
  const { rules } = api.toObject();
  const nameOf = (index: number) => rules[index]?.name ?? '';
  return new Map(rules.map(({ name, opcodes }) => [name, expression(opcodes, 0, nameOf)]));
}

function expression(
  operators: readonly ApgOperator[],
  at: number,
  nameOf: (index: number) => string,
): Expression {
  const operator = operators[at];
  if (operator === undefined) throw new RangeError(`There is no operator ${at}`);
  const below = (child: number) => expression(operators, child, nameOf);
  switch (operator.type) {
    case 1:
      return { kind: 'alternation', of: operator.children.map(below) };
    case 2:
      return { kind: 'concatenation', of: operator.children.map(below) };
    case 3: {
      const { min: least, max } = operator;
      return { kind: 'repetition', of: below(at + 1), least, most: max ?? Infinity };
    }
    case 4:
      return { kind: 'rule', name: nameOf(operator.index) };
    case 5:
      return { kind: 'octets', from: operator.min, to: operator.max };
    case 6:
      return { kind: 'string', octets: operator.string, anyCase: false };
    case 7:
      return { kind: 'string', octets: operator.string, anyCase: true };
  }
}

/** The grammar of requests and responses. */
export const http: Grammar = compile([CORE_RULES, RFC3986, RFC9110, RFC9112, OUR_RULES].join('\n'));
