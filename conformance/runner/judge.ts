import { fieldElements, fieldValues, type Response } from '../answer/response.ts';
import type { Answer, Closes, FieldCheck, Outcome, Silent, StatusPattern } from '../case.ts';
import type { Happening } from './conversation.ts';
import { echoed, echoMiss } from './echoed.ts';

/** An outcome that fits, or what was got instead. */
export type Judgement =
  | { readonly kind: 'fits'; readonly outcome: Outcome }
  | { readonly kind: 'missed'; readonly got: string };

/** Finds the first outcome that fits what happened. */
export function judge(outcomes: readonly Outcome[], happening: Happening): Judgement {
  let nearest: string | undefined;
  for (const outcome of outcomes) {
    const miss = missOf(outcome, happening);
    if (miss === undefined) return { kind: 'fits', outcome };
    nearest ??= miss === '' ? undefined : miss;
  }
  const got =
    nearest === undefined ? described(happening) : `${described(happening)}, but ${nearest}`;
  return { kind: 'missed', got };
}

/** What keeps an outcome from fitting: a reason, or nothing but its kind (''); else `undefined`. */
function missOf(outcome: Outcome, happening: Happening): string | undefined {
  if ('closes' in outcome) return happening.kind === 'closed' ? undefined : '';
  if ('silent' in outcome) return happening.kind === 'silent' ? undefined : '';
  if (happening.kind !== 'answer' || !statusFits(outcome, happening.response.status)) return '';
  return answerMiss(outcome, happening.response, happening.interim.length);
}

function answerMiss(answer: Answer, response: Response, interim: number): string | undefined {
  if (answer.interim !== undefined && answer.interim !== interim) {
    return `${interim} interim responses came before it`;
  }
  if (answer.content !== undefined && answer.content !== response.content) {
    return `its content is ${JSON.stringify(response.content.slice(0, 80))}`;
  }
  for (const [name, check] of Object.entries(answer.fields ?? {})) {
    if (!fieldFits(response, name, check)) {
      return `its ${name} is ${JSON.stringify(fieldValues(response, name).join(', '))}`;
    }
  }
  const echo = answer.echo === undefined ? undefined : echoed(response);
  return answer.echo === undefined || echo === undefined ? undefined : echoMiss(answer.echo, echo);
}

function fieldFits(response: Response, name: string, check: FieldCheck): boolean {
  const values = fieldValues(response, name);
  if ('present' in check) return values.length > 0 === check.present;
  if ('has' in check) return fieldElements(response, name).includes(check.has.toLowerCase());
  return values.join(', ') === check.value;
}

function statusFits({ status }: Answer, got: number): boolean {
  const patterns: readonly StatusPattern[] = typeof status === 'object' ? status : [status];
  return patterns.some((pattern) =>
    typeof pattern === 'number'
      ? pattern === got
      : pattern.startsWith(String(Math.trunc(got / 100))),
  );
}

/** What happened, in words. */
export function described(happening: Happening): string {
  switch (happening.kind) {
    case 'answer':
      return `an answer with status ${happening.response.status}`;
    case 'malformed':
      return `an answer that is malformed: ${happening.what}`;
    case 'closed':
      return happening.by === 'flooded'
        ? 'octets without end'
        : `the end of the connection (${happening.by.toUpperCase()}) without an answer`;
    case 'silent':
      return 'silence';
  }
}

/** What was wanted, in words. */
export function wanted(outcomes: readonly Outcome[]): string {
  return outcomes.map(wantedOutcome).join(', or ');
}

function wantedOutcome(outcome: Answer | Closes | Silent): string {
  if ('closes' in outcome) return 'the end of the connection';
  if ('silent' in outcome) return 'that it waits for more';
  const patterns: readonly StatusPattern[] =
    typeof outcome.status === 'object' ? outcome.status : [outcome.status];
  const details = [
    ...(outcome.echo === undefined ? [] : [`understood as ${JSON.stringify(outcome.echo)}`]),
    ...(outcome.content === undefined ? [] : [`with content ${JSON.stringify(outcome.content)}`]),
    ...Object.entries(outcome.fields ?? {}).map(
      ([name, check]) => `with ${name} ${JSON.stringify(check)}`,
    ),
    ...(outcome.interim === undefined ? [] : [`after ${outcome.interim} interim responses`]),
  ];
  return [`an answer with status ${patterns.join(' or ')}`, ...details].join(', ');
}
