/** The keywords of one section of an RFC, all of them accounted for. */
export interface SectionKeywords {
  /** How many there are. They are numbered from 1, in the order of the text. */
  readonly count: number;

  /** Those that have no row in the catalogue, and why. */
  readonly leftOut?: { readonly [Reason in LeftOut]?: readonly number[] };
}

/**
 * Why a keyword has no row.
 *
 * - `author`: it binds those who write specifications or register names.
 * - `client`: it binds clients and user agents only.
 * - `intermediary`: it binds proxies, gateways, tunnels and caches only.
 * - `later`: it binds servers, in something that this version does not have.
 * - `meaning`: it stands where the RFC says what the keywords mean.
 */
export type LeftOut = 'author' | 'client' | 'intermediary' | 'later' | 'meaning';

/** The reasons, in the order in which they are told. */
export const LEFT_OUT: readonly LeftOut[] = [
  'client',
  'intermediary',
  'author',
  'later',
  'meaning',
];

/** What is known of the keywords of the RFCs without their texts. */
export interface KeywordCounts {
  /** The sections in scope that have keywords, each as `9112/6.1`. */
  readonly sections: Readonly<Record<string, SectionKeywords>>;

  /** How many keywords the other sections of each RFC have. */
  readonly elsewhere: Readonly<Record<'9110' | '9112', number>>;
}

export const keywordCounts: KeywordCounts = {
  sections: {
    '9112/1.1': { count: 11, leftOut: { meaning: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] } },
    '9112/2.2': { count: 10, leftOut: { client: [5, 6] } },
    '9112/2.3': { count: 3, leftOut: { intermediary: [1] } },
    '9112/3': { count: 4 },
    '9112/3.2': { count: 6, leftOut: { client: [3, 4, 5] } },
    '9112/3.2.1': { count: 2, leftOut: { client: [1, 2] } },
    '9112/3.2.2': { count: 6, leftOut: { client: [1, 2], intermediary: [3, 4] } },
    '9112/3.2.3': { count: 1, leftOut: { client: [1] } },
    '9112/3.2.4': { count: 2, leftOut: { client: [1], intermediary: [2] } },
    '9112/3.3': { count: 1 },
    '9112/4': { count: 4, leftOut: { client: [2, 3] } },
    '9112/5.1': { count: 2, leftOut: { intermediary: [2] } },
    '9112/5.2': { count: 4, leftOut: { client: [4], intermediary: [3] } },
    '9112/6.1': { count: 14, leftOut: { client: [3, 10] } },
    '9112/6.2': { count: 1 },
    '9112/6.3': {
      count: 15,
      leftOut: { client: [1, 7, 11, 12, 13, 14, 15], intermediary: [2, 6] },
    },
    '9112/7.1': { count: 4 },
    '9112/7.1.1': { count: 1 },
    '9112/7.1.2': { count: 3 },
    '9112/7.2': { count: 1 },
    '9112/7.3': { count: 4, leftOut: { author: [1, 2, 3, 4] } },
    '9112/7.4': { count: 3, leftOut: { client: [1, 2, 3] } },
    '9112/8': { count: 2, leftOut: { client: [2] } },
    '9112/9.2': { count: 4, leftOut: { client: [1, 2, 3, 4] } },
    '9112/9.3': { count: 7, leftOut: { client: [2, 4, 6], intermediary: [7] } },
    '9112/9.3.2': { count: 9, leftOut: { client: [1, 4, 5, 6], intermediary: [7, 8, 9] } },
    '9112/9.5': { count: 6, leftOut: { client: [5, 6] } },
    '9112/9.6': { count: 10, leftOut: { client: [2, 3, 9, 10] } },
    '9112/9.7': { count: 1, leftOut: { later: [1] } },
    '9112/9.8': { count: 7, leftOut: { client: [1, 2, 3, 4], later: [5, 6, 7] } },
    '9112/10.1': { count: 1, leftOut: { later: [1] } },
    '9110/2.2': { count: 14, leftOut: { meaning: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] } },
    '9110/2.3': { count: 2 },
    '9110/2.4': { count: 2 },
    '9110/4.1': { count: 1 },
    '9110/4.2.1': { count: 2 },
    '9110/4.2.2': { count: 3, leftOut: { client: [3] } },
    '9110/4.2.3': { count: 2 },
    '9110/4.2.4': { count: 2 },
    '9110/5.1': { count: 2, leftOut: { intermediary: [1] } },
    '9110/5.3': { count: 4, leftOut: { intermediary: [2] } },
    '9110/5.4': { count: 2, leftOut: { client: [2] } },
    '9110/5.5': { count: 5, leftOut: { author: [2] } },
    '9110/5.6.1.1': { count: 1 },
    '9110/5.6.1.2': { count: 2 },
    '9110/5.6.3': { count: 7 },
    '9110/5.6.4': { count: 3 },
    '9110/5.6.7': { count: 4 },
    '9110/6.2': { count: 6, leftOut: { client: [1, 2, 3] } },
    '9110/6.5.1': { count: 3 },
    '9110/6.5.2': { count: 2, leftOut: { author: [1] } },
    '9110/6.6.1': { count: 7, leftOut: { client: [6, 7], intermediary: [5] } },
    '9110/7.1': { count: 1, leftOut: { client: [1] } },
    '9110/7.2': { count: 2, leftOut: { client: [1, 2] } },
    '9110/7.4': { count: 2 },
    '9110/7.6.1': { count: 4, leftOut: { intermediary: [2, 3] } },
    '9110/7.8': { count: 13, leftOut: { client: [1] } },
    '9110/8.6': { count: 13, leftOut: { client: [1, 2], intermediary: [11, 12] } },
    '9110/9.1': { count: 4 },
    '9110/9.3.1': { count: 3, leftOut: { client: [1], intermediary: [3] } },
    '9110/9.3.2': { count: 6, leftOut: { client: [4], intermediary: [6] } },
    '9110/9.3.6': { count: 7, leftOut: { client: [1, 7], intermediary: [4, 5] } },
    '9110/9.3.7': { count: 4, leftOut: { client: [2, 4], intermediary: [3] } },
    '9110/9.3.8': { count: 4, leftOut: { client: [2, 4] } },
    '9110/10.1.1': { count: 14, leftOut: { client: [2, 3, 4, 5, 6], intermediary: [13, 14] } },
    '9110/15': { count: 2, leftOut: { client: [1, 2] } },
    '9110/15.2': { count: 4, leftOut: { client: [2, 3], intermediary: [4] } },
    '9110/15.3.6': { count: 1 },
    '9110/15.4.5': { count: 3, leftOut: { intermediary: [3] } },
    '9110/15.5': { count: 2, leftOut: { client: [2] } },
    '9110/15.5.6': { count: 1 },
    '9110/15.5.9': { count: 1, leftOut: { client: [1] } },
    '9110/15.5.14': { count: 4, leftOut: { client: [4] } },
    '9110/15.6': { count: 2, leftOut: { client: [2] } },
    '9110/15.6.6': { count: 1 },
  },
  elsewhere: { '9110': 271, '9112': 0 },
};
