import { listHas } from './grammar/list.ts';

/**
 * Says whether the connection may go on after this request, in the order of RFC 9112 9.3: the close
 * option ends it, 1.1 goes on, 1.0 goes on where it asks to.
 *
 * @param minor the minor version of the request.
 * @param options the combined value of `Connection`, if there is one.
 *
 * @spec rfc9112-9.3-persist
 * @spec rfc9112-9.3-persistence-order
 * @spec rfc9112-9.6-server-close-after-response
 * @spec rfc9110-7.6.1-option-case
 */
export function persistence(minor: 0 | 1, options: string | undefined): 'persists' | 'closes' {
  if (options === undefined) return minor === 1 ? 'persists' : 'closes';
  if (listHas(options, 'close')) return 'closes';
  return minor === 1 || listHas(options, 'keep-alive') ? 'persists' : 'closes';
}
