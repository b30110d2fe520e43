declare module 'apg-js' {
  /** The compiler of ABNF grammars. It has no types of its own: these are what is used of it. */
  export class apgApi {
    constructor(abnf: string);

    /** What was wrong, after `generate`. */
    readonly errors: readonly { readonly line: number; readonly msg: string }[];

    generate(): void;

    /** The compiled grammar. Each operator refers to others by their places. */
    toObject(): {
      readonly rules: readonly {
        readonly name: string;
        readonly opcodes: readonly ApgOperator[];
      }[];
    };
  }

  export type ApgOperator =
    | { readonly type: 1 | 2; readonly children: readonly number[] }
    | { readonly type: 3; readonly min: number; readonly max: number | null }
    | { readonly type: 4; readonly index: number }
    | { readonly type: 5; readonly min: number; readonly max: number }
    | { readonly type: 6 | 7; readonly string: readonly number[] };
}
