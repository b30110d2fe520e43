import type { FieldSection } from '../field-section.ts';
import { acceptedRanges, type AcceptedRange } from './accept.ts';
import { offeredType, type MediaType } from './media-type.ts';

/** Which of the offered media types to answer with, spelled as it was offered. */
export type Negotiation<Offered extends string = string> =
  | { readonly kind: 'acceptable'; readonly mediaType: Offered }
  | { readonly kind: 'none-acceptable' };

/** What an `Accept` that is absent or names no range stands for. */
const ANYTHING: AcceptedRange = { type: '*', subtype: '*', parameters: [], weight: 1000 };

/**
 * Chooses the media type that the client of a request likes best, by its `Accept` (RFC 9110
 * 12.5.1).
 *
 * An offer is judged by the most specific range that it is in, the first of several such: a range
 * with more parameters goes before one with fewer, those before `type/*`, and that before any type.
 * A range with parameters holds only offers that have them, with the same values. A quality of 0
 * excludes; among offers of the same quality the first one wins. Without `Accept` that is the first
 * of all. Where none is acceptable, a server may answer 406 or answer with what it has (12.4.1). An
 * answer that depends on this wants a `Vary: Accept` (12.5.5).
 *
 * @param offers media types such as `text/html` or `text/plain;charset=utf-8`, the best one first.
 *
 * @throws TypeError when an offer is not a media type, or has a wildcard or a weight.
 *
 * @example
 * const chosen = negotiate(request.headers, ['application/json', 'text/html']);
 * if (chosen.kind === 'acceptable') head.header('Content-Type', chosen.mediaType);
 */
export function negotiate<const Offered extends string>(
  headers: FieldSection,
  offers: readonly Offered[],
): Negotiation<Offered> {
  return negotiateAccept(headers.get('accept'), offers);
}

/** Does what {@link negotiate} does, for the combined value of `Accept`, `undefined` if absent. */
export function negotiateAccept<const Offered extends string>(
  accept: string | undefined,
  offers: readonly Offered[],
): Negotiation<Offered> {
  const named = acceptedRanges(accept ?? '');
  const ranges = named.length === 0 ? [ANYTHING] : named;
  let best: Negotiation<Offered> = { kind: 'none-acceptable' };
  let bestWeight = 0;
  for (const mediaType of offers) {
    const weight = weightOf(offeredType(mediaType), ranges);
    if (weight > bestWeight) {
      best = { kind: 'acceptable', mediaType };
      bestWeight = weight;
    }
  }
  return best;
}

function weightOf(offered: MediaType, ranges: readonly AcceptedRange[]): number {
  let decisive: AcceptedRange | undefined;
  for (const range of ranges) {
    if (!isIn(offered, range)) continue;
    if (decisive === undefined || isMoreSpecific(range, decisive)) decisive = range;
  }
  return decisive?.weight ?? 0;
}

function isIn(offered: MediaType, range: MediaType): boolean {
  if (range.type !== '*' && range.type !== offered.type) return false;
  if (range.subtype !== '*' && range.subtype !== offered.subtype) return false;
  return range.parameters.every(({ name, value }) =>
    offered.parameters.some((parameter) => parameter.name === name && parameter.value === value),
  );
}

function isMoreSpecific(one: MediaType, other: MediaType): boolean {
  const more = definiteParts(one) - definiteParts(other);
  return more === 0 ? one.parameters.length > other.parameters.length : more > 0;
}

/** How many of type and subtype are no wildcards. */
function definiteParts({ type, subtype }: MediaType): number {
  return Number(type !== '*') + Number(subtype !== '*');
}
