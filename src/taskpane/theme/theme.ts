import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';

export type ColorScheme = 'light' | 'dark';

/** The green of the check mark in the icon. */
const GREEN: BrandVariants = {
  10: '#02120a',
  20: '#061f13',
  30: '#08301d',
  40: '#083f26',
  50: '#084d2f',
  60: '#085c38',
  70: '#096a41',
  80: '#0b7a4b',
  90: '#2b8a5d',
  100: '#45996f',
  110: '#5da881',
  120: '#76b794',
  130: '#8fc6a8',
  140: '#a9d4bc',
  150: '#c4e3d1',
  160: '#e0f1e7',
};

const THEMES: Readonly<Record<ColorScheme, Theme>> = {
  light: createLightTheme(GREEN),
  // Fluent's choices for its own blue; of this green they are too dark to be read.
  dark: {
    ...createDarkTheme(GREEN),
    colorBrandForeground1: GREEN[110],
    colorBrandForeground2: GREEN[120],
    colorBrandForegroundLink: GREEN[110],
    colorBrandForegroundLinkHover: GREEN[120],
    colorBrandForegroundLinkPressed: GREEN[110],
    colorBrandForegroundLinkSelected: GREEN[110],
  },
};
/** High contrast needs no theme of its own: with forced colours the browser replaces every colour by the system's. */
export const themeFor = (scheme: ColorScheme): Theme => THEMES[scheme];

/** Light or dark by how bright a background such as `#262626` is. @returns undefined for anything else */
export function schemeOfBackground(color: string | undefined): ColorScheme | undefined {
  const channels = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color ?? '');
  if (!channels) return undefined;
  const [red, green, blue] = channels.slice(1).map((hex) => parseInt(hex, 16)) as [number, number, number];
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? 'dark' : 'light';
}
