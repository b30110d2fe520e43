/**
 * Rules that no RFC has: parts of rules, and values as they stand in a field line, with white space
 * around them.
 */
export const OUR_RULES = `
reason = [ reason-phrase ]
chunk-header = chunk-size [ chunk-ext ]
Connection-in-line = OWS Connection OWS
Expect-in-line = OWS Expect OWS
Transfer-Encoding-in-line = OWS Transfer-Encoding OWS
`;
