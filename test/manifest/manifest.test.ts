/** @jest-environment jsdom */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { officeHostUrls } from '../../scripts/manifestUrls.cjs';

const ROOT = join(__dirname, '../..');
const text = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');
const xml = new DOMParser().parseFromString(text, 'application/xml');
const all = (name: string): Element[] => [...xml.getElementsByTagNameNS('*', name)];
const one = (name: string): Element => {
  const found = all(name);
  expect(found).toHaveLength(1);
  return found[0]!;
};
const attributes = (name: string): string[] =>
  [...xml.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name)!);

const resources = one('Resources');
const resourceIds = [...resources.querySelectorAll('[id]')].map((element) => element.getAttribute('id')!);
const LOCALES = ['nl-NL', 'nl-BE', 'de-DE', 'de-AT', 'de-CH', 'fr-FR', 'fr-BE', 'fr-CH', 'fr-CA'];

describe('what the schema of the manifest cannot see', () => {
  test('every resource that is named exists, and every resource is named', () => {
    const named = new Set(attributes('resid'));
    expect([...named].sort()).toEqual([...resourceIds].sort());
  });

  test('ids are unique and, as resources, no longer than the 32 characters Office reads', () => {
    const ids = attributes('id');
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect([...ids, ...attributes('resid')].filter((id) => id.length > 32)).toEqual([]);
  });

  test('each icon is a PNG in src/assets with exactly the size it is offered for', () => {
    const sizeByResource = new Map(
      all('Image').flatMap((image) =>
        image.hasAttribute('size')
          ? [[image.getAttribute('resid')!, Number(image.getAttribute('size'))] as const]
          : [],
      ),
    );
    const icons: (readonly [string, number])[] = [
      [one('IconUrl').getAttribute('DefaultValue')!, 32],
      [one('HighResolutionIconUrl').getAttribute('DefaultValue')!, 64],
      ...all('Image')
        .filter((image) => image.hasAttribute('DefaultValue'))
        .map(
          (image) =>
            [image.getAttribute('DefaultValue')!, sizeByResource.get(image.getAttribute('id')!)!] as const,
        ),
    ];
    expect(icons).toHaveLength(10);
    for (const [url, size] of icons) expect([url, ...pixelSize(url)]).toEqual([url, size, size]);
  });

  test('every icon list has the sizes 16, 32 and 80, and all others that Office draws', () => {
    const lists = all('Icon').map((icon) =>
      [...icon.children].map((image) => Number(image.getAttribute('size'))),
    );
    const sizes = [16, 20, 24, 32, 40, 48, 64, 80];
    expect(lists).toEqual([sizes, sizes, sizes, sizes]); // the group's, those of its buttons, and that of the cell menu
  });

  test('all addresses are https, on the one development host, which the build replaces', () => {
    const urls = attributes('DefaultValue').filter((value) => value.includes('://'));
    expect(new Set(urls.map((url) => new URL(url).origin))).toEqual(new Set(['https://localhost:3000']));
    expect(text).not.toMatch(/http:\/\/(?!schemas\.microsoft\.com|www\.w3\.org)/);
    const published = officeHostUrls(text, 'https://settlesheet.example/app/');
    expect(published).not.toContain('localhost');
    expect(published).toContain('"https://settlesheet.example/app/taskpane.html"');
  });

  test('Excel is the one host, in the manifest and in its commands', () => {
    expect(all('Host').map((host) => host.getAttribute('Name') ?? host.getAttribute('xsi:type'))).toEqual([
      'Workbook',
      'Workbook',
    ]);
  });

  test('what is translated at all is translated once for every locale, with full tags and none for the default', () => {
    expect(one('DefaultLocale').textContent).toBe('en-US');
    const translated = new Map<Element, string[]>();
    for (const override of all('Override')) {
      const locales = translated.get(override.parentElement!) ?? [];
      translated.set(override.parentElement!, [...locales, override.getAttribute('Locale')!]);
    }
    expect(translated.size).toBe(12); // the description and eleven texts
    for (const locales of translated.values()) expect(locales).toEqual(LOCALES);
  });

  test('only the product name is left untranslated', () => {
    const plain = [one('DisplayName'), ...all('String')].filter((element) => element.children.length === 0);
    expect(new Set(plain.map((element) => element.getAttribute('DefaultValue')))).toEqual(
      new Set(['Settlesheet']),
    );
  });

  test('the version has four parts', () => {
    expect(one('Version').textContent).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  });

  test('pane, commands and shared runtime load the same page', () => {
    const runtime = one('Runtime');
    expect([runtime.getAttribute('resid'), runtime.getAttribute('lifetime')]).toEqual([
      'Taskpane.Url',
      'long',
    ]);
    const page = resources.querySelector('[id="Taskpane.Url"]')!.getAttribute('DefaultValue');
    expect(one('DefaultSettings').firstElementChild!.getAttribute('DefaultValue')).toBe(page);
    expect(one('FunctionFile').getAttribute('resid')).toBe('Taskpane.Url');
    const shown = all('Action').flatMap((action) => [
      ...action.getElementsByTagNameNS('*', 'SourceLocation'),
    ]);
    expect(shown.map((location) => location.getAttribute('resid'))).toEqual(['Taskpane.Url']);
  });

  test('every command of the ribbon and of the cell menu is one that the pane answers', () => {
    const ribbon = readFileSync(join(ROOT, 'src/entry/ribbon.ts'), 'utf8');
    const answered = [...ribbon.matchAll(/^ {2}(\w+): \{ view:/gm)].map(([, name]) => name);
    expect(all('FunctionName').map(({ textContent }) => textContent)).toEqual(answered);
  });

  test('every page and icon is something the build puts out', () => {
    const config = jest.requireActual<{ readonly PAGES: readonly string[] }>('../../webpack.config.js');
    const pages = attributes('DefaultValue')
      .filter((value) => value.endsWith('.html'))
      .map((url) => new URL(url).pathname.slice(1));
    expect(new Set(pages)).toEqual(new Set(['taskpane.html', 'help.html']));
    for (const page of pages) expect(config.PAGES).toContain(page);
  });
});

/** Width and height as the PNG's own header states them. */
function pixelSize(url: string): readonly [number, number] {
  const file = join(ROOT, 'src', new URL(url).pathname);
  expect([file.slice(ROOT.length), existsSync(file)]).toEqual([file.slice(ROOT.length), true]);
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
