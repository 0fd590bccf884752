// Validates a manifest of Teams with Microsoft's own schemas. Argument: folder of manifest.json and its languages.
// A line out for each mistake.
const fs = require('fs');
const path = require('path');
const Ajv = require('ajv-draft-04');
const { TeamsManifestConverter } = require('@microsoft/app-manifest');

const folder = process.argv[2];
const read = (name) => JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8'));
const manifest = read('manifest.json');
const schemas = path.join(
  path.dirname(require.resolve('@microsoft/app-manifest')), 'json-schemas', 'teams',
  `v${manifest.manifestVersion}`);

function check(json, name, schema) {
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false });
  const judge = ajv.compile(JSON.parse(fs.readFileSync(path.join(schemas, schema), 'utf8')));
  if (!judge(json)) {
    judge.errors.forEach((one) => console.log(`${name}${one.instancePath}: ${one.message}`));
  }
}

check(manifest, 'manifest.json', 'MicrosoftTeams.schema.json');
const languages = manifest.localizationInfo;
const files = [languages.defaultLanguageFile, ...languages.additionalLanguages.map((one) => one.file)];
files.forEach((file) => check(read(file), file, 'MicrosoftTeams.Localization.schema.json'));
try {
  TeamsManifestConverter.jsonToManifest(JSON.stringify(manifest));
} catch (refused) {
  console.log(`manifest.json: ${refused.message}`);
}
