import type { Subject } from './subject.ts';
import { heads } from './subjects/heads.ts';
import { sent } from './subjects/sent.ts';
import { targets } from './subjects/targets.ts';
import { values } from './subjects/values.ts';
import { words } from './subjects/words.ts';

/** Everything in `src` that reads or writes what a rule of the grammar describes. */
export const subjects: readonly Subject[] = [...words, ...targets, ...heads, ...values, ...sent];
