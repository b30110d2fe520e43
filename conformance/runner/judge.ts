import { fieldElements, fieldValues, statusClass, type Response } from '../answer/response.ts';
import type { Answer, Capability, FieldCheck, Outcome, StatusPattern } from '../case.ts';
import type { Decisive } from '../verdict.ts';
import type { Happening } from './conversation.ts';
import { echoMiss } from './echoed.ts';

/** A happening, with the interim responses that came before it in the same expectation. */
export interface Happened {
  readonly happening: Happening;
  readonly interim: readonly Response[];
}

/** An outcome that fits, or what was got instead. */
export type Judgement =
  | { readonly kind: 'fits'; readonly outcome: Outcome }
  | { readonly kind: 'missed'; readonly got: string };

/** Finds the first outcome that fits what happened. */
export function judge(
  outcomes: readonly Outcome[],
  happened: Happened,
  capabilities: ReadonlySet<Capability>,
): Judgement {
  let nearest: string | undefined;
  for (const outcome of outcomes) {
    const miss = missOf(outcome, happened, capabilities);
    if (miss === undefined) return { kind: 'fits', outcome };
    if (miss !== 'another kind') nearest ??= miss;
  }
  const got = described(happened);
  return { kind: 'missed', got: nearest === undefined ? got : `${got}, but ${nearest}` };
}

/** Whether an interim response can be what an outcome wants. */
export function wantsInterim(outcomes: readonly Outcome[], response: Response): boolean {
  return outcomes.some((outcome) => 'status' in outcome && statusFits(outcome, response.status));
}

/** What keeps an outcome from fitting; `undefined` where nothing does. */
function missOf(
  outcome: Outcome,
  { happening, interim }: Happened,
  capabilities: ReadonlySet<Capability>,
): string | undefined {
  if ('closes' in outcome) return happening.kind === 'closed' ? undefined : 'another kind';
  if ('silent' in outcome) {
    return happening.kind === 'silent' && interim.length === 0 ? undefined : 'another kind';
  }
  if (happening.kind !== 'answer' && happening.kind !== 'interim') return 'another kind';
  const { response } = happening;
  if (!statusFits(outcome, response.status)) return 'another kind';
  const before = interim.length;
  if (outcome.interim !== undefined && outcome.interim !== before) {
    return `${before} interim responses came before it`;
  }
  return contentMiss(outcome, response) ?? echoOf(outcome, response, capabilities);
}

function contentMiss(answer: Answer, response: Response): string | undefined {
  if (answer.content !== undefined && answer.content !== response.content) {
    return `its content is ${JSON.stringify(response.content.slice(0, 80))}`;
  }
  for (const [name, check] of Object.entries(answer.fields ?? {})) {
    if (fieldFits(response, name, check)) continue;
    const values = fieldValues(response, name);
    if (values.length === 0) return `it has no ${name}`;
    return `its ${name} is ${JSON.stringify(values.join(', '))}`;
  }
  return undefined;
}

function echoOf(
  { echo }: Answer,
  response: Response,
  capabilities: ReadonlySet<Capability>,
): string | undefined {
  return echo === undefined ? undefined : echoMiss(echo, response, capabilities);
}

function fieldFits(response: Response, name: string, check: FieldCheck): boolean {
  const values = fieldValues(response, name);
  if ('present' in check) return values.length > 0 === check.present;
  if ('has' in check) return fieldElements(response, name).includes(check.has.toLowerCase());
  return values.join(', ') === check.value;
}

function patterns({ status }: Answer): readonly StatusPattern[] {
  return typeof status === 'object' ? status : [status];
}

function statusFits(answer: Answer, got: number): boolean {
  return patterns(answer).some((pattern) =>
    typeof pattern === 'number' ? pattern === got : pattern === `${statusClass(got)}xx`,
  );
}

/** The place that decided: the status, or the octet at fault. An end or a silence is an entry. */
export function decisiveOf({ happening }: Happened, entries: number): Decisive {
  switch (happening.kind) {
    case 'answer':
    case 'interim':
      return { received: happening.response.start + 'HTTP/1.1 '.length };
    case 'malformed':
      return { received: happening.fault.at };
    case 'unfinished':
    case 'closed':
    case 'silent':
      return { entry: entries - 1 };
  }
}

/** What happened, in words. */
export function described({ happening, interim }: Happened): string {
  const before = interim.map(({ status }) => status).join(', ');
  const what = plainly(happening);
  return before === '' ? what : `${what} behind the interim ${before}`;
}

function plainly(happening: Happening): string {
  switch (happening.kind) {
    case 'answer':
      return `an answer with status ${happening.response.status}`;
    case 'interim':
      return `an interim response with status ${happening.response.status}`;
    case 'malformed':
      return `an answer that is malformed: ${happening.fault.what}`;
    case 'unfinished':
      if (happening.because === 'deadline') return 'an answer that does not end in time';
      if (happening.because === 'flooded') return 'octets without end';
      return `the end of the connection (${happening.because.toUpperCase()}) inside an answer`;
    case 'closed':
      return `the end of the connection (${happening.by.toUpperCase()}) without an answer`;
    case 'silent':
      return 'silence';
  }
}

/** What was wanted, in words. */
export function wanted(outcomes: readonly Outcome[]): string {
  return outcomes.map(wantedOutcome).join(', or ');
}

function wantedOutcome(outcome: Outcome): string {
  if ('closes' in outcome) return 'the end of the connection';
  if ('silent' in outcome) return 'that it waits for more';
  const details = [
    ...(outcome.echo === undefined ? [] : [`understood as ${JSON.stringify(outcome.echo)}`]),
    ...(outcome.content === undefined ? [] : [`with content ${JSON.stringify(outcome.content)}`]),
    ...Object.entries(outcome.fields ?? {}).map(([name, check]) => wantedField(name, check)),
    ...(outcome.interim === undefined ? [] : [`after ${outcome.interim} interim responses`]),
  ];
  return [`an answer with status ${patterns(outcome).join(' or ')}`, ...details].join(', ');
}

function wantedField(name: string, check: FieldCheck): string {
  if ('present' in check) return check.present ? `with ${name}` : `without ${name}`;
  if ('has' in check) return `with ${check.has} in its ${name}`;
  return `with ${name}: ${check.value}`;
}

/** The name of a branch: what the case calls it, or what it is. */
export function branchName(outcome: Outcome): string {
  if (outcome.as !== undefined) return outcome.as;
  if ('closes' in outcome) return 'closes';
  if ('silent' in outcome) return 'waits';
  return patterns(outcome).join(' or ');
}
