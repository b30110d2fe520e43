import type { Requirement } from './requirement.ts';
import { rfc9110Section10_1_1 } from './rfc9110/10.1.1.ts';
import { rfc9110Section10_1_2 } from './rfc9110/10.1.2.ts';
import { rfc9110Section10_1_3 } from './rfc9110/10.1.3.ts';
import { rfc9110Section10_1_4 } from './rfc9110/10.1.4.ts';
import { rfc9110Section10_1_5 } from './rfc9110/10.1.5.ts';
import { rfc9110Section10_2_1 } from './rfc9110/10.2.1.ts';
import { rfc9110Section10_2_2 } from './rfc9110/10.2.2.ts';
import { rfc9110Section10_2_4 } from './rfc9110/10.2.4.ts';
import { rfc9110Section13_1_1 } from './rfc9110/13.1.1.ts';
import { rfc9110Section13_1_2 } from './rfc9110/13.1.2.ts';
import { rfc9110Section13_1_3 } from './rfc9110/13.1.3.ts';
import { rfc9110Section13_1_4 } from './rfc9110/13.1.4.ts';
import { rfc9110Section13_1_5 } from './rfc9110/13.1.5.ts';
import { rfc9110Section13_2_1 } from './rfc9110/13.2.1.ts';
import { rfc9110Section13_2_2 } from './rfc9110/13.2.2.ts';
import { rfc9110Section14 } from './rfc9110/14.ts';
import { rfc9110Section14_1_2 } from './rfc9110/14.1.2.ts';
import { rfc9110Section14_2 } from './rfc9110/14.2.ts';
import { rfc9110Section14_3 } from './rfc9110/14.3.ts';
import { rfc9110Section14_4 } from './rfc9110/14.4.ts';
import { rfc9110Section14_5 } from './rfc9110/14.5.ts';
import { rfc9110Section15 } from './rfc9110/15.ts';
import { rfc9110Section15_2 } from './rfc9110/15.2.ts';
import { rfc9110Section15_2_2 } from './rfc9110/15.2.2.ts';
import { rfc9110Section15_3_1 } from './rfc9110/15.3.1.ts';
import { rfc9110Section15_3_5 } from './rfc9110/15.3.5.ts';
import { rfc9110Section15_3_6 } from './rfc9110/15.3.6.ts';
import { rfc9110Section15_3_7 } from './rfc9110/15.3.7.ts';
import { rfc9110Section15_3_7_1 } from './rfc9110/15.3.7.1.ts';
import { rfc9110Section15_3_7_2 } from './rfc9110/15.3.7.2.ts';
import { rfc9110Section15_3_7_3 } from './rfc9110/15.3.7.3.ts';
import { rfc9110Section15_4 } from './rfc9110/15.4.ts';
import { rfc9110Section15_4_1 } from './rfc9110/15.4.1.ts';
import { rfc9110Section15_4_2 } from './rfc9110/15.4.2.ts';
import { rfc9110Section15_4_3 } from './rfc9110/15.4.3.ts';
import { rfc9110Section15_4_5 } from './rfc9110/15.4.5.ts';
import { rfc9110Section15_4_8 } from './rfc9110/15.4.8.ts';
import { rfc9110Section15_4_9 } from './rfc9110/15.4.9.ts';
import { rfc9110Section15_5 } from './rfc9110/15.5.ts';
import { rfc9110Section15_5_10 } from './rfc9110/15.5.10.ts';
import { rfc9110Section15_5_12 } from './rfc9110/15.5.12.ts';
import { rfc9110Section15_5_14 } from './rfc9110/15.5.14.ts';
import { rfc9110Section15_5_15 } from './rfc9110/15.5.15.ts';
import { rfc9110Section15_5_17 } from './rfc9110/15.5.17.ts';
import { rfc9110Section15_5_2 } from './rfc9110/15.5.2.ts';
import { rfc9110Section15_5_20 } from './rfc9110/15.5.20.ts';
import { rfc9110Section15_5_22 } from './rfc9110/15.5.22.ts';
import { rfc9110Section15_5_4 } from './rfc9110/15.5.4.ts';
import { rfc9110Section15_5_6 } from './rfc9110/15.5.6.ts';
import { rfc9110Section15_5_7 } from './rfc9110/15.5.7.ts';
import { rfc9110Section15_5_8 } from './rfc9110/15.5.8.ts';
import { rfc9110Section15_5_9 } from './rfc9110/15.5.9.ts';
import { rfc9110Section15_6 } from './rfc9110/15.6.ts';
import { rfc9110Section15_6_2 } from './rfc9110/15.6.2.ts';
import { rfc9110Section15_6_4 } from './rfc9110/15.6.4.ts';
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
import { rfc9110Section4_3_2 } from './rfc9110/4.3.2.ts';
import { rfc9110Section4_3_3 } from './rfc9110/4.3.3.ts';
import { rfc9110Section4_3_4 } from './rfc9110/4.3.4.ts';
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
import { rfc9110Section6 } from './rfc9110/6.ts';
import { rfc9110Section6_1 } from './rfc9110/6.1.ts';
import { rfc9110Section6_2 } from './rfc9110/6.2.ts';
import { rfc9110Section6_4_1 } from './rfc9110/6.4.1.ts';
import { rfc9110Section6_5 } from './rfc9110/6.5.ts';
import { rfc9110Section6_5_1 } from './rfc9110/6.5.1.ts';
import { rfc9110Section6_5_2 } from './rfc9110/6.5.2.ts';
import { rfc9110Section6_6_1 } from './rfc9110/6.6.1.ts';
import { rfc9110Section6_6_2 } from './rfc9110/6.6.2.ts';
import { rfc9110Section7_1 } from './rfc9110/7.1.ts';
import { rfc9110Section7_2 } from './rfc9110/7.2.ts';
import { rfc9110Section7_4 } from './rfc9110/7.4.ts';
import { rfc9110Section7_5 } from './rfc9110/7.5.ts';
import { rfc9110Section7_6 } from './rfc9110/7.6.ts';
import { rfc9110Section7_6_1 } from './rfc9110/7.6.1.ts';
import { rfc9110Section7_6_2 } from './rfc9110/7.6.2.ts';
import { rfc9110Section7_6_3 } from './rfc9110/7.6.3.ts';
import { rfc9110Section7_7 } from './rfc9110/7.7.ts';
import { rfc9110Section7_8 } from './rfc9110/7.8.ts';
import { rfc9110Section8_3 } from './rfc9110/8.3.ts';
import { rfc9110Section8_3_1 } from './rfc9110/8.3.1.ts';
import { rfc9110Section8_3_3 } from './rfc9110/8.3.3.ts';
import { rfc9110Section8_4 } from './rfc9110/8.4.ts';
import { rfc9110Section8_4_1_1 } from './rfc9110/8.4.1.1.ts';
import { rfc9110Section8_4_1_3 } from './rfc9110/8.4.1.3.ts';
import { rfc9110Section8_5 } from './rfc9110/8.5.ts';
import { rfc9110Section8_6 } from './rfc9110/8.6.ts';
import { rfc9110Section8_7 } from './rfc9110/8.7.ts';
import { rfc9110Section8_8_1 } from './rfc9110/8.8.1.ts';
import { rfc9110Section8_8_2_1 } from './rfc9110/8.8.2.1.ts';
import { rfc9110Section8_8_3 } from './rfc9110/8.8.3.ts';
import { rfc9110Section8_8_3_1 } from './rfc9110/8.8.3.1.ts';
import { rfc9110Section9_1 } from './rfc9110/9.1.ts';
import { rfc9110Section9_2_1 } from './rfc9110/9.2.1.ts';
import { rfc9110Section9_2_2 } from './rfc9110/9.2.2.ts';
import { rfc9110Section9_3_1 } from './rfc9110/9.3.1.ts';
import { rfc9110Section9_3_2 } from './rfc9110/9.3.2.ts';
import { rfc9110Section9_3_3 } from './rfc9110/9.3.3.ts';
import { rfc9110Section9_3_4 } from './rfc9110/9.3.4.ts';
import { rfc9110Section9_3_5 } from './rfc9110/9.3.5.ts';
import { rfc9110Section9_3_6 } from './rfc9110/9.3.6.ts';
import { rfc9110Section9_3_7 } from './rfc9110/9.3.7.ts';
import { rfc9110Section9_3_8 } from './rfc9110/9.3.8.ts';

