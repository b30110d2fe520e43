import { rfc9110Section10_1_1 } from './rfc9110/10.1.1.ts';
import { rfc9110Section15 } from './rfc9110/15.ts';
import { rfc9110Section15_2 } from './rfc9110/15.2.ts';
import { rfc9110Section15_3_5 } from './rfc9110/15.3.5.ts';
import { rfc9110Section15_3_6 } from './rfc9110/15.3.6.ts';
import { rfc9110Section15_4_5 } from './rfc9110/15.4.5.ts';
import { rfc9110Section15_5 } from './rfc9110/15.5.ts';
import { rfc9110Section15_5_14 } from './rfc9110/15.5.14.ts';
import { rfc9110Section15_5_15 } from './rfc9110/15.5.15.ts';
import { rfc9110Section15_5_6 } from './rfc9110/15.5.6.ts';
import { rfc9110Section15_5_9 } from './rfc9110/15.5.9.ts';
import { rfc9110Section15_6 } from './rfc9110/15.6.ts';
import { rfc9110Section15_6_2 } from './rfc9110/15.6.2.ts';
import { rfc9110Section15_6_6 } from './rfc9110/15.6.6.ts';
import { rfc9110Section17_5 } from './rfc9110/17.5.ts';
import { rfc9110Section2_2 } from './rfc9110/2.2.ts';
import { rfc9110Section2_3 } from './rfc9110/2.3.ts';
import { rfc9110Section2_4 } from './rfc9110/2.4.ts';
import { rfc9110Section2_5 } from './rfc9110/2.5.ts';
import { rfc9110Section4_1 } from './rfc9110/4.1.ts';
import { rfc9110Section4_2_1 } from './rfc9110/4.2.1.ts';
import { rfc9110Section4_2_2 } from './rfc9110/4.2.2.ts';
import { rfc9110Section4_2_3 } from './rfc9110/4.2.3.ts';
import { rfc9110Section4_2_4 } from './rfc9110/4.2.4.ts';
import { rfc9110Section5_1 } from './rfc9110/5.1.ts';
import { rfc9110Section5_2 } from './rfc9110/5.2.ts';
import { rfc9110Section5_3 } from './rfc9110/5.3.ts';
import { rfc9110Section5_4 } from './rfc9110/5.4.ts';
import { rfc9110Section5_5 } from './rfc9110/5.5.ts';
import { rfc9110Section5_6_1_1 } from './rfc9110/5.6.1.1.ts';
import { rfc9110Section5_6_1_2 } from './rfc9110/5.6.1.2.ts';
import { rfc9110Section5_6_2 } from './rfc9110/5.6.2.ts';
import { rfc9110Section5_6_3 } from './rfc9110/5.6.3.ts';
import { rfc9110Section5_6_4 } from './rfc9110/5.6.4.ts';
import { rfc9110Section5_6_6 } from './rfc9110/5.6.6.ts';
import { rfc9110Section5_6_7 } from './rfc9110/5.6.7.ts';
import { rfc9110Section6_1 } from './rfc9110/6.1.ts';
import { rfc9110Section6_2 } from './rfc9110/6.2.ts';
import { rfc9110Section6_4_1 } from './rfc9110/6.4.1.ts';
import { rfc9110Section6_5 } from './rfc9110/6.5.ts';
import { rfc9110Section6_5_1 } from './rfc9110/6.5.1.ts';
import { rfc9110Section6_5_2 } from './rfc9110/6.5.2.ts';
import { rfc9110Section6_6_1 } from './rfc9110/6.6.1.ts';
import { rfc9110Section7_1 } from './rfc9110/7.1.ts';
import { rfc9110Section7_2 } from './rfc9110/7.2.ts';
import { rfc9110Section7_4 } from './rfc9110/7.4.ts';
import { rfc9110Section7_6_1 } from './rfc9110/7.6.1.ts';
import { rfc9110Section7_8 } from './rfc9110/7.8.ts';
import { rfc9110Section8_6 } from './rfc9110/8.6.ts';
import { rfc9110Section9_1 } from './rfc9110/9.1.ts';
import { rfc9110Section9_3_1 } from './rfc9110/9.3.1.ts';
import { rfc9110Section9_3_2 } from './rfc9110/9.3.2.ts';
import { rfc9110Section9_3_6 } from './rfc9110/9.3.6.ts';
import { rfc9110Section9_3_7 } from './rfc9110/9.3.7.ts';
import { rfc9110Section9_3_8 } from './rfc9110/9.3.8.ts';
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
import { rfc9112Section7_4 } from './rfc9112/7.4.ts';
import { rfc9112Section8 } from './rfc9112/8.ts';
import { rfc9112Section9_2 } from './rfc9112/9.2.ts';
import { rfc9112Section9_3 } from './rfc9112/9.3.ts';
import { rfc9112Section9_3_2 } from './rfc9112/9.3.2.ts';
import { rfc9112Section9_5 } from './rfc9112/9.5.ts';
import { rfc9112Section9_6 } from './rfc9112/9.6.ts';
import type { Requirement } from './requirement.ts';

