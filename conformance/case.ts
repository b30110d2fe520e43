/**
 * A conformance case: what is sent, what a correct server may do, and which requirement says so.
 *
 * Cases are data and survive JSON unchanged, so that `cases.json` serves a runner in any language.
 * Level, section and wording are not repeated here: they follow from the requirement.
 */
export interface Case {
  /** Unique and stable, `[a-z0-9-]`: what reports, baselines and the command line name. */
  readonly id: string;

  /** What a correct server does, as one sentence without a full stop. */
  readonly title: string;

  /**
   * The requirements behind the case. The first grades a miss, unless the step that was missed
   * names another: MUST and plain statements `fail`, SHOULD `warn`.
   */
  readonly spec: readonly [string, ...string[]];

  /** What the target must be able to do; without it the case is not applicable. */
  readonly needs?: readonly Capability[];

  /**
   * A valid request that differs from the one under test in the tested octets alone. It runs first,
   * on a connection of its own, and must get a 2xx. If it does not, a refusal of the case proves
   * nothing and the verdict is `inconclusive`. Every case that wants a refusal has one.
   */
  readonly twin?: Octets;

  /**
   * A miss is no breach of the RFC but leaves a known attack open: graded apart from the levels.
   */
  readonly hardening?: true;

  /** Why the requirement is read this way, where tools or readers disagree. For `--explain`. */
  readonly because?: string;

  /** What is done on the one connection of the case. Empty where there is a sweep. */
  readonly run: readonly Step[];

  /** The same request once for each octet, each on a connection of its own. */
  readonly sweep?: Sweep;
}

/** A place in a request, and what has to happen for each octet that is put there. */
export interface Sweep {
  /** With `{octet}` where each octet is put. The same word is replaced in what is expected. */
  readonly send: Octets;

  /** No octet is in two of them. Those in none are not tried. */
  readonly classes: readonly [OctetClass, ...OctetClass[]];
}

/** Octets for which the same has to happen. */
export interface OctetClass {
  /** Hexadecimal numbers and ranges, parted by spaces: `09 20-7e`. `others`: those in no other. */
  readonly octets: string;

  readonly expect: Outcome | readonly Outcome[];

  /** The requirement that grades a miss of these, where it is not the case's first. */
  readonly spec?: string;
}

/** What a target may be able to do. Probed before the first case. */
export type Capability =
  /** The answer to `{echo}` tells method and target as received. */
  | 'echo'
  /** … and the content. */
  | 'echo-content'
  /** … and the field lines in order, names and values. */
  | 'echo-fields'
  /** … and the trailer fields. */
  | 'echo-trailers'
  /** A second request on the same connection is answered. */
  | 'persistence'
  /** Octets go over the connection in the plain, without TLS. */
  | 'plain'
  /** It serves the other paths of `SUBJECT.md` too: those that answer slowly, in chunks, ... */
  | 'contract';

/**
 * Octets as text, one character each (latin1), written as they go on the wire.
 *
 * `{scheme}` stands for `http` or `https`, `{SCHEME}` for the same in capitals, `{host}` for the
 * Host value of the target, `{path}` for a path that answers 200, `{echo}` for the echo path, and
 * in a sweep `{octet}` for the octet that is tried. The same words are replaced in what is
 * expected.
 */
export type Octets = string | readonly (string | Repeated)[];

/** `text`, `times` times over: keeps long inputs short in the data. */
export interface Repeated {
  readonly text: string;
  readonly times: number;
}

/** One step on the one connection of a case. Steps run in order until one is missed. */
export type Step =
  | { readonly send: Octets }
  /** Sends FIN; the connection stays open for reading. */
  | { readonly halfClose: true }
  /** Resets the connection. No step may follow; that the target still serves others is the test. */
  | { readonly reset: true }
  | Expectation
  | Canary;

/** Waits for what the server does next, and judges it. */
export interface Expectation {
  /** What is allowed. In a list the first is preferred and the rest are allowed branches. */
  readonly expect: Outcome | readonly Outcome[];

  /** The method that this answers, where it changes how the answer is framed. Default GET. */
  readonly method?: 'HEAD' | 'CONNECT';

  /** The requirement that grades a miss of this step, where it is not the case's first. */
  readonly spec?: string;
}

/**
 * One more identified request on the same connection.
 *
 * - `answered`: it must get its own 2xx, which proves that exactly the right octets were consumed
 *   before it. It is left out where the server has announced the end of the connection, or never
 *   persists: then it need not answer.
 * - `unanswered`: it must not be answered: after a framing error or a close nothing more may be
 *   processed. That the connection ends, or refuses the write, is the expected outcome.
 */
export interface Canary {
  readonly canary: 'answered' | 'unanswered';
  readonly spec?: string;
}

/**
 * What the server may do next.
 *
 * Five things are kept apart: an answer, FIN, RST, silence, and a server that is gone. `closes` is
 * FIN or RST without a further answer; silence is never taken for it.
 */
export type Outcome = Answer | Closes | Silent;

/**
 * A final response, after any number of interim ones; or an interim one, where its status is named
 * here. Every response is held against the rules for all answers besides.
 */
export interface Answer {
  /** One of these: a code such as 400, or a class such as `2xx`. */
  readonly status: StatusPattern | readonly StatusPattern[];

  /** What the report calls this branch, where several are allowed. For example `refused`. */
  readonly as?: string;

  /** What an echoing target must have understood. Not judged where the target cannot tell. */
  readonly echo?: Echo;

  /** Fields of the answer: a value, or whether the field is there. Names in lower case. */
  readonly fields?: Readonly<Record<string, FieldCheck>>;

  /** The exact content of the answer, where it matters. */
  readonly content?: string;

  /** How many interim (1xx) responses precede it. Not judged when absent. */
  readonly interim?: number;

  /** What must follow on this branch, before the steps behind this one. */
  readonly then?: readonly Step[];
}

/** The connection ends (FIN or RST) without a further answer. */
export interface Closes {
  readonly closes: true;
  readonly as?: string;
  readonly then?: readonly Step[];
}

/** Neither an octet nor an end for the quiet time: the server waits for more. */
export interface Silent {
  readonly silent: true;
  readonly as?: string;
  readonly then?: readonly Step[];
}

export type StatusPattern = number | '1xx' | '2xx' | '3xx' | '4xx' | '5xx';

export type FieldCheck =
  | { readonly value: string }
  /** The field's value has this element, compared without case, in its comma-separated list. */
  | { readonly has: string }
  | { readonly present: boolean };

/** What the application behind an echoing target must have been given. Each part is optional. */
export interface Echo {
  readonly method?: string;
  readonly target?: string;
  readonly content?: string;

  /** These field lines, in this order, among those received. Names are compared without case. */
  readonly fields?: readonly (readonly [name: string, value: string])[];

  /** No field line may have one of these names. */
  readonly absent?: readonly string[];

  readonly trailers?: readonly (readonly [name: string, value: string])[];
}
