/** What every server answers, and what every client asks. */
export const request = 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n';
export const content = 'Hello, World!\r\n';
