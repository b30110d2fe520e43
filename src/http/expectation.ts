import { listElements } from './grammar/list.ts';
import { reject, type Reject } from './reject.ts';

/**
 * Says what the client expects before it sends its content: that we say `100 Continue`, or nothing.
 * Any other expectation is refused. In HTTP/1.0 there are none.
 *
 * @param minor the minor version of the request.
 * @param expectations the combined value of `Expect`, if there is one.
 *
 * @spec rfc9110-10.1.1-may-417
 * @spec rfc9110-10.1.1-ignore-in-http10
 * @spec rfc9110-10.1.1-expect-case
 * @spec rfc9110-15.2-no-1xx-to-http10
 */
export function expectation(
  minor: 0 | 1,
  expectations: string | undefined,
): 'none' | 'continue' | Reject {
  if (expectations === undefined || minor === 0) return 'none';
  const all = listElements(expectations);
  if (!all.every((one) => one.toLowerCase() === '100-continue')) return reject.expectation;
  return all.length === 0 ? 'none' : 'continue';
}
