import { Command, CommanderError, Option } from 'commander';
import { reporters } from '../../conformance/report/reporters.ts';
import {
  certificatesArgument,
  countArgument,
  oneOf,
  pathArgument,
  portArgument,
  repeated,
  reporterArgument,
  shardArgument,
  sizeArgument,
  timeArgument,
} from './arguments.ts';
import { conformance } from './conformance-command.ts';
import type { ConformanceOptions } from './conformance-options.ts';
import type { ExitCode } from './exit-code.ts';
import { inspectInput, type InspectOptions } from './inspect-command.ts';
import { merge, type MergeOptions } from './merge-command.ts';
import { report, type ReportOptions } from './report-command.ts';
import { serve, type ServeOptions } from './serve-command.ts';
import { spec, type SpecOptions } from './spec-command.ts';
import { complain, words, type Terminal } from './terminal.ts';
import { packageVersion } from './version.ts';

const REPORTERS = Object.keys(reporters).join(', ');

const EXIT_CODES = `
Exit codes: 0 clean; 1 a MUST was missed, or the suite failed at its own work; 2 usage, a target
that cannot be tested, or no case that matches; 3 the target died on the way; 130 interrupted.`;

/** Runs the command line `args`, and answers the exit code. Never throws. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = new Command('stallion')
    .description('An HTTP/1.1 server library, and the conformance suite that tests any server.')
    .version(packageVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void terminal.out.write(text),
      writeErr: () => undefined,
    });
  serveCommand(program).action(async (options: ServeOptions) => {
    code = await serve(options, terminal);
  });
  conformanceCommand(program).action(
    async (target: string | undefined, options: ConformanceOptions) => {
      code = await conformance(target, options, terminal);
    },
  );
  mergeCommand(program).action((files: readonly string[], options: MergeOptions) => {
    code = merge(files, options, terminal);
  });
  reportCommand(program).action((files: readonly string[], options: ReportOptions) => {
    code = report(files, options, terminal);
  });
  inspectCommand(program).action(async (file: string, options: InspectOptions) => {
    code = await inspectInput(file, options, terminal.in, terminal);
  });
  specCommand(program).action((asked: readonly string[], options: SpecOptions) => {
    code = spec(asked, options, terminal);
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    return failed(error, terminal);
  }
}

function serveCommand(program: Command): Command {
  return program
    .command('serve')
    .description('Run the reference application, which keeps the subject contract.')
    .helpOption('-h, --help', 'print this help')
    .option('--host <host>', 'the address to listen on', '127.0.0.1')
    .option('--port <port>', 'the port; 0 lets the system choose', portArgument, 8080);
}

function mergeCommand(program: Command): Command {
  return program
    .command('merge')
    .description('Put the json reports of the parts of a run (--shard) together.')
    .helpOption('-h, --help', 'print this help')
    .argument('<file...>', 'what --reporter json wrote')
    .addOption(listOption('--reporter <name[=file]>', REPORTERS, reporterArgument, 'pretty'))
    .addHelpText('after', EXIT_CODES);
}

function reportCommand(program: Command): Command {
  return program
    .command('report')
    .description('Print the runs of several servers side by side, as Markdown.')
    .helpOption('-h, --help', 'print this help')
    .argument('<file...>', 'what --reporter json wrote, as FILE or NAME=FILE')
    .option('--html', 'as one HTML page, with every case');
}

function inspectCommand(program: Command): Command {
  return program
    .command('inspect')
    .description('Say how we read the octets of requests, and which rules decide.')
    .helpOption('-h, --help', 'print this help')
    .argument('[file]', 'the octets, or - for what comes in', '-')
    .option('--escaped', 'the input is text with \\r, \\n, \\t, \\0, \\\\ and \\xHH')
    .option('--split <octets>', 'read it in pieces as well, and compare', sizeArgument)
    .option('--json', 'as data');
}

function specCommand(program: Command): Command {
  return program
    .command('spec')
    .description('Print what the RFCs ask for, where we keep it, and what shows it.')
    .helpOption('-h, --help', 'print this help')
    .argument(
      '[words...]',
      'an id, a section as 9112/6.1 or 9110, or words that all have to be there',
    )
    .option('--json', 'as data, with every member');
}

function conformanceCommand(program: Command): Command {
  return program
    .command('conformance')
    .description('Test the server at HOST:PORT over raw sockets, or our own where none is named.')
    .helpOption('-h, --help', 'print this help')
    .argument('[target]', 'HOST:PORT, [V6]:PORT, or the same behind http:// or https://')
    .addOption(listOption('--id <id>', 'only cases with this id, * for any run', repeated))
    .addOption(listOption('--section <section>', 'only cases of 9112/6.1 or 9110', repeated))
    .addOption(
      listOption('--level <level>', 'only must, should or may', oneOf(['must', 'should', 'may'])),
    )
    .addOption(
      listOption('--delivery <delivery>', 'only whole or octets', oneOf(['whole', 'octets'])),
    )
    .addOption(listOption('--reporter <name[=file]>', REPORTERS, reporterArgument, 'pretty'))
    .option('--path <path>', 'a path that answers 200', pathArgument, '/')
    .option('--echo-path <path>', 'a path that echoes, see SUBJECT.md', pathArgument, '/echo')
    .option('--host-header <value>', 'the value of Host (default: the target)')
    .option('--insecure', 'with https://: take any certificate')
    .option('--ca <file>', 'with https://: whom to trust, in PEM', certificatesArgument)
    .option('--server-name <name>', 'with https://: the name to ask for (default: the host)')
    .option(
      '--timeout <ms>',
      'how long an answer may take, and half as long as an end may',
      timeArgument,
      5000,
    )
    .option('--quiet <ms>', 'how long a silence is', timeArgument, 300)
    .option('--retries <n>', 'how often a miss is tried again', countArgument, 1)
    .option(
      '--shard <i/n>',
      'only part I of N; stallion merge puts reports together',
      shardArgument,
    )
    .option('--baseline <file>', 'known misses: ID VERDICT on each line; stale ones fail')
    .option('--write-baseline <file>', 'write what is missed as a baseline')
    .option('--list', 'list the cases')
    .option('--explain <id>', 'explain a case, or a requirement')
    .addHelpText('after', EXIT_CODES);
}

/** An option that may be given several times. `unset` says what holds when it is not given. */
function listOption<T>(
  flags: string,
  says: string,
  read: (text: string, before: readonly T[]) => T[],
  unset = 'all',
): Option {
  return new Option(flags, `${says} (repeatable)`).argParser(read).default([], unset);
}

/** Help and version end the program as well, and are no failure. */
function failed(error: unknown, terminal: Terminal): ExitCode {
  if (error instanceof CommanderError && error.exitCode === 0) return 0;
  const text = words(error).replace(/^error: /, '');
  complain(terminal, text === '(outputHelp)' ? 'no command: see stallion --help' : text);
  return 2;
}
