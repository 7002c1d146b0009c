import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';

/** Microsoft's schemas are not part of the project; where they lie beside it, the manifest must obey them. */
const SCHEMAS = join(__dirname, '../../../shared/manifest-schema');
const MAIN = 'OfficeAppManifestV1_1.xsd';
const manifest = readFileSync(join(__dirname, '../../manifest.xml'), 'utf8');

const schemasAreHere = existsSync(join(SCHEMAS, MAIN));
if (!schemasAreHere) {
  console.warn('Skipped: the manifest schemas do not lie in ../shared/manifest-schema beside the project.');
}
const withSchemas = schemasAreHere ? test : test.skip;

async function errorsOf(contents: string): Promise<readonly string[]> {
  const file = (fileName: string) => ({ fileName, contents: readFileSync(join(SCHEMAS, fileName), 'utf8') });
  const { errors } = await validateXML({
    xml: [{ fileName: 'manifest.xml', contents }],
    schema: [file(MAIN)],
    preload: readdirSync(SCHEMAS)
      .filter((name) => name.endsWith('.xsd') && name !== MAIN)
      .map(file),
    initialMemoryPages: 512,
    maxMemoryPages: 4096,
  });
  return errors.map((error) => error.rawMessage);
}

withSchemas(
  'manifest.xml obeys the schema of Office manifests (skipped without ../shared/manifest-schema)',
  async () => {
    expect(await errorsOf(manifest)).toEqual([]);
  },
  30_000,
);

withSchemas(
  'the schema refuses elements in another order, so the test above can fail',
  async () => {
    const swapped = manifest.replace(
      /( {2}<Hosts>[\s\S]*?<\/Hosts>\n)( {2}<Requirements>[\s\S]*?<\/Requirements>\n)/,
      '$2$1',
    );
    expect(swapped).not.toBe(manifest);
    expect((await errorsOf(swapped)).length).toBeGreaterThan(0);
  },
  30_000,
);
