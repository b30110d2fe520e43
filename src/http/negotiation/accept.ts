import { listElements } from '../grammar/list.ts';
import { mediaType, type MediaType } from './media-type.ts';

/** One range of an `Accept` field, and how much the client likes what is in it. */
export interface AcceptedRange extends MediaType {
  /** The quality value in thousandths: 0 is not acceptable, 1000 is best. */
  readonly weight: number;
}

/** The weight of what has none, or has one that is none. */
const WEIGHT_MAX = 1000;

/**
 * Reads the value of an `Accept` field (RFC 9110 12.5.1).
 *
 * Every parameter `q` is a weight, wherever it stands, and every other one belongs to the range; of
 * several weights the first counts. An element that is no media range is left out.
 */
export function acceptedRanges(value: string): AcceptedRange[] {
  return listElements(value).flatMap((element) => {
    const range = mediaType(element);
    if (range === undefined || (range.type === '*' && range.subtype !== '*')) return [];
    const weight = range.parameters.find(isWeight)?.value;
    const parameters = range.parameters.filter((parameter) => !isWeight(parameter));
    return [{ ...range, parameters, weight: weight === undefined ? WEIGHT_MAX : qvalue(weight) }];
  });
}

function isWeight({ name }: { readonly name: string }): boolean {
  return name === 'q';
}

const QVALUE = /^([01]?)(?:\.(\d*))?$/;

/**
 * Reads a quality value (RFC 9110 12.4.2) in thousandths.
 *
 * Digits past the third are dropped. What is no number from 0 to 1 counts as 1, as if it were not
 * there: no mistake makes a type unacceptable.
 */
function qvalue(text: string): number {
  const [, ones = '', decimals = ''] = QVALUE.exec(text) ?? [];
  if (ones === '' && decimals === '') return WEIGHT_MAX;
  const thousandths = Number(decimals.slice(0, 3).padEnd(3, '0'));
  return Math.min(WEIGHT_MAX, Number(ones) * WEIGHT_MAX + thousandths);
}
