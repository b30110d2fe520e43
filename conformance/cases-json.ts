// Writes the cases to cases.json, for runners in other languages.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { casesText } from './cases-text.ts';

writeFileSync(fileURLToPath(new URL('../../conformance/cases.json', import.meta.url)), casesText());
