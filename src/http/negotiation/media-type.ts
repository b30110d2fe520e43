import { isToken } from '../grammar/token.ts';
import { trimOws } from '../grammar/ows.ts';
import { parameterised, type Parameter } from './parameters.ts';

/** A `media-type` (RFC 9110 8.3.1), or a `media-range` (12.5.1), whose parts may be `*`. */
export interface MediaType {
  /** In lower case. */
  readonly type: string;

  /** In lower case. */
  readonly subtype: string;
  readonly parameters: readonly Parameter[];
}

/** Reads a media type or range; `undefined` where type or subtype is missing or is no token. */
export function mediaType(text: string): MediaType | undefined {
  const { main, parameters } = parameterised(text);
  const slash = main.indexOf('/');
  const type = trimOws(main.slice(0, Math.max(slash, 0)));
  const subtype = trimOws(main.slice(slash + 1));
  if (!isToken(type) || !isToken(subtype)) return undefined;
  return { type: type.toLowerCase(), subtype: subtype.toLowerCase(), parameters };
}

const token = "[!#$%&'*+.^_`|~\\dA-Za-z-]+";
const quotedString = '"(?:[\\t !#-\\[\\]-~\\x80-\\xff]|\\\\[\\t -~\\x80-\\xff])*"';
const MEDIA_TYPE = new RegExp(
  `^${token}/${token}(?:[ \\t]*;[ \\t]*${token}=(?:${token}|${quotedString}))*$`,
);

/**
 * Reads a media type that a server offers, which has to be one to the letter, without wildcards
 * and without a weight: a server's preference is the order it offers them in.
 *
 * @throws TypeError when it is not.
 */
export function offeredType(text: string): MediaType {
  const offered = MEDIA_TYPE.test(text) ? mediaType(text) : undefined;
  if (
    offered === undefined ||
    [offered.type, offered.subtype].includes('*') ||
    offered.parameters.some(({ name }) => name === 'q')
  ) {
    throw new TypeError(`The offer ${JSON.stringify(text)} is not one media type`);
  }
  return offered;
}
