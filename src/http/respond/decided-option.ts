import type { Asked } from './asked.ts';
import type { ConnectionOption } from './head-endings.ts';
import type { ResponseOutput } from './response-output.ts';

/**
 * Decides what `Connection` has to say in the answer to a request. From the moment that it says
 * close, no further request is taken, whether the answer has left or not.
 *
 * @param closes whether the answer itself asks for it.
 *
 * @spec rfc9112-9.6-no-requests-after-sending-close
 * @spec rfc9112-9.6-send-close-option
 * @spec rfc9112-9.6-close-in-final-response
 * @spec rfc9110-10.1.1-close-or-read-on
 */
export function decideOption(
  { request, place, persistence }: Asked,
  output: ResponseOutput,
  closes: boolean,
): ConnectionOption {
  if (closes || persistence === 'closes' || output.isLast(place)) {
    output.close();
    return 'close';
  }
  return request.version === '1.0' ? 'keep-alive' : 'none';
}
