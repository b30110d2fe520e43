/** The field lines of a response, in the order in which they are sent. */
export type HeaderLines = Iterable<readonly [name: string, value: string]>;
