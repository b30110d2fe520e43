import type { Case, OctetClass, Outcome, Step } from '../case.ts';
import type { Lookup } from './grade.ts';

/** What is wrong with a list of cases, one sentence each: found before anything is sent. */
export function caseProblems(cases: readonly Case[], lookup: Lookup): string[] {
  const known = new Set<string>();
  return cases.flatMap((testCase) => {
    const { id, run } = testCase;
    const isNew = !known.has(id);
    known.add(id);
    const unknown = citationsOf(testCase).filter((each) => !lookup(each));
    return [
      ...(isNew ? [] : [`two cases have the id ${id}`]),
      ...(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) ? [] : [`${JSON.stringify(id)} is no id`]),
      ...(testCase.sweep !== undefined ||
      run.some((step) => 'expect' in step || 'canary' in step || 'reset' in step)
        ? []
        : [`the case ${id} expects nothing`]),
      ...unknown.map((each) => `the case ${id} cites ${each}, which the catalogue does not have`),
    ];
  });
}

/** The requirements that a case cites, those of its steps and classes among them. */
export function citationsOf({ spec, run, sweep }: Case): string[] {
  const ofClasses = sweep?.classes ?? [];
  return [...spec, ...[...run, ...ofClasses].flatMap(citations)];
}

/** The requirements that a step and those behind it cite. */
function citations(step: Step | OctetClass): string[] {
  if ('canary' in step) return step.spec === undefined ? [] : [step.spec];
  if (!('expect' in step)) return [];
  const outcomes: readonly Outcome[] = 'length' in step.expect ? step.expect : [step.expect];
  const behind = outcomes.flatMap(({ then = [] }) => then.flatMap(citations));
  return step.spec === undefined ? behind : [step.spec, ...behind];
}
