import assert from 'node:assert/strict';
import { test } from 'node:test';
import { names } from './names.ts';
import { treeOf } from './tree-fixture.ts';

const cases = [
  { path: 'src/http/field-line.ts', fault: undefined },
  { path: 'spec/rfc9112/2.2.ts', fault: undefined },
  { path: 'src/http/line.tap.test.ts', fault: undefined },
  { path: 'src/http/utils.ts', fault: /by kind/ },
  { path: 'src/http/util.test.ts', fault: /by kind/ },
  { path: 'src/helpers/line.ts', fault: /by kind/ },
  { path: 'src/http/types.ts', fault: /by kind/ },
  { path: 'src/http/fieldLine.ts', fault: /kebab-case/ },
  { path: 'src/http/field_line.ts', fault: /kebab-case/ },
  { path: 'src/http/index.ts', fault: undefined },
  { path: 'conformance/cases/index.ts', fault: undefined },
  { path: 'src/http/grammar/index.ts', fault: /is an index/ },
  { path: 'index.ts', fault: /is an index/ },
  { path: 'eslint.config.js', fault: undefined },
  { path: 'src/http/line.js', fault: /not TypeScript/ },
  { path: 'tools/build.mjs', fault: /not TypeScript/ },
  { path: 'tools/build.sh', fault: /not TypeScript/ },
];

for (const { path, fault } of cases) {
  test(`names: ${path} ${fault === undefined ? 'is fine' : 'is a problem'}`, () => {
    const problems = names(treeOf({ [path]: '' }));
    assert.equal(problems.length, fault === undefined ? 0 : 1);
    if (fault !== undefined) assert.match(problems[0]?.says ?? '', fault);
  });
}
