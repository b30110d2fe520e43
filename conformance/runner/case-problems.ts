import type { Case, Outcome, Step } from '../case.ts';
import type { Lookup } from './grade.ts';

/** What is wrong with a list of cases, one sentence each: found before anything is sent. */
export function caseProblems(cases: readonly Case[], lookup: Lookup): string[] {
  const known = new Set<string>();
  return cases.flatMap(({ id, spec, run }) => {
    const isNew = !known.has(id);
    known.add(id);
    const unknown = [...spec, ...run.flatMap(citations)].filter((each) => !lookup(each));
    return [
      ...(isNew ? [] : [`two cases have the id ${id}`]),
      ...(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) ? [] : [`${JSON.stringify(id)} is no id`]),
      ...(run.some((step) => 'expect' in step || 'canary' in step)
        ? []
        : [`the case ${id} expects nothing`]),
      ...unknown.map((each) => `the case ${id} cites ${each}, which the catalogue does not have`),
    ];
  });
}

/** The requirements that a step and those behind it cite. */
export function citations(step: Step): string[] {
  if ('canary' in step) return step.spec === undefined ? [] : [step.spec];
  if (!('expect' in step)) return [];
  const outcomes: readonly Outcome[] = 'length' in step.expect ? step.expect : [step.expect];
  const behind = outcomes.flatMap(({ then = [] }) => then.flatMap(citations));
  return step.spec === undefined ? behind : [step.spec, ...behind];
}
