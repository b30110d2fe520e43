import { tally, type SuiteResult } from '../runner/suite-result.ts';
import { html as xml, type Markup } from './markup.ts';
import { missOf } from './miss.ts';
import type { ReportContext, ReporterMaker } from './reporter.ts';
import { sections, type Section } from './sections.ts';

/**
 * JUnit's XML, one suite for each section.
 *
 * A missed MUST is a failure. JUnit knows no warnings: a missed SHOULD passes, and says so in its
 * output. What is not applicable or inconclusive is skipped.
 */
export const junit: ReporterMaker = (sink, context) => ({
  result: () => undefined,
  end: ({ results, ending, durationMs }) => {
    const died = ending.kind === 'target-died' ? [death(ending.caseId, ending.why)] : [];
    const name = `stallion conformance ${context.target.host}:${context.target.port}`;
    const all = counts(results, died.length);
    const suites = sections(results).map((section) => suite(section, context));
    const { markup } = xml`<testsuites name="${name}" ${all} time="${seconds(durationMs)}">
${suites}${died}</testsuites>
`;
    sink(`<?xml version="1.0" encoding="UTF-8"?>\n${markup}`);
  },
});

function suite(section: Section, context: ReportContext): Markup {
  const { rfc, number, title, results } = section;
  const timeMs = results.reduce((sum, { durationMs }) => sum + durationMs, 0);
  const name = `RFC ${rfc}, ${number}: ${title}`;
  const place = `rfc${rfc}.${number.replaceAll('.', '_')}`;
  return xml`  <testsuite name="${name}" ${counts(results, 0)} time="${seconds(timeMs)}">
${results.map((result) => testCase(result, place, context))}  </testsuite>
`;
}

function testCase(result: SuiteResult, place: string, context: ReportContext): Markup {
  const name = `${result.id}: ${result.title}`;
  const time = seconds(result.durationMs);
  return xml`    <testcase classname="${place}" name="${name}" time="${time}">${[
    outcome(result, context),
  ]}</testcase>
`;
}

function outcome(result: SuiteResult, context: ReportContext): Markup {
  const { verdict, got = '', branch } = result;
  const { level, lines } = missOf(result, context);
  const text = `\n${lines.join('\n')}\n`;
  switch (verdict) {
    case 'fail':
      return xml`<failure type="${level}" message="${got}">${text}</failure>`;
    case 'error':
      return xml`<error type="suite" message="${got}">${text}</error>`;
    case 'warn':
      return xml`<system-out>WARN ${text}</system-out>`;
    case 'not-applicable':
    case 'inconclusive':
      return xml`<skipped message="${verdict}: ${got}" />`;
    case 'allowed':
      return xml`<system-out>by another allowed way: ${branch.join(', ')}</system-out>`;
    case 'pass':
      return xml``;
  }
}

function death(caseId: string, why: string): Markup {
  const message = `it died with the case ${caseId}: ${why}`;
  return xml`  <testsuite name="target" tests="1" failures="0" errors="1" skipped="0">
    <testcase classname="target" name="lives on">
      <error type="target" message="${message}"/>
    </testcase>
  </testsuite>
`;
}

function counts(results: readonly SuiteResult[], deaths: number): Markup {
  const { fail, error, inconclusive, 'not-applicable': notApplicable } = tally(results);
  const skipped = inconclusive + notApplicable;
  const tests = results.length + deaths;
  return xml`tests="${tests}" failures="${fail}" errors="${error + deaths}" skipped="${skipped}"`;
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(3);
}
