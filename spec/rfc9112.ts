import type { Requirement } from './requirement.ts';
import { rfc9112Section10_1 } from './rfc9112/10.1.ts';
import { rfc9112Section11_1 } from './rfc9112/11.1.ts';
import { rfc9112Section11_2 } from './rfc9112/11.2.ts';
import { rfc9112Section2_1 } from './rfc9112/2.1.ts';
import { rfc9112Section2_2 } from './rfc9112/2.2.ts';
import { rfc9112Section2_3 } from './rfc9112/2.3.ts';
import { rfc9112Section3 } from './rfc9112/3.ts';
import { rfc9112Section3_1 } from './rfc9112/3.1.ts';
import { rfc9112Section3_2 } from './rfc9112/3.2.ts';
import { rfc9112Section3_2_1 } from './rfc9112/3.2.1.ts';
import { rfc9112Section3_2_2 } from './rfc9112/3.2.2.ts';
import { rfc9112Section3_2_3 } from './rfc9112/3.2.3.ts';
import { rfc9112Section3_2_4 } from './rfc9112/3.2.4.ts';
import { rfc9112Section3_3 } from './rfc9112/3.3.ts';
import { rfc9112Section4 } from './rfc9112/4.ts';
import { rfc9112Section5 } from './rfc9112/5.ts';
import { rfc9112Section5_1 } from './rfc9112/5.1.ts';
import { rfc9112Section5_2 } from './rfc9112/5.2.ts';
import { rfc9112Section6 } from './rfc9112/6.ts';
import { rfc9112Section6_1 } from './rfc9112/6.1.ts';
import { rfc9112Section6_2 } from './rfc9112/6.2.ts';
import { rfc9112Section6_3 } from './rfc9112/6.3.ts';
import { rfc9112Section7 } from './rfc9112/7.ts';
import { rfc9112Section7_1 } from './rfc9112/7.1.ts';
import { rfc9112Section7_1_1 } from './rfc9112/7.1.1.ts';
import { rfc9112Section7_1_2 } from './rfc9112/7.1.2.ts';
import { rfc9112Section7_1_3 } from './rfc9112/7.1.3.ts';
import { rfc9112Section7_2 } from './rfc9112/7.2.ts';
import { rfc9112Section7_3 } from './rfc9112/7.3.ts';
import { rfc9112Section7_4 } from './rfc9112/7.4.ts';
import { rfc9112Section8 } from './rfc9112/8.ts';
import { rfc9112Section9_2 } from './rfc9112/9.2.ts';
import { rfc9112Section9_3 } from './rfc9112/9.3.ts';
import { rfc9112Section9_3_2 } from './rfc9112/9.3.2.ts';
import { rfc9112Section9_5 } from './rfc9112/9.5.ts';
import { rfc9112Section9_6 } from './rfc9112/9.6.ts';
import { rfc9112Section9_7 } from './rfc9112/9.7.ts';
import { rfc9112Section9_8 } from './rfc9112/9.8.ts';

/** The rows of RFC 9112, in its order. */
export const rfc9112: readonly Requirement[] = [
  ...rfc9112Section2_1,
  ...rfc9112Section2_2,
  ...rfc9112Section2_3,
  ...rfc9112Section3,
  ...rfc9112Section3_1,
  ...rfc9112Section3_2,
  ...rfc9112Section3_2_1,
  ...rfc9112Section3_2_2,
  ...rfc9112Section3_2_3,
  ...rfc9112Section3_2_4,
  ...rfc9112Section3_3,
  ...rfc9112Section4,
  ...rfc9112Section5,
  ...rfc9112Section5_1,
  ...rfc9112Section5_2,
  ...rfc9112Section6,
  ...rfc9112Section6_1,
  ...rfc9112Section6_2,
  ...rfc9112Section6_3,
  ...rfc9112Section7,
  ...rfc9112Section7_1,
  ...rfc9112Section7_1_1,
  ...rfc9112Section7_1_2,
  ...rfc9112Section7_1_3,
  ...rfc9112Section7_2,
  ...rfc9112Section7_3,
  ...rfc9112Section7_4,
  ...rfc9112Section8,
  ...rfc9112Section9_2,
  ...rfc9112Section9_3,
  ...rfc9112Section9_3_2,
  ...rfc9112Section9_5,
  ...rfc9112Section9_6,
  ...rfc9112Section9_7,
  ...rfc9112Section9_8,
  ...rfc9112Section10_1,
  ...rfc9112Section11_1,
  ...rfc9112Section11_2,
];
