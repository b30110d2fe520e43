/**
 * The productions of RFC 9110, appendix A, that requests and responses use as far as the library
 * reads or writes them. Lists are those that a recipient has to take: elements may be empty
 * (5.6.1.2).
 */
export const RFC9110 = `
OWS = *( SP / HTAB )
RWS = 1*( SP / HTAB )
BWS = OWS

tchar = "!" / "#" / "$" / "%" / "&" / "'" / "*" / "+" / "-" / "." / "^" / "_" / "\`" / "|" / "~"
 / DIGIT / ALPHA
token = 1*tchar

obs-text = %x80-FF
qdtext = HTAB / SP / "!" / %x23-5B / %x5D-7E / obs-text
quoted-pair = "\\" ( HTAB / SP / VCHAR / obs-text )
quoted-string = DQUOTE *( qdtext / quoted-pair ) DQUOTE

parameter-name = token
parameter-value = ( token / quoted-string )
parameter = parameter-name "=" parameter-value
parameters = *( OWS ";" OWS [ parameter ] )

field-name = token
field-vchar = VCHAR / obs-text
field-content = field-vchar [ 1*( SP / HTAB / field-vchar ) field-vchar ]
field-value = *field-content

absolute-path = 1*( "/" segment )
Host = uri-host [ ":" port ]

method = token
Content-Length = 1*DIGIT

connection-option = token
Connection = [ connection-option ] *( OWS "," OWS [ connection-option ] )

transfer-parameter = token BWS "=" BWS ( token / quoted-string )
transfer-coding = token *( OWS ";" OWS transfer-parameter )

expectation = token [ "=" ( token / quoted-string ) parameters ]
Expect = [ expectation ] *( OWS "," OWS [ expectation ] )

protocol-name = token
protocol-version = token
protocol = protocol-name [ "/" protocol-version ]
Upgrade = [ protocol ] *( OWS "," OWS [ protocol ] )

type = token
subtype = token
media-type = type "/" subtype parameters

IMF-fixdate = day-name "," SP date1 SP time-of-day SP GMT
day-name = %s"Mon" / %s"Tue" / %s"Wed" / %s"Thu" / %s"Fri" / %s"Sat" / %s"Sun"
date1 = day SP month SP year
day = 2DIGIT
month = %s"Jan" / %s"Feb" / %s"Mar" / %s"Apr" / %s"May" / %s"Jun" / %s"Jul" / %s"Aug"
 / %s"Sep" / %s"Oct" / %s"Nov" / %s"Dec"
year = 4DIGIT
GMT = %s"GMT"
time-of-day = hour ":" minute ":" second
hour = 2DIGIT
minute = 2DIGIT
second = 2DIGIT
`;
