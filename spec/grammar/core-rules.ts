/** The rules of RFC 5234, appendix B.1, that the productions of HTTP and of URIs stand on. */
export const CORE_RULES = `
ALPHA = %x41-5A / %x61-7A
CR = %x0D
CRLF = CR LF
DIGIT = %x30-39
DQUOTE = %x22
HEXDIG = DIGIT / "A" / "B" / "C" / "D" / "E" / "F"
HTAB = %x09
LF = %x0A
OCTET = %x00-FF
SP = %x20
VCHAR = %x21-7E
`;
