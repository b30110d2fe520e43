import type { Case, Octets, Outcome, Step, Sweep } from './case.ts';
import { sectionTitle } from '../spec/section-titles.ts';
import { placeOf } from '../spec/place.ts';
import { citationsOf } from './runner/case-problems.ts';
import { obligation, type Lookup } from './runner/grade.ts';
import { wanted } from './runner/judge.ts';
import { visibleLines } from './report/visible.ts';

/** One line for each case: its id, what it obliges to, and its title. */
export function listing(cases: readonly Case[], lookup: Lookup): string {
  const width = Math.max(...cases.map(({ id }) => id.length));
  return cases
    .map((each) => {
      const weight = each.hardening === true ? 'hardening' : obligation(lookup(each.spec[0]));
      return `${each.id.padEnd(width)}  ${weight.padEnd(9)}  ${each.title}\n`;
    })
    .join('');
}

/** A case in words: what is sent, what is allowed, and which requirements say so. */
export function explanation(testCase: Case, lookup: Lookup): string {
  const twin =
    testCase.twin === undefined
      ? []
      : ['', 'Its twin, which must be answered with 2xx:', ...octetLines(testCase.twin, '  ')];
  const because = testCase.because === undefined ? [] : ['', testCase.because];
  return [
    `${testCase.id}: ${testCase.title}`,
    '',
    ...testCase.spec.flatMap((id) => requirementLines(id, lookup)),
    ...(testCase.needs === undefined ? [] : [`Needs: ${testCase.needs.join(', ')}`]),
    '',
    ...stepLines(testCase.run, ''),
    ...(testCase.sweep === undefined ? [] : sweepLines(testCase.sweep)),
    ...twin,
    ...because,
    '',
  ].join('\n');
}

/** A requirement in words, and the cases that are about it; `undefined` where there is none. */
export function requirementExplanation(
  id: string,
  cases: readonly Case[],
  lookup: Lookup,
): string | undefined {
  const requirement = lookup(id);
  if (requirement === undefined) return undefined;
  const { rfc = '', section = '' } = placeOf(id) ?? {};
  const about = cases.filter((testCase) => citationsOf(testCase).includes(id));
  return [
    `${id}: ${requirement.level} of RFC ${rfc}, ${section} ${sectionTitle(rfc, section)}`,
    '',
    requirement.says,
    '',
    `Binds: ${requirement.binds.join(', ')}`,
    about.length === 0 ? 'No case is about it.' : 'Cases:',
    ...about.map((each) => `  ${each.id}: ${each.title}`),
    '',
  ].join('\n');
}

function requirementLines(id: string, lookup: Lookup): string[] {
  const requirement = lookup(id);
  return [`${requirement?.level ?? ''} ${id}`, `  ${requirement?.says ?? ''}`];
}

function stepLines(steps: readonly Step[], indent: string): string[] {
  return steps.flatMap((step) => {
    if ('send' in step) return [`${indent}send`, ...octetLines(step.send, `${indent}  `)];
    if ('halfClose' in step) return [`${indent}send FIN`];
    if ('reset' in step) return [`${indent}reset the connection: others must still be served`];
    if ('canary' in step) return [`${indent}a further request must be ${step.canary}`];
    const outcomes: readonly Outcome[] = 'length' in step.expect ? step.expect : [step.expect];
    return outcomes.flatMap((outcome, index) => [
      `${indent}${index === 0 ? 'expect' : 'or'} ${wanted([outcome])}`,
      ...stepLines(outcome.then ?? [], `${indent}  `),
    ]);
  });
}

function sweepLines({ send, classes }: Sweep): string[] {
  return [
    'for each {octet}, on a connection of its own, send',
    ...octetLines(send, '  '),
    ...classes.flatMap((each) => [
      `for ${each.octets}`,
      ...stepLines([{ expect: each.expect }], '  '),
    ]),
  ];
}

function octetLines(octets: Octets, indent: string): string[] {
  const parts = typeof octets === 'string' ? [octets] : octets;
  return parts.flatMap((part) =>
    typeof part === 'string'
      ? visibleLines(part).map((line) => indent + line)
      : [`${indent}${JSON.stringify(part.text)}, ${part.times} times`],
  );
}
