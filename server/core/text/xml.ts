/** Characters that XML 1.0 does not allow, not even escaped; a half of a surrogate pair is one of them. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu;

/** Puts the sign for unknown characters in the place of those that XML cannot hold. */
export function allowedInXml(text: string): string {
  return text.replace(FORBIDDEN, '\uFFFD');
}

/** Escapes what means something in XML, in texts and in attributes. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