/** Every requirement of the catalogue, in the order of the RFCs. */
export const requirements: readonly Requirement[] = [
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
  ...rfc9112Section7_4,
  ...rfc9112Section8,
  ...rfc9112Section9_2,
  ...rfc9112Section9_3,
  ...rfc9112Section9_3_2,
  ...rfc9112Section9_5,
  ...rfc9112Section9_6,
  ...rfc9112Section11_1,
  ...rfc9112Section11_2,
  ...rfc9110Section2_2,
  ...rfc9110Section2_3,
  ...rfc9110Section2_4,
  ...rfc9110Section2_5,
  ...rfc9110Section4_1,
  ...rfc9110Section4_2_1,
  ...rfc9110Section4_2_2,
  ...rfc9110Section4_2_3,
  ...rfc9110Section4_2_4,
  ...rfc9110Section5_1,
  ...rfc9110Section5_2,
  ...rfc9110Section5_3,
  ...rfc9110Section5_4,
  ...rfc9110Section5_5,
  ...rfc9110Section5_6_1_1,
  ...rfc9110Section5_6_1_2,
  ...rfc9110Section5_6_2,
  ...rfc9110Section5_6_3,
  ...rfc9110Section5_6_4,
  ...rfc9110Section5_6_6,
  ...rfc9110Section5_6_7,
  ...rfc9110Section6_1,
  ...rfc9110Section6_2,
  ...rfc9110Section6_4_1,
  ...rfc9110Section6_5,
  ...rfc9110Section6_5_1,
  ...rfc9110Section6_5_2,
  ...rfc9110Section6_6_1,
  ...rfc9110Section7_1,
  ...rfc9110Section7_2,
  ...rfc9110Section7_4,
  ...rfc9110Section7_6_1,
  ...rfc9110Section7_8,
  ...rfc9110Section8_6,
  ...rfc9110Section9_1,
  ...rfc9110Section9_3_1,
  ...rfc9110Section9_3_2,
  ...rfc9110Section9_3_6,
  ...rfc9110Section9_3_7,
  ...rfc9110Section9_3_8,
  ...rfc9110Section10_1_1,
  ...rfc9110Section15,
  ...rfc9110Section15_2,
  ...rfc9110Section15_3_5,
  ...rfc9110Section15_3_6,
  ...rfc9110Section15_4_5,
  ...rfc9110Section15_5,
  ...rfc9110Section15_5_6,
  ...rfc9110Section15_5_9,
  ...rfc9110Section15_5_14,
  ...rfc9110Section15_5_15,
  ...rfc9110Section15_6,
  ...rfc9110Section15_6_2,
  ...rfc9110Section15_6_6,
  ...rfc9110Section17_5,
];
