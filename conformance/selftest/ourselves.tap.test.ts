import { test } from 'tap';
import { tested } from './tested-suite.ts';

void test('the suite on our own server', (t) => tested(t, {}));
