import type { SuiteResult } from '../runner/suite-result.ts';
import type { Target } from '../target.ts';
import type { ReportContext } from './reporter.ts';

/** The command that shows one miss again, alone. */
export function repeatCommand(result: SuiteResult, context: ReportContext): string {
  const { targetArgument, target } = context;
  // A rule for all answers has no octets of its own: the case that broke it first shows it.
  const id = result.answers?.first ?? result.id;
  const isCase = id !== 'probe' && id !== 'liveness';
  return [
    'stallion',
    'conformance',
    ...(targetArgument === '' ? [] : [targetArgument]),
    ...tlsOptions(target),
    ...(isCase ? ['--id', id, '--delivery', result.delivery] : []),
    ...(targetArgument === '' || target.path === '/' ? [] : ['--path', target.path]),
    ...(targetArgument === '' || target.echoPath === '/echo'
      ? []
      : ['--echo-path', target.echoPath]),
  ].join(' ');
}

/** The file of `--ca` is not known here: what it says is. */
function tlsOptions({ tls }: Target): string[] {
  if (tls === undefined) return [];
  return [
    ...(tls.certificate === 'any' ? ['--insecure'] : []),
    ...(tls.ca === undefined ? [] : ['--ca', 'FILE']),
    ...(tls.serverName === undefined ? [] : ['--server-name', tls.serverName]),
  ];
}