/** The rows of RFC 9110, in its order. */
export const rfc9110: readonly Requirement[] = [
  ...rfc9110Section2_2,
  ...rfc9110Section2_3,
  ...rfc9110Section2_4,
  ...rfc9110Section2_5,
  ...rfc9110Section4_1,
  ...rfc9110Section4_2_1,
  ...rfc9110Section4_2_2,
  ...rfc9110Section4_2_3,
  ...rfc9110Section4_2_4,
  ...rfc9110Section4_3_2,
  ...rfc9110Section4_3_3,
  ...rfc9110Section4_3_4,
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
  ...rfc9110Section6,
  ...rfc9110Section6_1,
  ...rfc9110Section6_2,
  ...rfc9110Section6_4_1,
  ...rfc9110Section6_5,
  ...rfc9110Section6_5_1,
  ...rfc9110Section6_5_2,
  ...rfc9110Section6_6_1,
  ...rfc9110Section6_6_2,
  ...rfc9110Section7_1,
  ...rfc9110Section7_2,
  ...rfc9110Section7_4,
  ...rfc9110Section7_5,
  ...rfc9110Section7_6,
  ...rfc9110Section7_6_1,
  ...rfc9110Section7_6_2,
  ...rfc9110Section7_6_3,
  ...rfc9110Section7_7,
  ...rfc9110Section7_8,
  ...rfc9110Section8_3,
  ...rfc9110Section8_3_1,
  ...rfc9110Section8_3_3,
  ...rfc9110Section8_4,
  ...rfc9110Section8_4_1_1,
  ...rfc9110Section8_4_1_3,
  ...rfc9110Section8_5,
  ...rfc9110Section8_6,
  ...rfc9110Section8_7,
  ...rfc9110Section8_8_1,
  ...rfc9110Section8_8_2_1,
  ...rfc9110Section8_8_3,
  ...rfc9110Section8_8_3_1,
  ...rfc9110Section9_1,
  ...rfc9110Section9_2_1,
  ...rfc9110Section9_2_2,
  ...rfc9110Section9_3_1,
  ...rfc9110Section9_3_2,
  ...rfc9110Section9_3_3,
  ...rfc9110Section9_3_4,
  ...rfc9110Section9_3_5,
  ...rfc9110Section9_3_6,
  ...rfc9110Section9_3_7,
  ...rfc9110Section9_3_8,
  ...rfc9110Section10_1_1,
  ...rfc9110Section10_1_2,
  ...rfc9110Section10_1_3,
  ...rfc9110Section10_1_4,
  ...rfc9110Section10_1_5,
  ...rfc9110Section10_2_1,
  ...rfc9110Section10_2_2,
  ...rfc9110Section10_2_4,
  ...rfc9110Section13_1_1,
  ...rfc9110Section13_1_2,
  ...rfc9110Section13_1_3,
  ...rfc9110Section13_1_4,
  ...rfc9110Section13_1_5,
  ...rfc9110Section13_2_1,
  ...rfc9110Section13_2_2,
  ...rfc9110Section14,
  ...rfc9110Section14_1_2,
  ...rfc9110Section14_2,
  ...rfc9110Section14_3,
  ...rfc9110Section14_4,
  ...rfc9110Section14_5,
  ...rfc9110Section15,
  ...rfc9110Section15_2,
  ...rfc9110Section15_2_2,
  ...rfc9110Section15_3_1,
  ...rfc9110Section15_3_5,
  ...rfc9110Section15_3_6,
  ...rfc9110Section15_3_7,
  ...rfc9110Section15_3_7_1,
  ...rfc9110Section15_3_7_2,
  ...rfc9110Section15_3_7_3,
  ...rfc9110Section15_4,
  ...rfc9110Section15_4_1,
  ...rfc9110Section15_4_2,
  ...rfc9110Section15_4_3,
  ...rfc9110Section15_4_5,
  ...rfc9110Section15_4_8,
  ...rfc9110Section15_4_9,
  ...rfc9110Section15_5,
  ...rfc9110Section15_5_2,
  ...rfc9110Section15_5_4,
  ...rfc9110Section15_5_6,
  ...rfc9110Section15_5_7,
  ...rfc9110Section15_5_8,
  ...rfc9110Section15_5_9,
  ...rfc9110Section15_5_10,
  ...rfc9110Section15_5_12,
  ...rfc9110Section15_5_14,
  ...rfc9110Section15_5_15,
  ...rfc9110Section15_5_17,
  ...rfc9110Section15_5_20,
  ...rfc9110Section15_5_22,
  ...rfc9110Section15_6,
  ...rfc9110Section15_6_2,
  ...rfc9110Section15_6_4,
  ...rfc9110Section15_6_6,
  ...rfc9110Section17_5,
];
