// How the crawler names itself, to servers and to robots.txt.

/** The product token that robots.txt rules address (RFC 9309 2.2.1). */
export const productToken = 'TukuBot';

export const userAgent = `Mozilla/5.0 (compatible; ${productToken}/0.1)`;
