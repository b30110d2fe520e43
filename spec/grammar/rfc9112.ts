/**
 * The productions of RFC 9112, appendix A, as far as octets alone can decide them: how much
 * `chunk-data` belongs to a chunk is said by a number, which no ABNF can follow.
 */
export const RFC9112 = `
HTTP-name = %s"HTTP"
HTTP-version = HTTP-name "/" DIGIT "." DIGIT

request-line = method SP request-target SP HTTP-version
request-target = origin-form / absolute-form / authority-form / asterisk-form
origin-form = absolute-path [ "?" query ]
absolute-form = absolute-URI
authority-form = uri-host ":" port
asterisk-form = "*"

status-code = 3DIGIT
reason-phrase = 1*( HTAB / SP / VCHAR / obs-text )
status-line = HTTP-version SP status-code SP [ reason-phrase ]

field-line = field-name ":" OWS field-value OWS

Transfer-Encoding = [ transfer-coding ] *( OWS "," OWS [ transfer-coding ] )

chunk-size = 1*HEXDIG
chunk-ext = *( BWS ";" BWS chunk-ext-name [ BWS "=" BWS chunk-ext-val ] )
chunk-ext-name = token
chunk-ext-val = token / quoted-string
last-chunk = 1*"0" [ chunk-ext ] CRLF
trailer-section = *( field-line CRLF )
`;
