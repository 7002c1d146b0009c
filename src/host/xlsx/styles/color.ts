import { attributes, isTrue } from '../xml/tag';
import { XmlElement } from '../xml/element';

/** The first 64 colours of the old palette that a file may name by number. */
const BASIC = ['000000', 'FFFFFF', 'FF0000', '00FF00', '0000FF', 'FFFF00', 'FF00FF', '00FFFF'];
const PALETTE = [
  ...BASIC,
  ...BASIC,
  ...'800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF'.split(
    ' ',
  ),
  ...'000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99'.split(
    ' ',
  ),
  ...'3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'.split(
    ' ',
  ),
];

/** The order in which a file counts the theme's colours. */
const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];
const OFFICE_THEME =
  'FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72'.split(' ');

/** RRGGBB by the number that styles use; Office's own theme where the file has none. */
export function readThemeColors(theme: string | undefined): readonly string[] {
  if (theme === undefined) return OFFICE_THEME;
  return THEME_ORDER.map((name, i) => {
    const entry = new RegExp(`<(?:\\w+:)?${name}>([\\s\\S]*?)</(?:\\w+:)?${name}>`).exec(theme)?.[1] ?? '';
    return /(?:lastClr|srgbClr\s+val)="([0-9A-Fa-f]{6})"/.exec(entry)?.[1]?.toUpperCase() ?? OFFICE_THEME[i]!;
  });
}

/** RRGGBB of `<color …/>` and its like; undefined for automatic. */
export function readColor(tag: string, theme: readonly string[]): string | undefined {
  const facts = attributes(XmlElement.parse(tag, 'a colour').openTag);
  if (isTrue(facts.get('auto'))) return undefined;
  const base =
    facts.get('rgb')?.slice(-6).toUpperCase() ??
    theme[Number(facts.get('theme') ?? -1)] ??
    PALETTE[Number(facts.get('indexed') ?? -1)];
  const tint = Number(facts.get('tint') ?? 0);
  return base !== undefined && tint !== 0 ? tinted(base, tint) : base;
}

/** Lighter above zero, darker below: towards white or black. */
function tinted(color: string, tint: number): string {
  const towards = tint > 0 ? 255 : 0;
  const share = Math.min(1, Math.abs(tint));
  return [0, 2, 4]
    .map((at) => parseInt(color.slice(at, at + 2), 16))
    .map((channel) => Math.round(channel + (towards - channel) * share))
    .map((channel) => channel.toString(16).toUpperCase().padStart(2, '0'))
    .join('');
}
