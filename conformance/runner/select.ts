import { placeOf } from '../../spec/place.ts';
import type { Case } from '../case.ts';
import { obligation, type Lookup, type Obligation } from './grade.ts';

/** Which cases are wanted. A member that is empty wants all; several members must all agree. */
export interface Selection {
  /** Ids, with `*` for any run of characters. */
  readonly ids: readonly string[];

  /** Sections as `9112/6.1`, those below them included; `9112` is all of it. */
  readonly sections: readonly string[];
  readonly levels: readonly Obligation[];
}

/** The wanted cases, in their order. */
export function select(
  cases: readonly Case[],
  selection: Selection,
  lookup: Lookup,
): readonly Case[] {
  const patterns = selection.ids.map(pattern);
  return cases.filter((testCase) => {
    const byId = patterns.length === 0 || patterns.some((each) => each.test(testCase.id));
    const bySection =
      selection.sections.length === 0 ||
      selection.sections.some((section) => testCase.spec.some((id) => isBelow(id, section)));
    const [first] = testCase.spec;
    const byLevel =
      selection.levels.length === 0 || selection.levels.includes(obligation(lookup(first)));
    return byId && bySection && byLevel;
  });
}

function pattern(id: string): RegExp {
  const escaped = id.split('*').map((part) => part.replaceAll(/[^a-z0-9-]/gi, '\\$&'));
  return new RegExp(`^${escaped.join('.*')}$`);
}

function isBelow(id: string, section: string): boolean {
  const place = placeOf(id);
  if (place === undefined) return false;
  const whole = `${place.rfc}/${place.section}`;
  return whole === section || place.rfc === section || whole.startsWith(`${section}.`);
}
